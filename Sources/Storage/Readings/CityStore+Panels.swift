public import Computation
public import Evidence
import Foundation
import GRDB
public import Quantities

extension CityStore {
    /// Every series whose unit is known, as a lazily loaded panel, as known at `moment`.
    ///
    /// Equal digests mean equal panels. The converse holds while one revision has all of a series; an
    /// amendment that repeats what stood before gives another digest for the same panel.
    /// - Complexity: O(revisions in force × their series); no reading is touched.
    public func panels(asOf moment: Timestamp?, unit: @escaping @Sendable (String) -> UnitOfMeasure?) throws
        -> [RecordedPanel]
    {
        try read { db in
            var names: [Int64: String] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT id, code FROM series") { names[row[0]] = row[1] }
            var shares: [Int64: [(revision: Int, panel: Digest)]] = [:]
            let statement = try db.cachedStatement(
                sql: "SELECT series, panel FROM revision_series WHERE revision = ?")
            for contribution in try Contribution.inForce(db, asOf: moment) {
                let rows = try Row.fetchCursor(statement, arguments: [contribution.revision])
                while let row = try rows.next() {
                    guard let panel = Digest(row[1] as Data) else {
                        throw StoreFailure.damaged(path, "revision \(contribution.revision)")
                    }
                    shares[row[0], default: []].append((contribution.revision, panel))
                }
            }
            return shares.compactMap { series, parts -> RecordedPanel? in
                guard let name = names[series], let unit = unit(name) else { return nil }
                return panel(series, name, unit, parts)
            }.sorted { $0.series < $1.series }
        }
    }

    /// The same as inputs of a snapshot, by series.
    public func panelInputs(asOf moment: Timestamp?, unit: @escaping @Sendable (String) -> UnitOfMeasure?)
        throws
        -> [String: Input]
    {
        var inputs: [String: Input] = [:]
        for panel in try panels(asOf: moment, unit: unit) {
            inputs[panel.series] = Input(
                digest: panel.digest, revisions: panel.revisions, load: { try panel.load() })
        }
        return inputs
    }

    /// What is loaded later is still what the digest says, because revisions are never altered.
    private func panel(
        _ series: Int64, _ name: String, _ unit: UnitOfMeasure, _ parts: [(revision: Int, panel: Digest)]
    ) -> RecordedPanel {
        let contributing = parts.map(\.revision)
        let digest = Digest(combining: [Digest(of: "panel/1 \(unit.code)")] + parts.map(\.panel))
        return RecordedPanel(series: name, digest: digest, revisions: contributing.sorted()) { [self] in
            try read { db in
                Panel(unit: unit, rows: try PanelRows(series: series, revisions: contributing, db).rows)
            }
        }
    }
}
