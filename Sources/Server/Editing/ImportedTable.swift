import Evidence
import Formats
import Intake
import Pages
import Quantities

/// A sent file of figures, judged row by row with every finding, beside what is in force.
struct ImportedTable: Sendable {
    struct Changes: Sendable {
        var added = 0
        var changed = 0
        var unchanged = 0
        /// Readings in force that a file of the whole dataset does not name.
        var withdrawn = 0
        var sample: [ImportPreviewPage.Change] = []
    }

    let file: ReadingFile

    var readings: [IndicatorReading] { file.readings }
    var findings: [Finding] { file.findings }
    var hasErrors: Bool { findings.hasErrors }

    /// - Unit: bytes that a packed file may become, ten times what may be sent.
    private static let unpackedBytes = 10 * SiteLimit.upload

    /// - Throws: where a definition cannot be encoded.
    init(_ bytes: [UInt8], _ request: ReadingRequest, standing: Standing) throws {
        file = try ReadingFile(
            bytes, request, record: standing.record, today: standing.state.today,
            unpackedBytes: ImportedTable.unpackedBytes)
    }

    /// What the file would change of what is in force.
    /// - Parameter replaced: the dataset that the file states as a whole; nil where it only adds.
    func changes(replacing replaced: String?, archive: any CityArchive) throws -> Changes {
        var changes = Changes()
        for (series, rows) in Dictionary(grouping: readings, by: \.series).sorted(by: { $0.key < $1.key }) {
            let inForce = try archive.readings(
                ReadingQuery(series: series, limit: ImportedTable.maximumCompared))
            let known = Dictionary(
                inForce.map { (Cell($0.reading), $0.reading) }, uniquingKeysWith: { $1 })
            for row in rows {
                let before = known[Cell(row)]
                if let before, before.value == row.value, before.status == row.status {
                    changes.unchanged += 1
                    continue
                }
                if before == nil { changes.added += 1 } else { changes.changed += 1 }
                if changes.sample.count < ImportPreviewPage.maximumRows {
                    changes.sample.append(ImportPreviewPage.Change(row, before: before?.value))
                }
            }
        }
        if let replaced {
            var leftOut = try LeftOutCells(of: replaced, archive: archive)
            for reading in readings { leftOut.meet(reading) }
            changes.withdrawn = leftOut.count
        }
        return changes
    }

    /// Rows of one series compared; more than a file of the allowed size can hold.
    private static let maximumCompared = 1_000_000

    private struct Cell: Hashable {
        var area: AreaCode
        var period: Period

        init(_ reading: IndicatorReading) {
            area = reading.area
            period = reading.period
        }
    }
}
