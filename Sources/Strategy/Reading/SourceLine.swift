/// One line of a document as it stands in the file.
struct SourceLine: Sendable {
    /// Counted from 1.
    var number: Int
    /// Without white space at both ends.
    var text: String
    /// Columns of white space before the text; a tab counts to the next multiple of four.
    var indent: Int
    /// Whether a form feed stands before it.
    var startsPage: Bool
    /// Whether a tab stands after or inside the text, as between the cells of a flattened table.
    var hasTab: Bool
    /// Tabs before the text: as many empty cells, in a flattened table.
    var leadingTabs: Int

    /// Cuts a text into lines at LF, CR LF and lone CR. A byte order mark is no text.
    /// - Complexity: O(n)
    static func split(_ text: String) -> [SourceLine] {
        var lines: [SourceLine] = []
        let bytes = Array(text.utf8)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 10 || byte == 13 {
                lines.append(SourceLine(bytes[start..<index], number: lines.count + 1))
                if byte == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.count { lines.append(SourceLine(bytes[start...], number: lines.count + 1)) }
        return lines
    }

    private init(_ bytes: ArraySlice<UInt8>, number: Int) {
        let whole = String(decoding: bytes, as: UTF8.self)
        var indent = 0
        var startsPage = false
        for scalar in whole.unicodeScalars {
            guard Folding.isSpace(scalar) else { break }
            if scalar.value == 12 {
                startsPage = true
                indent = 0
            } else {
                indent = scalar.value == 9 ? (indent / 4 + 1) * 4 : indent + 1
            }
        }
        self.number = number
        self.text = Folding.trim(whole)
        self.indent = indent
        self.startsPage = startsPage
        leadingTabs = bytes.prefix { $0 <= 32 }.count { $0 == 9 }
        var sawText = false
        hasTab = bytes.contains { byte in
            if byte == 9 { return sawText }
            if byte > 32 { sawText = true }
            return false
        }
    }
}
