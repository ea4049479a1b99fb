/// What rows of a file mean for the rows that the record has.
public enum TableReading: Sendable {
    /// The file is the whole list: what it lacks is gone.
    case replacing
    /// The file amends and adds: what it lacks stays.
    case amending
}

/// One row to be taken, its cells in the order of the table's columns; nil stands for a column that the file lacks.
struct TableLine {
    var number: Int
    var cells: [String?]
}

/// What came of taking rows.
struct TakenRows {
    var problems: [RowProblem]
    /// Line of each row that was taken, by its key.
    var lines: [String: Int]
}
