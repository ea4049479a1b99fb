public import Evidence
import Formats
public import Quantities

/// A whole file of figures, judged: readings, what must be recorded before them, and every finding.
///
/// A file with the house's own columns is read as it is, be it CSV of any dialect or a workbook; any other is
/// recognised by its shape. One reader serves the command line and the page.
public struct ReadingFile: Sendable {
    /// Rows or values that the file holds.
    public private(set) var rows = 0
    /// What was accepted.
    public private(set) var readings: [IndicatorReading] = []
    public private(set) var findings: [Finding] = []
    /// Series and sources that come with the file, to be recorded first.
    public private(set) var definitions: [LedgerDraft] = []

    /// - Parameters:
    ///   - today: no reading is of a later period.
    ///   - unpackedBytes: the most that a packed file may become; the usual limits where nil.
    /// - Throws: where a definition cannot be encoded.
    /// - Complexity: O(bytes).
    public init(
        _ bytes: [UInt8], _ request: ReadingRequest, record: CityRecord, today: CalendarDate,
        unpackedBytes: Int? = nil
    ) throws {
        var options = TableOptions()
        options.period = request.period
        if let unpackedBytes {
            options.unpackedBytes = unpackedBytes
            options.workbook.zip.entryBytes = min(options.workbook.zip.entryBytes, unpackedBytes)
        }
        if ZipArchive.recognises(bytes) {
            let tables = TableFile.tables(bytes, name: request.file, options: options)
            let house = tables.value?.first { table in
                table.rows.first.map { HouseFormat.isHeader($0.cells.map(\.text)) } ?? false
            }
            if let house {
                judge(house, request, record, today)
                findings = tables.findings + findings
            } else {
                try map(TableFile.read(tables, name: request.file, options: options), request, record, today)
            }
        } else if var dialect = HouseFormat.dialect(of: Array(bytes.prefix(HouseFormat.headBytes))) {
            dialect.encoding = TextEncoding.detected(in: bytes)
            judge(bytes, dialect, request, record, today)
        } else {
            try map(TableFile.read(bytes, name: request.file, options: options), request, record, today)
        }
        if readings.isEmpty, !findings.hasErrors {
            findings.append(
                Finding(
                    .error, at: request.file,
                    reason: BilingualText(
                        pl: "Plik nie ma żadnego odczytu.", en: "The file has no reading."),
                    remedy: BilingualText(pl: "Dodaj wiersze z danymi.", en: "Add rows with data.")))
        }
    }

    private mutating func judge(
        _ bytes: [UInt8], _ dialect: CSVDialect, _ request: ReadingRequest, _ record: CityRecord,
        _ today: CalendarDate
    ) {
        var intake = ReadingIntake(
            record: record, today: today, file: request.file,
            takesDecimalComma: dialect.leavesCommaToNumbers)
        var reader = CSVReader(dialect: dialect, place: request.file)
        var isFirst = true
        var read: [IndicatorReading] = []
        func take(_ row: CSVRow) {
            if isFirst {
                isFirst = false
            } else if let reading = intake.judge(fields: row.texts, line: row.line) {
                read.append(reading)
            }
        }
        reader.feed(bytes, row: take)
        reader.finish(row: take)
        (rows, readings, findings) = (intake.rows, read, reader.findings + intake.allFindings)
    }

    private mutating func judge(
        _ table: Table, _ request: ReadingRequest, _ record: CityRecord, _ today: CalendarDate
    ) {
        var intake = ReadingIntake(record: record, today: today, file: request.file)
        for row in table.rows.dropFirst() where row.cells.contains(where: { !$0.isBlank }) {
            if let reading = intake.judge(fields: HouseFormat.fields(of: row), line: row.number) {
                readings.append(reading)
            }
        }
        (rows, findings) = (intake.rows, intake.allFindings)
    }

    private mutating func map(
        _ contents: TableContents, _ request: ReadingRequest, _ record: CityRecord, _ today: CalendarDate
    ) throws {
        var mapping = TableMapping(request, record: record, today: today)
        readings = contents.readings.compactMap { mapping.reading(of: $0) }
        rows = contents.readings.count
        findings = contents.findings + mapping.findings
        definitions = readings.isEmpty ? [] : try mapping.definitions()
    }
}
