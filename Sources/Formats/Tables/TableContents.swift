public import Quantities

/// What was read from one published table.
public struct TableContents: Sendable, Hashable {
    /// The shape that was recognised.
    public enum Layout: String, Sendable, Hashable, CaseIterable {
        /// One value on each row, or a few in named columns; period and dimensions in columns of their own.
        case long
        /// One place on each row; periods and dimensions in one or more rows of headings.
        case wide
        /// Nothing that could be read.
        case unknown
    }

    /// The shape of the table.
    public var layout: Layout
    /// Every value in the order of the table.
    public var readings: [TableReading]
    /// Everything that was not read as it stands, with row, reason and remedy.
    public var findings: [Finding]
    /// What the publisher wrote about the table: label without colon, then text.
    public var description: [String: String]

    public init(
        layout: Layout = .unknown, readings: [TableReading] = [], findings: [Finding] = [],
        description: [String: String] = [:]
    ) {
        self.layout = layout
        self.readings = readings
        self.findings = findings
        self.description = description
    }
}

/// What the reader of a table cannot know from the table.
public struct TableOptions: Sendable, Hashable {
    /// For tables that name no period.
    public var period: Period?
    /// Whether a time of day names the end of its hour, as the archive of the Chief Inspectorate of Environmental
    /// Protection does (winter time all year): 00:00 is then the last hour of the day before.
    public var namesHoursByTheirEnd = true
    /// Findings kept one by one.
    public var findings = 1_000
    /// Limits of CSV files.
    public var csv = CSVLimits()
    /// Limits of workbooks.
    public var workbook = TableLimits()
    /// Bytes of a gzip file when unpacked.
    public var unpackedBytes = 4 << 30

    public init() {}
}
