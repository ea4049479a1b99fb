public import Evidence
import Foundation
import GRDB
import Quantities
import Synchronization

/// The recorded city in one SQLite file: ledger, readings, outcomes worth keeping, search.
///
/// Safe to use from any thread: reads run beside each other and beside the one writer. What a call has
/// returned from is on the disk (`synchronous = FULL`); a call that throws has recorded nothing.
public final class CityStore: CityArchive {
    /// The file.
    public let path: String
    public let isReadOnly: Bool
    let pool: DatabasePool
    /// Outcomes asked for since the last `keep`, so that the least used are the first to go.
    let asked = Mutex<Set<Quantities.Digest>>([])
    let limits: StoreLimits

    init(path: String, isReadOnly: Bool, pool: DatabasePool, limits: StoreLimits) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.pool = pool
        self.limits = limits
    }

    /// Brings what waits in the log into the file, as far as others let it, and closes the file. Later calls
    /// fail.
    /// - Throws: `StoreFailure` where a read is still going on.
    public func close() throws {
        try told {
            if !isReadOnly {
                _ = try pool.writeWithoutTransaction {
                    try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                }
            }
            try pool.close()
        }
    }

    /// Runs `body` on a consistent state of the file.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try told { try pool.read(body) }
    }

    /// Runs `body` in one transaction: all of it is recorded, or nothing.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        if isReadOnly { throw StoreFailure.readOnly(path) }
        return try told { try pool.write(body) }
    }

    /// Turns what SQLite reports into a failure with reason and remedy.
    func told<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as DatabaseError { throw StoreFailure(error, path: path) }
    }

    // MARK: Settings

    /// A small thing worth remembering, such as the hash of the administrator's token.
    public func setting(_ name: String) throws -> String? {
        try read {
            try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }
    }

    /// Remembers it; nil forgets it.
    public func setSetting(_ name: String, to value: String?) throws {
        try write { db in
            guard let value else {
                return try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
            }
            try db.execute(
                sql:
                    "REPLACE INTO setting VALUES (?, ?)",
                arguments: [name, value])
        }
    }
}
