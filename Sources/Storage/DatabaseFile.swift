import Foundation
import GRDB

/// One SQLite file of this program: what marks it, its tables, and how it is opened.
///
/// A file of a newer program, of another program, or no database at all is refused untouched.
struct DatabaseFile {
    var path: String
    /// Marks the file as this kind (`PRAGMA application_id`).
    var applicationID: Int32
    var migrator: DatabaseMigrator
    var configuration: (_ readOnly: Bool) -> Configuration

    /// Opens the file, and makes it where it is missing and may be written.
    /// - Throws: `StoreFailure`.
    func open(readOnly: Bool, limits: StoreLimits) throws -> DatabasePool {
        do {
            try prepare(readOnly: readOnly)
            let pool = try DatabasePool(path: path, configuration: configuration(readOnly))
            if !readOnly {
                // GRDB lowers this to NORMAL when it turns the write-ahead log on; then a power cut could
                // take back what was acknowledged.
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA synchronous = FULL")
                    try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
                    if let pages = limits.pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
                }
                try migrator.migrate(pool)
            }
            return pool
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        }
    }

    /// The same without a write-ahead log, so that the one file is whole whenever no call runs.
    /// - Throws: `StoreFailure`.
    func openSingle(readOnly: Bool) throws -> DatabaseQueue {
        do {
            try prepare(readOnly: readOnly)
            let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly))
            if !readOnly { try migrator.migrate(queue) }
            return queue
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        }
    }

    private func prepare(readOnly: Bool) throws {
        let exists = try inspect(readOnly: readOnly)
        if readOnly, !exists { throw StoreFailure.missing(path) }
        if !readOnly { try checkWritable(exists: exists) }
    }

    /// Looks at a file without changing it.
    /// - Returns: whether there is a file with anything in it.
    private func inspect(readOnly: Bool) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
        if isFolder.boolValue { throw StoreFailure.foreign(path) }
        let queue = try DatabaseQueue(path: path, configuration: configuration(true))
        let isEmpty = try queue.read { db in
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0 > 0 else {
                return true
            }
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
                throw StoreFailure.foreign(path)
            }
            if try migrator.hasBeenSuperseded(db) { throw StoreFailure.newerSchema(path) }
            if readOnly, try !migrator.hasCompletedMigrations(db) { throw StoreFailure.olderSchema(path) }
            return false
        }
        try queue.close()
        return !isEmpty
    }

    /// SQLite would quietly open for reading what it may not write.
    private func checkWritable(exists: Bool) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else { throw StoreFailure.missing(folder) }
        let files = exists ? [path, folder] : [folder]
        for file in files where !FileManager.default.isWritableFile(atPath: file) {
            throw StoreFailure.readOnly(file)
        }
    }
}
