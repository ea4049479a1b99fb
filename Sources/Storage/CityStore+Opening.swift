import Foundation
import GRDB
import Quantities

extension CityStore {
    /// Opens the file, and makes it where it is missing and may be written.
    ///
    /// A file of a newer program, of another program, or no database at all is refused untouched.
    /// - Throws: `StoreFailure`.
    public static func open(at path: String, readOnly: Bool = false) throws -> CityStore {
        try open(at: path, readOnly: readOnly, limits: StoreLimits())
    }

    static func open(at path: String, readOnly: Bool, limits: StoreLimits) throws -> CityStore {
        do {
            let exists = try inspect(path, readOnly: readOnly, limits: limits)
            if readOnly, !exists { throw StoreFailure.missing(path) }
            if !readOnly { try checkWritable(path, exists: exists) }
            let pool = try DatabasePool(
                path: path, configuration: configuration(readOnly: readOnly, limits: limits))
            if !readOnly {
                // GRDB lowers this to NORMAL when it turns the write-ahead log on; then a power cut could
                // take back what was acknowledged.
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA synchronous = FULL")
                    try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
                    if let pages = limits.pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
                }
                try Schema.migrator.migrate(pool)
            }
            return CityStore(path: path, isReadOnly: readOnly, pool: pool, limits: limits)
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        }
    }

    static func configuration(readOnly: Bool, limits: StoreLimits) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(limits.busySeconds)
        configuration.label = "horyzont"
        configuration.prepareDatabase { db in
            db.add(tokenizer: CityTokenizer.self)
            // Names in a file brought from elsewhere must not run functions.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// Looks at a file without changing it.
    /// - Returns: whether there is a file with anything in it.
    private static func inspect(_ path: String, readOnly: Bool, limits: StoreLimits) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
        if isFolder.boolValue { throw StoreFailure.foreign(path) }
        let queue = try DatabaseQueue(
            path: path, configuration: configuration(readOnly: true, limits: limits))
        let isEmpty = try queue.read { db in
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else {
                return true
            }
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
                throw StoreFailure.foreign(path)
            }
            let migrator = Schema.migrator
            if try migrator.hasBeenSuperseded(db) { throw StoreFailure.newerSchema(path) }
            if readOnly, try !migrator.hasCompletedMigrations(db) { throw StoreFailure.olderSchema(path) }
            return false
        }
        try queue.close()
        return !isEmpty
    }

    /// SQLite would quietly open for reading what it may not write.
    private static func checkWritable(_ path: String, exists: Bool) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else { throw StoreFailure.missing(folder) }
        let files = exists ? [path, folder] : [folder]
        for file in files where !FileManager.default.isWritableFile(atPath: file) {
            throw StoreFailure.readOnly(file)
        }
    }
}
