import Evidence
import Formats
import Pages
import Quantities

/// A sent file of readings, judged row by row with every finding.
struct ImportedTable: Sendable {
    struct Changes: Sendable {
        var added = 0
        var changed = 0
        var unchanged = 0
        var sample: [ImportPreviewPage.Change] = []
    }

    private(set) var readings: [IndicatorReading] = []
    private(set) var findings: [Finding] = []

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    init(_ bytes: [UInt8], name: String, standing: Standing) {
        var intake = ReadingIntake(record: standing.record, today: standing.state.today, file: name)
        var reader = CSVReader(place: name)
        var isFirst = true
        var isHouseFormat = true
        var read: [IndicatorReading] = []
        func take(_ row: CSVRow) {
            guard isHouseFormat else { return }
            if isFirst {
                isFirst = false
                isHouseFormat = intake.judge(header: row.texts, line: row.line)
            } else if let reading = intake.judge(fields: row.texts, line: row.line) {
                read.append(reading)
            }
        }
        reader.feed(bytes, row: take)
        reader.finish(row: take)
        readings = read
        findings = reader.findings + intake.findings
        if intake.uncounted > 0 {
            findings.append(
                .error(
                    name, pl: "I \(intake.uncounted) dalszych.", en: "And \(intake.uncounted) more.",
                    doPl: "Popraw powyższe i wyślij plik ponownie.",
                    doEn: "Mend the above and send the file again."))
        }
        if readings.isEmpty, !hasErrors {
            findings.append(
                .error(
                    name, pl: "Plik nie ma żadnego odczytu.", en: "The file has no reading.",
                    doPl: "Dodaj wiersze z danymi.", doEn: "Add rows with data."))
        }
    }

    /// What the file would change of what is in force.
    func changes(archive: any CityArchive) throws -> Changes {
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
