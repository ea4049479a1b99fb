/// Text as it is compared: without capitals, without marks on letters, word by word.
enum Folding {
    /// Lower case, without diacritics and soft hyphens.
    /// - Complexity: O(n)
    static func fold(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return String(result)
    }

    /// The folded words of a text; a word is a run of letters and digits.
    static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var open = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isWordScalar(scalar) {
                append(scalar, to: &open)
            } else if !isIgnorable(scalar), !open.isEmpty {
                words.append(String(open))
                open = String.UnicodeScalarView()
            }
        }
        if !open.isEmpty { words.append(String(open)) }
        return words
    }

    /// The first words of a text, each with the place where it ends.
    static func leadingWords(_ text: String, limit: Int) -> [(word: String, end: String.Index)] {
        var words: [(word: String, end: String.Index)] = []
        var open = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex, words.count < limit {
            let scalar = scalars[index]
            if isWordScalar(scalar) {
                append(scalar, to: &open)
            } else if !open.isEmpty {
                words.append((String(open), index))
                open = String.UnicodeScalarView()
                if !isSpace(scalar), scalar != "-" { return words }
            } else if !isSpace(scalar) {
                return words
            }
            index = scalars.index(after: index)
        }
        if !open.isEmpty, words.count < limit { words.append((String(open), index)) }
        return words
    }

    /// Where in `text` a phrase ends that stands at its beginning.
    static func end(of phrase: FoldedPhrase, in words: [(word: String, end: String.Index)]) -> String.Index? {
        guard words.count >= phrase.words.count, let last = phrase.words.indices.last else { return nil }
        for index in phrase.words.indices where !phrase.words[index].fits(words[index].word) { return nil }
        return words[last].end
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9...13, 32, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 48...57, 65...90, 97...122: true
        case 0..<128: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar)
        }
    }

    /// The text without white space at both ends.
    static func trim(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end, isSpace(scalars[start]) { start = scalars.index(after: start) }
        while end > start, isSpace(scalars[scalars.index(before: end)]) { end = scalars.index(before: end) }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    /// The text with every run of white space made one space; for comparing wrapped with unwrapped text.
    static func squeeze(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                gap = true
            } else {
                if gap, !result.isEmpty { result.append(" ") }
                gap = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xAD }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if scalar.value < 128 {
            let isCapital = (65...90).contains(scalar.value)
            result.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
        } else if let plain = plainLetters[scalar] {
            result.append(plain)
        } else if !isIgnorable(scalar), !isMark(scalar) {
            result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "ąĄáÁàÀâÂäÄãÃåÅăĂ"), ("c", "ćĆčČçÇ"), ("d", "ďĎ"), ("e", "ęĘéÉèÈêÊëËěĚ"), ("i", "íÍìÌîÎïÏ"),
            ("l", "łŁľĽ"), ("n", "ńŃňŇñÑ"), ("o", "óÓòÒôÔöÖõÕőŐ"), ("r", "řŘ"), ("s", "śŚšŠşŞ"),
            ("t", "ťŤţŢ"),
            ("u", "úÚùÙûÛüÜůŮűŰ"), ("y", "ýÝ"), ("z", "źŹżŻžŽ"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, marked) in rows {
            for scalar in marked.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}

/// A phrase of the reading patterns, ready to be compared.
struct FoldedPhrase: Sendable {
    struct Word: Sendable {
        var text: String
        var isOpen: Bool

        func fits(_ word: String) -> Bool { isOpen ? word.hasPrefix(text) : word == text }
    }

    var words: [Word]

    init(_ phrase: String) {
        words = phrase.split(whereSeparator: { $0 == " " || $0 == "-" }).map { part in
            let isOpen = part.hasSuffix("*")
            return Word(text: Folding.fold(isOpen ? part.dropLast() : part), isOpen: isOpen)
        }
    }
}
