/// What one line of Markdown begins.
enum MarkdownLine {
    /// A line that begins an item of a list.
    struct Item {
        /// nil for a bullet.
        var number: Int?
        /// Spaces before the mark.
        var indent: Int
        /// Columns up to the item's text.
        var width: Int
        var text: String
    }

    static func indent(_ line: String) -> Int { line.utf8.prefix { $0 == UInt8(ascii: " ") }.count }

    static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }

    static func trimmed(_ line: some StringProtocol) -> String {
        var rest = Array(line.utf8)[...]
        while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }

    /// The marks that open or close code, without the name of its language.
    static func fence(_ line: String) -> String? {
        let rest = trimmed(line)
        guard indent(line) < 4, let mark = rest.first, mark == "`" || mark == "~" else { return nil }
        let marks = rest.prefix { $0 == mark }
        return marks.count >= 3 ? String(marks) : nil
    }

    static func isBareFence(_ line: String) -> Bool {
        let rest = trimmed(line)
        return rest.allSatisfy { $0 == rest.first }
    }

    static func heading(_ line: String) -> (level: Int, text: String)? {
        let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(level) else { return nil }
        let rest = line.dropFirst(level)
        guard rest.isEmpty || rest.first == " " else { return nil }
        var text = trimmed(rest)
        // Closing marks are decoration.
        let end = text.utf8.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        if end > 0, text.utf8.count == end || text.dropLast(end).last == " " {
            text = trimmed(text.dropLast(end))
        }
        return (level, text)
    }

    static func isRule(_ line: String) -> Bool {
        let marks = line.filter { $0 != " " }
        guard indent(line) < 4, marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else {
            return false
        }
        return marks.allSatisfy { $0 == mark }
    }

    /// The text of a quoted line.
    static func quoted(_ line: String) -> String? {
        guard line.first == ">" else { return nil }
        let rest = line.dropFirst()
        return String(rest.first == " " ? rest.dropFirst() : rest)
    }

    static func item(_ line: String) -> Item? {
        let indent = indent(line)
        guard indent < 4 else { return nil }
        let rest = line.dropFirst(indent)
        guard let mark = rest.first else { return nil }
        if "-*+".contains(mark) {
            return content(rest.dropFirst(), after: indent + 1).map {
                Item(number: nil, indent: indent, width: $0.width, text: $0.text)
            }
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count), let number = Int(digits) else { return nil }
        let after = rest.dropFirst(digits.count)
        guard after.first == "." || after.first == ")" else { return nil }
        return content(after.dropFirst(), after: indent + digits.count + 1).map {
            Item(number: number, indent: indent, width: $0.width, text: $0.text)
        }
    }

    private static func content(_ rest: Substring, after columns: Int) -> (width: Int, text: String)? {
        let spaces = rest.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        guard spaces > 0, spaces < rest.utf8.count else { return nil }
        return (columns + min(spaces, 4), String(rest.dropFirst(spaces)))
    }

    /// Whether a line ends the paragraph before it.
    static func startsBlock(_ line: String) -> Bool {
        if fence(line) != nil || heading(line) != nil || isRule(line) || quoted(line) != nil { return true }
        guard let item = item(line) else { return false }
        // A number inside a sentence that happens to begin a line is no list.
        return item.number == nil || item.number == 1
    }

    /// `|---|--:|`
    static func isDelimiterRow(_ line: String) -> Bool {
        guard line.utf8.first == UInt8(ascii: "|") else { return false }
        let cells = cells(line)
        return !cells.isEmpty
            && cells.allSatisfy { cell in
                let marks = cell.drop { $0 == ":" }
                let dashes = marks.last == ":" ? marks.dropLast() : marks
                return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
            }
    }

    /// The cells between bars; a bar after a backslash or inside code is a character.
    static func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isCode = false
        var isEscaped = false
        for character in trimmed(line).dropFirst() {
            if isEscaped {
                if character != "|" { cell.append("\\") }
                cell.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|", !isCode {
                cells.append(trimmed(cell))
                cell = ""
            } else {
                if character == "`" { isCode.toggle() }
                cell.append(character)
            }
        }
        if isEscaped { cell.append("\\") }
        if !isBlank(cell) { cells.append(trimmed(cell)) }
        return cells
    }
}
