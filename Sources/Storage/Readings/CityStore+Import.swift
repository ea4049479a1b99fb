public import Evidence
import GRDB
public import Quantities

extension CityStore {
    /// Records one revision; `produce` gives readings to the callback and throws to record nothing.
    ///
    /// Memory stays bounded however many there are: nothing but SQLite's own pages is held.
    /// - Returns: the new revision, or nil where the dataset's last revision is a complete one of the same
    ///   digest; then `produce` is not called.
    /// - Throws: what `produce` throws; `StoreFailure`, for a cell given twice too.
    public func importReadings(
        _ draft: DatasetDraft, at moment: Timestamp,
        produce: ((IndicatorReading) throws -> Void) throws -> Void
    ) throws -> DatasetRevision? {
        try write { db in
            let latest = try SealedRevision.fetch(
                db, "WHERE dataset = ? ORDER BY number DESC LIMIT 1", [draft.dataset], path: path
            ).first?.revision
            if let latest, latest.mode == .complete, latest.digest == draft.digest { return nil }
            let last = try SealedRevision.fetch(db, "ORDER BY number DESC LIMIT 1", [], path: path).first
            let number = (last?.revision.number ?? 0) + 1
            var inserter = try ReadingInserter(db, revision: number, path: path)
            try produce { try inserter.insert($0) }
            let contents = try RevisionContents(of: number, db)
            let revision = DatasetRevision(
                number: number, dataset: draft.dataset, mode: draft.mode,
                recorded: max(moment, last?.revision.recorded ?? moment), author: draft.author,
                reason: draft.reason, origin: draft.origin, digest: draft.digest, rows: inserter.rows)
            try SealedRevision(
                revision, contents: contents.digest, previous: last?.seal ?? SealedRevision.origin
            ).insert(db)
            try contents.insert(for: number, db)
            return revision
        }
    }

    /// Revisions in the order recorded, of one dataset or of all.
    public func revisions(of dataset: String? = nil) throws -> [DatasetRevision] {
        try read { db in
            try SealedRevision.fetch(
                db, "WHERE dataset = coalesce(?, dataset) ORDER BY number", [dataset], path: path
            ).map(\.revision)
        }
    }

    /// Revisions of all datasets that follow the one numbered `number`, in order.
    public func revisions(after number: Int) throws -> [DatasetRevision] {
        try read { db in
            try SealedRevision.fetch(db, "WHERE number > ? ORDER BY number", [number], path: path)
                .map(\.revision)
        }
    }
}

extension RevisionContents {
    /// Writes the summary that lets a start-up name every panel without looking at a reading.
    func insert(for revision: Int, _ db: Database) throws {
        let insert = try db.makeStatement(sql: "INSERT INTO revision_series VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for share in shares {
            try insert.execute(arguments: [
                revision, share.series, share.rows, share.withdrawn, share.first.packed, share.last.packed,
                share.panel.data, share.record.data,
            ])
        }
        for source in sources.sorted() {
            try db.execute(sql: "INSERT INTO revision_source VALUES (?, ?)", arguments: [revision, source])
        }
    }
}
