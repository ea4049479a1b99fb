/// A table as text: what was read from a file, or is to be written to one.
public struct Sheet: Hashable, Sendable {
    /// One row with its number in the file, counted from 1.
    public struct Row: Hashable, Sendable {
        public var line: Int
        public var cells: [String]

        public init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    /// Name of the table, such as `projects`.
    public var table: String
    /// How findings call the place.
    public var file: String
    public var header: [String]
    public var rows: [Row]

    public init(table: String, file: String, header: [String], rows: [Row]) {
        self.table = table
        self.file = file
        self.header = header
        self.rows = rows
    }

    /// Rows that follow a header in line 1 without gaps.
    public init(table: String, header: [String], rows: [[String]]) {
        self.init(
            table: table, file: table, header: header,
            rows: zip(2..., rows).map { Row(line: $0, cells: $1) })
    }
}
