/// What can be seen of a table before it is read.
enum TableShape {
    /// Rows in which the headings must begin; titles and explanations stand above them.
    static let headerSearchRows = 60

    /// Where the first row of headings stands: it names a code, a place or a period, and holds no data.
    static func headerIndex(_ rows: [Table.Row]) -> Int? {
        rows.prefix(headerSearchRows).firstIndex { row in
            let filled = row.cells.filter { !$0.isBlank }
            guard filled.count >= 2, let first = filled.first, !first.text.trimmingSpaces.hasSuffix(":")
            else {
                return false
            }
            return filled.allSatisfy(isHeading)
                && filled.contains { [.code, .name, .period, .subperiod].contains(ColumnRole($0.text)) }
        }
    }

    private static func isHeading(_ cell: Cell) -> Bool {
        switch cell {
        case .text: true
        // Years above columns may be stored as numbers.
        case .number(let value): Int(exactly: value).map { (1800...2200).contains($0) } ?? false
        default: false
        }
    }

    /// Whether the headings stand in one row above data with a period or value column of their own.
    static func isLong(_ header: Table.Row) -> Bool {
        header.cells.contains { [.period, .subperiod, .value].contains(ColumnRole($0.text)) }
    }

    /// Whether most filled cells of a column are numbers.
    static func isNumeric(column: Int, in sample: [Table.Row], decimal: DecimalMark) -> Bool {
        var (numbers, others) = (0, 0)
        for row in sample where !row[column].isBlank {
            switch PublishedValue(row[column], decimal: decimal) {
            case .number: numbers += 1
            case .none: break
            case .unreadable: others += 1
            }
        }
        return numbers > others
    }

    /// Whether a column of numbers holds one with a fraction: what is measured, never a class to which values
    /// belong.
    static func holdsFractions(column: Int, in sample: [Table.Row]) -> Bool {
        guard isNumeric(column: column, in: sample, decimal: .either) else { return false }
        return sample.contains { row in
            guard case .number(let value) = PublishedValue(row[column], decimal: .either) else {
                return false
            }
            return value != value.rounded()
        }
    }

    /// A comma where texts of the sample show one as the only sign inside a number, else whatever each number shows.
    static func decimalMark(of sample: [Table.Row]) -> DecimalMark {
        let showsComma = sample.contains { row in
            row.cells.contains { cell in
                guard case .text(let text) = cell, text.utf8.contains(UInt8(ascii: ",")) else { return false }
                return !text.utf8.contains(UInt8(ascii: "."))
                    && NumberText.number(text, decimal: .comma) != nil
            }
        }
        return showsComma ? .comma : .either
    }

    /// What rows above the headings, or a sheet of explanations, say: label and text.
    static func description(of rows: some Sequence<Table.Row>) -> (texts: [String: String], rest: [Table.Row])
    {
        var texts: [String: String] = [:]
        var rest: [Table.Row] = []
        var label = ""
        for row in rows {
            let filled = row.cells.filter { !$0.isBlank }.map(\.text.trimmingSpaces)
            if let first = filled.first, first.hasSuffix(":"), filled.count >= 2 {
                label = String(first.dropLast())
                texts[label] = filled.dropFirst().joined(separator: "; ")
            } else if filled.count == 1 && !label.isEmpty {
                texts["\(label) (uwagi)", default: ""] += filled[0]
            } else if !filled.isEmpty {
                rest.append(row)
            }
        }
        return (texts, rest)
    }

    /// The names of the dimensions that headings give values of, without the period.
    static func dimensionNames(_ description: [String: String]) -> [String] {
        guard let stated = description["Wymiary"] ?? description["Dimensions"] else { return [] }
        let names = stated.split(whereSeparator: { $0 == ";" || $0 == "," }).map { String($0).trimmingSpaces }
        return names.filter {
            ![.period, .subperiod].contains(ColumnRole($0)) && $0 != "Kwartały" && $0 != "Miesiące"
        }
    }
}
