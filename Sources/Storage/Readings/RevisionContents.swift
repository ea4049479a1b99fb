import Evidence
import Foundation
import GRDB
import Quantities

/// What a revision holds, summed up series by series, computed from its rows as they stand in the file.
///
/// Rows are taken by series, place and period, so that the order of the imported file does not matter, and
/// names instead of numbers go into the digests, so that another file gives the same.
struct RevisionContents: Equatable {
    struct Share: Equatable {
        var series: Int64
        var name: String
        var rows = 0
        var withdrawn = 0
        var first: Period
        var last: Period
        /// Digest of what a panel shows: places, periods, values, states, breaks.
        var panel: Digest
        /// Digest of everything.
        var record: Digest
    }

    /// By name of the series.
    var shares: [Share]
    /// Numbers of the sources named.
    var sources: Set<Int64>

    var rows: Int { shares.reduce(0) { $0 + $1.rows } }

    /// Digest of all rows.
    var digest: Digest {
        var sum = RunningDigest()
        for share in shares {
            sum.add(share.name)
            sum.add(share.record)
        }
        return sum.finish()
    }

    /// - Complexity: O(rows), one pass.
    init(of revision: Int, _ db: Database) throws {
        var scan = Scan(db)
        let sql = """
            SELECT series, area, period, value, status, break, source, reference, note, line FROM reading
            WHERE revision = ? ORDER BY series, area, period
            """
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: [revision])
        while let row = try rows.next() { try scan.take(row) }
        try scan.endSeries()
        shares = scan.shares.sorted { $0.name < $1.name }
        sources = Set(scan.sourceNames.keys)
    }
}

extension RevisionContents.Share {
    /// Takes a row of `series, name, rows, withdrawn, first, last, panel, record`.
    init(_ row: Row, path: String) throws {
        guard let first = Period(packed: row[4]), let last = Period(packed: row[5]),
            let panel = Digest(row[6] as Data), let record = Digest(row[7] as Data)
        else { throw StoreFailure.damaged(path, "revision_series \(row[1] as String)") }
        self.init(
            series: row[0], name: row[1], rows: row[2], withdrawn: row[3], first: first, last: last,
            panel: panel,
            record: record)
    }
}

private struct Scan {
    private struct Place {
        var name: String
        var panel: Digest
        var record: Digest
    }

    private let db: Database
    private(set) var shares: [RevisionContents.Share] = []
    private(set) var sourceNames: [Int64: String] = [:]
    private var series: Int64?
    private var area: Int64 = 0
    private var rows = 0
    private var withdrawn = 0
    private var span: (first: Period, last: Period)?
    private var places: [Place] = []
    private var panel = RunningDigest()
    private var record = RunningDigest()

    init(_ db: Database) { self.db = db }

    mutating func take(_ row: Row) throws {
        let (nextSeries, nextArea): (Int64, Int64) = (row[0], row[1])
        if series != nextSeries {
            try endSeries()
            (series, area) = (nextSeries, nextArea)
        } else if area != nextArea {
            try endPlace()
            area = nextArea
        }
        rows += 1
        let (packed, status, reason): (Int64, Int64, String) = (row[2], row[4], row[5])
        let value: Double = row[3]
        if status == IndicatorReading.Status.withdrawn.code { withdrawn += 1 }
        if let period = Period(packed: packed) {
            let known = span ?? (period, period)
            span = (min(known.first, period), max(known.last, period))
        }
        panel.add(packed)
        panel.add(value)
        panel.add(status)
        panel.add(reason)
        panel.endRow()
        record.add(try sourceName(row[6]))
        record.add(row[7] as String)
        record.add(row[8] as String)
        record.add(row[9] as Int64)
        record.endRow()
    }

    private mutating func sourceName(_ number: Int64) throws -> String {
        if let known = sourceNames[number] { return known }
        let name = try NameTable.name(of: number, .source, db)
        sourceNames[number] = name
        return name
    }

    /// Nothing is hashed twice: what a panel shows goes into the record's digest by the panel's.
    private mutating func endPlace() throws {
        let shown = panel.finish()
        record.add(shown)
        places.append(
            Place(
                name: try NameTable.name(of: area, .area, db), panel: panel.finish(), record: record.finish())
        )
        panel = RunningDigest()
        record = RunningDigest()
    }

    mutating func endSeries() throws {
        guard let series else { return }
        try endPlace()
        var (panelSum, recordSum) = (RunningDigest(), RunningDigest())
        for place in places.sorted(by: { $0.name < $1.name }) {
            panelSum.add(place.name)
            panelSum.add(place.panel)
            recordSum.add(place.name)
            recordSum.add(place.record)
        }
        let none = Period.year(1)
        shares.append(
            RevisionContents.Share(
                series: series, name: try NameTable.name(of: series, .series, db), rows: rows,
                withdrawn: withdrawn, first: span?.first ?? none, last: span?.last ?? none,
                panel: panelSum.finish(), record: recordSum.finish()))
        (self.series, rows, withdrawn, span, places) = (nil, 0, 0, nil, [])
    }
}
