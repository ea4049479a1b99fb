/// One sheet of a workbook or one CSV file: rows of cells, as they stand.
public struct Table: Sendable, Hashable {
    /// The name of the sheet or file.
    public var name: String
    /// Rows that hold anything, in order.
    public var rows: [Row]
    /// Blocks of cells shown as one; only their first cell holds a value.
    public var merges: [MergedRange]
    /// Remarks attached to cells.
    public var notes: [CellAddress: String]

    /// One row with its number.
    public struct Row: Sendable, Hashable {
        /// Row of the sheet or line of the file, counted from 1.
        public var number: Int
        /// From the first column to the last filled one.
        public var cells: [Cell]

        public init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }

        /// The cell of a column counted from 0; empty beyond the last one.
        public subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
    }

    public init(
        name: String, rows: [Row] = [], merges: [MergedRange] = [], notes: [CellAddress: String] = [:]
    ) {
        self.name = name
        self.rows = rows
        self.merges = merges
        self.notes = notes
    }

    /// A CSV file as a table of texts.
    public init(_ csv: CSV, name: String) {
        self.init(
            name: name,
            rows: csv.rows.map { row in
                Row(number: row.line, cells: row.fields.map { $0.isEmpty ? .empty : .text($0) })
            })
    }

    /// The same table with the value of each merged block in all of its cells.
    /// - Complexity: O(cells in blocks).
    public func fillingMerges() -> Table {
        guard !merges.isEmpty else { return self }
        var table = self
        let places = Dictionary(
            rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        for merge in merges {
            guard let top = places[merge.top] else { continue }
            let value = rows[top][merge.left - 1]
            guard value != .empty else { continue }
            for number in merge.top...merge.bottom {
                guard let place = places[number] else { continue }
                table.rows[place].fill(merge.left...merge.right, with: value)
            }
        }
        return table
    }
}

extension Table.Row {
    /// Puts a value into the empty cells of columns counted from 1.
    mutating func fill(_ columns: ClosedRange<Int>, with value: Cell) {
        while cells.count < columns.upperBound { cells.append(.empty) }
        for column in columns where cells[column - 1] == .empty { cells[column - 1] = value }
    }
}
