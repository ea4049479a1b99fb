package import Quantities

/// A finding about one row of one table, before it is known in which file and line that row stands.
package struct RowProblem {
    package var severity: Finding.Severity
    package var table: String
    /// The row's key, such as the identifier of a project.
    package var row: String
    package var column: String
    package var line: Int?
    package var reason: BilingualText
    package var remedy: BilingualText

    package init(
        _ table: String, _ row: String, _ column: String = "", severity: Finding.Severity = .error,
        line: Int? = nil, reason: BilingualText, remedy: BilingualText
    ) {
        self.severity = severity
        self.table = table
        self.row = row
        self.column = column
        self.line = line
        self.reason = reason
        self.remedy = remedy
    }

    /// Where rows came from: the file of each table and the line of each row's key.
    package struct Origin {
        package var files: [String: String] = [:]
        package var lines: [String: [String: Int]] = [:]

        package init() {}
    }

    /// The place is `file: key: column` with its line, or `table/key: column` without a file.
    package func finding(from origin: Origin = Origin()) -> Finding {
        let line = line ?? origin.lines[table]?[row]
        let subject = row.isEmpty ? "" : row
        let file = line == nil ? nil : origin.files[table]
        let head = file.map { [$0, subject] } ?? [subject.isEmpty ? table : "\(table)/\(subject)"]
        let place = (head + [column]).filter { !$0.isEmpty }.joined(separator: ": ")
        return Finding(severity, at: place, line: file == nil ? nil : line, reason: reason, remedy: remedy)
    }
}
