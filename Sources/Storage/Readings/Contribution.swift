import Evidence
import GRDB
import Quantities

/// A revision that has a say in what is in force at some moment.
struct Contribution: Hashable, Sendable {
    var revision: Int
    var dataset: String

    /// Revisions in force as of `moment`, weakest first: of two that give the same cell the later wins.
    ///
    /// Of each dataset it is the last complete revision and the amendments after it. Readings typed by hand
    /// come last, so that they win over every import.
    static func inForce(_ db: Database, asOf moment: Timestamp?, dataset: String? = nil) throws
        -> [Contribution]
    {
        let sql = """
            SELECT number, dataset FROM revision AS one
            WHERE recorded <= ?1 AND (?2 IS NULL OR dataset = ?2) AND number >= coalesce(
                (SELECT max(number) FROM revision AS other
                 WHERE other.dataset = one.dataset AND mode = 'complete' AND recorded <= ?1), 0)
            ORDER BY dataset = ?3, number
            """
        let statement = try db.cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(
            statement, arguments: [moment?.milliseconds ?? Int64.max, dataset, DatasetRevision.manual])
        var found: [Contribution] = []
        while let row = try rows.next() { found.append(Contribution(revision: row[0], dataset: row[1])) }
        return found
    }
}
