/// A workbook to be written as XLSX: sheets of typed columns.
public struct Workbook: Sendable, Hashable {
    /// Shown among the properties of the file.
    public var title: String
    public var sheets: [Sheet]

    public init(title: String, sheets: [Sheet] = []) {
        self.title = title
        self.sheets = sheets
    }

    /// One sheet: a header in its first row, which stays in sight, and rows below it.
    public struct Sheet: Sendable, Hashable {
        /// Letters that spreadsheets forbid in names are replaced; 31 letters are kept.
        public var name: String
        public var columns: [Column]
        /// Cells in the order of the columns; a shorter row ends in empty cells.
        public var rows: [[Cell]]
        /// Only cells of columns that are not locked can be typed into. It guards against slips, not against people:
        /// there is no password.
        public var isProtected: Bool

        public init(name: String, columns: [Column], rows: [[Cell]] = [], isProtected: Bool = false) {
            self.name = name
            self.columns = columns
            self.rows = rows
            self.isProtected = isProtected
        }
    }

    /// One column of a sheet.
    public struct Column: Sendable, Hashable {
        public var header: String
        public var kind: Kind
        /// - Unit: characters.
        public var width: Int
        /// Whether the column of a protected sheet is only to be read.
        public var isLocked: Bool
        /// The words that a cell may hold, offered as a list; any where it is empty.
        public var choices: [String]
        /// What the column means and how it is written, for the sheet that explains columns.
        public var meaning: String
        public var form: String

        public init(
            _ header: String, _ kind: Kind = .text, width: Int = 16, isLocked: Bool = false,
            choices: [String] = [], meaning: String = "", form: String = ""
        ) {
            self.header = header
            self.kind = kind
            self.width = width
            self.isLocked = isLocked
            self.choices = choices
            self.meaning = meaning
            self.form = form
        }
    }

    /// How the cells of a column look, and what a spreadsheet makes of what is typed into them.
    public enum Kind: Sendable, Hashable {
        /// Taken as it stands, also where it looks like a number, a date or a formula.
        case text
        /// Text over several lines.
        case longText
        case date
        case number
        /// With two decimals and thousands apart.
        case money
        /// A number of percents: 25 is shown as 25%.
        case percent
    }
}
