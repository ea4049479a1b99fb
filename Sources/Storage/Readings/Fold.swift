import Evidence
import GRDB
import Quantities

/// Walks cells in force in the order series, place, period, holding one series of one place at a time.
struct Fold {
    struct Cell {
        var reading: IndicatorReading
        var revision: Int
    }

    private let db: Database
    /// Weakest first.
    private let revisions: [Int]

    init(_ db: Database, _ contributions: [Contribution]) {
        self.db = db
        revisions = contributions.map(\.revision)
    }

    /// Gives every winning cell to `body`, withdrawn ones too, until it answers false.
    func walk(series: String? = nil, area: AreaCode? = nil, _ body: (Cell) throws -> Bool) throws {
        for (name, number) in try allSeries() where series == nil || series == name {
            let having = try havingSeries(number)
            let sharing = revisions.filter { having.contains($0) }
            for (code, place) in try areas(of: number, in: sharing)
            where area == nil || area?.description == code {
                for cell in try cells(number, name, place, code, sharing) {
                    guard try body(cell) else { return }
                }
            }
        }
    }

    private func allSeries() throws -> [(String, Int64)] {
        try Row.fetchAll(db, sql: "SELECT code, id FROM series ORDER BY code").map { ($0[0], $0[1]) }
    }

    private func havingSeries(_ series: Int64) throws -> Set<Int> {
        let statement = try db.cachedStatement(sql: "SELECT revision FROM revision_series WHERE series = ?")
        return Set(try Int.fetchAll(statement, arguments: [series]))
    }

    /// Jumps from place to place along the key instead of reading every row.
    private func areas(of series: Int64, in revisions: [Int]) throws -> [(String, Int64)] {
        let statement = try db.cachedStatement(
            sql: "SELECT min(area) FROM reading WHERE revision = ? AND series = ? AND area > ?")
        var found: Set<Int64> = []
        for revision in revisions {
            var last: Int64 = 0
            while let next = try Int64.fetchOne(statement, arguments: [revision, series, last]) {
                found.insert(next)
                last = next
            }
        }
        return try found.map { (try NameTable.name(of: $0, .area, db), $0) }.sorted { $0.0 < $1.0 }
    }

    private func cells(
        _ series: Int64, _ name: String, _ area: Int64, _ code: String, _ revisions: [Int]
    ) throws -> [Cell] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT period, value, status, break, source.code, reference, note, line
                FROM reading JOIN source ON source.id = reading.source
                WHERE revision = ? AND series = ? AND area = ?
                """)
        var cells: [Int64: Cell] = [:]
        for revision in revisions {
            let rows = try Row.fetchCursor(statement, arguments: [revision, series, area])
            while let row = try rows.next() {
                let packed: Int64 = row[0]
                guard let period = Period(packed: packed), let status = IndicatorReading.Status(code: row[2])
                else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "reading of period \(packed)")
                }
                let reading = IndicatorReading(
                    series: name, area: AreaCode(code), period: period, value: row[1], status: status,
                    breakReason: row[3], source: row[4], reference: row[5], note: row[6], line: row[7])
                cells[packed] = Cell(reading: reading, revision: revision)
            }
        }
        return cells.values.sorted { $0.reading.period < $1.reading.period }
    }
}
