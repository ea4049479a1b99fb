public import Formats

/// How a file in the house's own columns is recognised, whoever saved it: any delimiter, any Polish encoding.
public enum HouseFormat {
    /// - Unit: bytes that are enough to find the dialect.
    public static let headBytes = 1 << 16

    /// The dialect of the CSV file that begins with `head`; nil where its first line does not name the columns.
    public static func dialect(of head: [UInt8]) -> CSVDialect? {
        let encoding = TextEncoding.detected(in: head)
        // Spreadsheets may write `sep=;` above the columns, hence two lines.
        return [",", ";", "\t", "|"].compactMap(\Character.asciiValue).lazy.map {
            CSVDialect(delimiter: $0, encoding: encoding)
        }.first { dialect in
            let rows = CSV.decode(Array(head.prefix(400)), dialect: dialect).value?.rows ?? []
            return rows.first.map { isHeader($0.fields) } ?? false
        }
    }

    /// Whether the cells name the columns, in order.
    static func isHeader(_ cells: [String]) -> Bool {
        cells.map { $0.trimmedCell.lowercased() } == ReadingIntake.columns
    }

    /// The fields of a sheet's row: numbers in the value column as numbers, whatever their mark.
    static func fields(of row: Table.Row) -> [String] {
        let filled = (row.cells.lastIndex { !$0.isBlank } ?? -1) + 1
        return (0..<max(filled, ReadingIntake.columns.count)).map { column in
            guard column == 3, case .text(let text) = row[column], text.contains(","), !text.contains("."),
                let value = NumberText.number(text, decimal: .comma)
            else { return row[column].text.trimmedCell }
            return JSONWriter.shortest(value)
        }
    }
}

extension CSVDialect {
    /// Whether a comma inside a field can be a decimal mark.
    public var leavesCommaToNumbers: Bool { delimiter != UInt8(ascii: ",") }
}

extension String {
    /// Without white space and byte order marks at both ends.
    var trimmedCell: String {
        var text = self[...]
        func isSpace(_ character: Character?) -> Bool {
            character.map { $0.isWhitespace || $0 == "\u{FEFF}" } ?? false
        }
        while isSpace(text.first) { text = text.dropFirst() }
        while isSpace(text.last) { text = text.dropLast() }
        return String(text)
    }
}
