import Quantities

/// Rows of text become values of one table, with everything that is wrong about them.
struct RowTaking<Row: Sendable> {
    let table: String
    let fields: [Field<Row>]
    /// Which fields make the key.
    let key: [Int]

    private(set) var rows: [Row] = []
    private(set) var problems: [RowProblem] = []
    /// The line from which a row was taken; nil for rows that were there before.
    private var lines: [Int?] = []

    init(table: String, fields: [Field<Row>], key: [Int]) {
        self.table = table
        self.fields = fields
        self.key = key
    }

    /// A row that the record has under the same key lends what the file does not say.
    mutating func take(
        _ lines: [TableLine], into existing: [Row], _ reading: TableReading, blank: Row
    ) {
        let places = Dictionary(zip(existing.map(keyText), existing.indices)) { first, _ in first }
        if reading == .amending {
            rows = existing
            self.lines = existing.map { _ in nil }
        }
        var seen: [String: Int] = [:]
        for line in lines {
            let name = keyText(line, blank)
            let place = places[name]
            let row = read(line, name, onto: place.map { existing[$0] } ?? blank)
            if let first = seen[name] {
                report(duplicate: name, of: first, line.number)
            } else if let row {
                seen[name] = line.number
                if reading == .amending, let place {
                    rows[place] = row
                    self.lines[place] = line.number
                } else {
                    rows.append(row)
                    self.lines.append(line.number)
                }
            }
        }
    }

    /// Rows that belong to something the record does not have.
    func withoutOwner(_ homeless: [Int]) -> [RowProblem] {
        homeless.map { index in
            .unknown(
                fields[0].get(rows[index]), in: table, row: keyText(rows[index]), fields[0].column,
                line: lines[index])
        }
    }

    /// Where the rows stood that were taken now.
    var linesByKey: [String: Int] {
        Dictionary(zip(rows, lines).compactMap { row, line in line.map { (keyText(row), $0) } }) { first, _ in
            first
        }
    }

    private func keyText(_ row: Row) -> String {
        key.map { fields[$0].get(row).trimmed }.joined(separator: "/")
    }

    /// Read and printed again, so that `2.50` and `2,5` are one key; what cannot be read stands for itself.
    private func keyText(_ line: TableLine, _ blank: Row) -> String {
        var row = blank
        return key.map { index in
            let text = (line.cells[index] ?? "").trimmed
            return fields[index].set(text, &row) ? fields[index].get(row).trimmed : text
        }.joined(separator: "/")
    }

    private mutating func read(_ line: TableLine, _ name: String, onto start: Row) -> Row? {
        var row = start
        let before = problems.count
        for (field, cell) in zip(fields, line.cells) {
            guard let cell else { continue }
            let text = field.column.kind == .text ? cell : cell.trimmed
            if field.column.isRequired, text.trimmed.isEmpty {
                problems.append(.missing(in: table, row: name, field.column, line: line.number))
            } else if !text.isEmpty || !field.column.isRequired, !field.set(text, &row) {
                problems.append(.unreadable(text, in: table, row: name, field.column, line: line.number))
            }
        }
        return problems.count == before ? row : nil
    }

    private mutating func report(duplicate name: String, of first: Int, _ line: Int) {
        problems.append(
            RowProblem(
                table, name, line: line,
                reason: BilingualText(
                    pl: "Ten sam wpis stoi już w wierszu \(first).",
                    en: "The same entry already stands in row \(first)."),
                remedy: BilingualText(pl: "Zostaw jeden.", en: "Keep one.")))
    }
}
