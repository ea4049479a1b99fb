public import Evidence
import GRDB
import Quantities

extension CityStore {
    /// Every dataset as it is in force now, by name.
    /// - Complexity: O(series of the revisions in force); only series with amendments are folded.
    public func datasets() throws -> [DatasetSummary] {
        try read { db in
            let all = try SealedRevision.fetch(db, "ORDER BY number", [], path: path).map(\.revision)
            let history = Dictionary(grouping: all, by: \.dataset)
            return try history.keys.sorted().compactMap { name in
                guard let revisions = history[name], let current = revisions.last else { return nil }
                return try summary(name, current, revisions.count, db)
            }
        }
    }

    private func summary(_ name: String, _ current: DatasetRevision, _ count: Int, _ db: Database) throws
        -> DatasetSummary
    {
        let contributions = try Contribution.inForce(db, asOf: nil, dataset: name)
        var shares: [String: [Row]] = [:]
        var sources: Set<String> = []
        for contribution in contributions {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT code, rows, withdrawn, first, last FROM revision_series JOIN series ON id = series
                    WHERE revision = ?
                    """, arguments: [contribution.revision])
            for row in rows { shares[row[0], default: []].append(row) }
            sources.formUnion(
                try String.fetchAll(
                    db, sql: "SELECT code FROM revision_source JOIN source ON id = source WHERE revision = ?",
                    arguments: [contribution.revision]))
        }
        var summary = DatasetSummary(
            current: current, revisions: count, rows: 0, series: [], first: nil, last: nil,
            sources: sources.sorted())
        for (series, parts) in shares.sorted(by: { $0.key < $1.key }) {
            try add(series, parts, to: &summary, Fold(db, contributions))
        }
        return summary
    }

    /// Where a series stands in one revision without withdrawn rows, its summary is exact.
    private func add(_ series: String, _ parts: [Row], to summary: inout DatasetSummary, _ fold: Fold) throws
    {
        var rows = 0
        var periods: [Period] = []
        if let only = parts.first, parts.count == 1, only[2] as Int == 0 {
            rows = only[1]
            periods = [Period(packed: only[3]), Period(packed: only[4])].compactMap { $0 }
        } else {
            try fold.walk(series: series) { cell in
                guard cell.reading.status != .withdrawn else { return true }
                rows += 1
                let period = cell.reading.period
                periods = [min(periods.first ?? period, period), max(periods.last ?? period, period)]
                return true
            }
        }
        guard rows > 0, let first = periods.first, let last = periods.last else { return }
        summary.rows += rows
        summary.series.append(series)
        summary.first = min(summary.first ?? first, first)
        summary.last = max(summary.last ?? last, last)
    }
}
