/// What a CSV file may at most contain; beyond it reading stops with a finding.
public struct CSVLimits: Sendable, Hashable {
    /// Bytes of one field. An unclosed quotation mark swallows the rest of a file: this stops it.
    public var fieldBytes = 1 << 20
    /// Fields of one row; spreadsheets know 16,384 columns.
    public var fields = 16_384
    /// Rows; a year of hourly values of a thousand sensors has nine million.
    public var rows = 100_000_000
    /// Findings kept one by one; further ones are only counted.
    public var findings = 1_000

    public init() {}
}
