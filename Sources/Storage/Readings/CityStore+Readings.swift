public import Evidence
import GRDB
import Quantities

extension CityStore {
    /// The rows in force, with the revision each came in, by series, place and period.
    ///
    /// Withdrawn readings are not in force.
    /// - Complexity: O(rows skipped and given) where series and area are named.
    public func readings(_ query: ReadingQuery) throws -> [RecordedReading] {
        try read { db in
            let fold = Fold(db, try Contribution.inForce(db, asOf: query.asOf))
            let limit = min(query.limit, limits.answers)
            var revisions: [Int: DatasetRevision] = [:]
            var skipped = 0
            var found: [RecordedReading] = []
            guard limit > 0 else { return [] }
            try fold.walk(series: query.series, area: query.area) { cell in
                guard cell.reading.status != .withdrawn,
                    query.period == nil || query.period == cell.reading.period
                else { return true }
                guard skipped >= query.offset else {
                    skipped += 1
                    return true
                }
                let known = try revisions[cell.revision] ?? revision(cell.revision, db)
                revisions[cell.revision] = known
                found.append(RecordedReading(reading: cell.reading, revision: known))
                return found.count < limit
            }
            return found
        }
    }

    /// Gives each row in force of a dataset to `body`, in series, area, period order.
    ///
    /// Withdrawn rows are given too: importing what was exported then says the same as before, also where
    /// they hide a value of another dataset. One series of one place is held in memory at a time.
    public func export(dataset: String, _ body: (IndicatorReading) throws -> Void) throws {
        try read { db in
            let fold = Fold(db, try Contribution.inForce(db, asOf: nil, dataset: dataset))
            try fold.walk { cell in
                try body(cell.reading)
                return true
            }
        }
    }

    private func revision(_ number: Int, _ db: Database) throws -> DatasetRevision {
        guard let sealed = try SealedRevision.fetch(db, "WHERE number = ?", [number], path: path).first else {
            throw StoreFailure.damaged(path, "revision \(number)")
        }
        return sealed.revision
    }
}
