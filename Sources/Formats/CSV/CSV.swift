import Quantities

/// A whole CSV file in memory.
public struct CSV: Sendable, Hashable {
    /// How the file is written.
    public var dialect: CSVDialect
    /// The records in order, without blank lines.
    public var rows: [Row]

    /// One record with the line it stands on.
    public struct Row: Sendable, Hashable {
        /// Counted from 1.
        public var line: Int
        /// The texts between the delimiters.
        public var fields: [String]

        public init(line: Int, fields: [String]) {
            self.line = line
            self.fields = fields
        }
    }

    public init(dialect: CSVDialect = .standard, rows: [Row] = []) {
        self.dialect = dialect
        self.rows = rows
    }

    /// Reads a file of any common dialect. Rows with another number of fields than most are kept and named in the
    /// findings, except for titles above the first complete row.
    public static func decode(
        _ bytes: [UInt8], dialect: CSVDialect? = nil, limits: CSVLimits = CSVLimits(), place: String = "CSV"
    ) -> Decoded<CSV> {
        let settled =
            dialect
            ?? CSVDialect(
                delimiter: CSVDialect.detected(in: Array(bytes.prefix(CSVReader.sampleBytes))).delimiter,
                encoding: TextEncoding.detected(in: bytes))
        var reader = CSVReader(dialect: settled, limits: limits, place: place)
        var rows: [Row] = []
        reader.feed(bytes) { rows.append(Row(line: $0.line, fields: $0.texts)) }
        reader.finish { rows.append(Row(line: $0.line, fields: $0.texts)) }
        let findings = reader.findings + raggedness(rows, place: place, limit: limits.findings)
        return Decoded(CSV(dialect: settled, rows: rows), findings: findings)
    }

    /// A finding for each row that has more or fewer fields than most rows have.
    static func raggedness(_ rows: [Row], place: String, limit: Int) -> [Finding] {
        var tally: [Int: Int] = [:]
        for row in rows { tally[row.fields.count, default: 0] += 1 }
        guard let usual = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return [] }
        let first = rows.firstIndex { $0.fields.count == usual } ?? 0
        var list = FindingList()
        list.limit = limit
        for row in rows[first...] where row.fields.count != usual {
            list.append(
                .make(
                    .warning, place, line: row.line,
                    pl: "pól: \(row.fields.count), w większości wierszy: \(usual)",
                    en: "\(row.fields.count) fields where most rows have \(usual)",
                    doPl: "sprawdzić separatory i cudzysłowy w wierszu",
                    doEn: "check the delimiters and quotation marks of the row"))
        }
        return list.all(place: place)
    }
}
