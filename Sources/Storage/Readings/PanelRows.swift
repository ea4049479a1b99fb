import Evidence
import GRDB
import Quantities

/// The rows of a panel, folded from the revisions that have a say.
struct PanelRows {
    private(set) var rows: [Panel.Row] = []

    /// - Parameter revisions: weakest first.
    /// - Complexity: O(n log n) in the readings of the series.
    init(series: Int64, revisions: [Int], _ db: Database) throws {
        var cells: [Int64: [Int64: Panel.Point]] = [:]
        var sorted: [Int64: [Panel.Point]] = [:]
        let sql = """
            SELECT area, period, value, status, break FROM reading WHERE revision = ? AND series = ?
            ORDER BY area, period
            """
        let statement = try db.cachedStatement(sql: sql)
        for revision in revisions {
            let rows = try Row.fetchCursor(statement, arguments: [revision, series])
            while let row = try rows.next() {
                let (area, packed): (Int64, Int64) = (row[0], row[1])
                let point = try PanelRows.point(packed, row)
                if revisions.count == 1 {
                    if point.status != .withdrawn { sorted[area, default: []].append(point) }
                } else {
                    cells[area, default: [:]][packed] = point
                }
            }
        }
        for (area, points) in cells {
            let kept = points.values.filter { $0.status != .withdrawn }
            if !kept.isEmpty { sorted[area] = kept }
        }
        for (area, points) in sorted {
            let name = AreaCode(try NameTable.name(of: area, .area, db))
            rows.append(Panel.Row(area: name, points: points.sorted { $0.period < $1.period }))
        }
        rows.sort { $0.area < $1.area }
    }

    private static func point(_ packed: Int64, _ row: Row) throws -> Panel.Point {
        guard let period = Period(packed: packed), let status = IndicatorReading.Status(code: row[3]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "reading of period \(packed)")
        }
        let reason: String = row[4]
        return Panel.Point(
            period: period, value: row[2], status: status, breakReason: reason.isEmpty ? nil : reason)
    }
}
