public import Accounts
import Evidence
import Foundation
import GRDB
import Quantities

/// Everything about people in one SQLite file of its own, beside that of the city.
///
/// Safe to use from any thread, and on the disk once a call returns, like `CityStore`. Unlike there, rows are changed and
/// deleted, and what is deleted is overwritten (`secure_delete`): a person's data can be erased.
public final class PeopleStore: PeopleArchive {
    /// The file.
    public let path: String
    let pool: DatabasePool

    /// Opens the file, and makes it where it is missing.
    /// - Throws: `StoreFailure`.
    public static func open(at path: String) throws -> PeopleStore {
        // Made empty first, so that nobody else may read it from its first byte on; SQLite gives the files beside it
        // the same rights. Where it cannot be made, opening says why.
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let limits = StoreLimits()
        let file = DatabaseFile(
            path: path, applicationID: PeopleSchema.applicationID, migrator: PeopleSchema.migrator,
            configuration: { configuration(readOnly: $0, limits: limits) })
        return PeopleStore(path: path, pool: try file.open(readOnly: false, limits: limits))
    }

    /// Where the people of a city's database are kept: `city.sqlite` gives `city-people.sqlite`.
    public static func path(beside database: String) -> String {
        let end = ".sqlite"
        return (database.hasSuffix(end) ? String(database.dropLast(end.count)) : database) + "-people" + end
    }

    private init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Brings what waits in the log into the file and closes it. Later calls fail.
    /// - Throws: `StoreFailure` where a read is still going on.
    public func close() throws {
        try told {
            try emptyLog()
            try pool.close()
        }
    }

    private static func configuration(readOnly: Bool, limits: StoreLimits) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(limits.busySeconds)
        configuration.label = "horyzont-people"
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// The log still holds pages as they were before; after an erasure they must go too.
    func emptyLog() throws {
        _ = try pool.writeWithoutTransaction { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Runs `body` on a consistent state of the file.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try told { try pool.read(body) }
    }

    /// Runs `body` in one transaction: all of it is recorded, or nothing.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try told { try pool.write(body) }
    }

    /// Turns what SQLite reports into a failure with reason and remedy.
    func told<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as DatabaseError { throw StoreFailure(error, path: path) }
    }

    // MARK: Rows with a JSON value

    /// The values that a query for the column `value` finds.
    func values<Value: Decodable>(_ db: Database, _ sql: String, _ arguments: StatementArguments = [])
        throws -> [Value]
    {
        try String.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map {
            try Canonical.decode($0)
        }
    }

    /// The first of them.
    func value<Value: Decodable>(_ db: Database, _ sql: String, _ arguments: StatementArguments)
        throws -> Value?
    {
        try String.fetchOne(try db.cachedStatement(sql: sql), arguments: arguments).map {
            try Canonical.decode($0)
        }
    }

    func run(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
