/// Names that a spreadsheet takes, each once.
struct SheetNames {
    /// Compared without regard to case.
    private var used: Set<String> = []
    /// Letters of a name.
    private static let longest = 31

    mutating func name(for wanted: String) -> String {
        var plain = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
        while plain.hasPrefix("'") || plain.hasPrefix(" ") { plain.removeFirst() }
        while plain.hasSuffix("'") || plain.hasSuffix(" ") { plain.removeLast() }
        var name = Self.cut(plain.isEmpty ? "Sheet" : plain, Self.longest)
        var number = 2
        while !used.insert(name.lowercased()).inserted {
            name = Self.cut(plain, Self.longest - 4) + " \(number)"
            number += 1
        }
        return name
    }

    private static func cut(_ text: String, _ length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }
}
