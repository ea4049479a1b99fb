import Evidence
import Foundation
import GRDB
import Quantities

/// A revision as the file holds it: bound to its rows by their digest, and to the revision before it.
struct SealedRevision: Equatable {
    var revision: DatasetRevision
    /// Digest of all its rows.
    var contents: Digest
    var previous: Digest
    /// The digest the row claims for all of this.
    var seal: Digest

    /// Stands before the first revision.
    static let origin = Digest(of: "horyzont revisions 1")
    static let columns =
        "number, dataset, mode, recorded, author, reason, origin, digest, rows, contents, previous, seal"

    /// Seals a new revision to the chain.
    init(_ revision: DatasetRevision, contents: Digest, previous: Digest) {
        self.revision = revision
        self.contents = contents
        self.previous = previous
        seal = previous
        seal = recomputedSeal
    }

    /// - Throws: `StoreFailure` where the row does not have the form of a revision.
    init(_ row: Row, path: String) throws {
        let number: Int = row[0]
        guard let mode = DatasetRevision.Mode(rawValue: row[2]), let digest = Digest(row[7] as Data),
            let contents = Digest(row[9] as Data), let previous = Digest(row[10] as Data),
            let seal = Digest(row[11] as Data)
        else { throw StoreFailure.damaged(path, "revision \(number)") }
        revision = DatasetRevision(
            number: number, dataset: row[1], mode: mode, recorded: Timestamp(milliseconds: row[3]),
            author: row[4],
            reason: row[5], origin: row[6], digest: digest, rows: row[8])
        self.contents = contents
        self.previous = previous
        self.seal = seal
    }

    /// The seal that the contents give; equal to `seal` where nothing was altered.
    var recomputedSeal: Digest {
        var sum = RunningDigest()
        sum.add(Int64(revision.number))
        sum.add(revision.dataset)
        sum.add(revision.mode.rawValue)
        sum.add(revision.recorded.milliseconds)
        sum.add(revision.author)
        sum.add(revision.reason)
        sum.add(revision.origin)
        sum.add(revision.digest)
        sum.add(Int64(revision.rows))
        sum.add(contents)
        sum.add(previous)
        return sum.finish()
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO revision (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                revision.number, revision.dataset, revision.mode.rawValue, revision.recorded.milliseconds,
                revision.author, revision.reason, revision.origin, revision.digest.data, revision.rows,
                contents.data, previous.data, seal.data,
            ])
    }

    static func fetch(_ db: Database, _ clause: String, _ arguments: StatementArguments, path: String) throws
        -> [SealedRevision]
    {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM revision \(clause)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var found: [SealedRevision] = []
        while let row = try rows.next() { found.append(try SealedRevision(row, path: path)) }
        return found
    }
}
