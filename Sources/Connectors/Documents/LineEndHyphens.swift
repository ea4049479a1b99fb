import Foundation

/// Gives back the hyphens that a converter removed at the ends of lines.
///
/// In reading order `pdftotext` puts a divided word together and drops its hyphen, even where the hyphen is the
/// word's own. The same text as it stands on the page still has it; there the two halves are found again, by the
/// word before them.
struct LineEndHyphens {
    /// Per joined word with the word before it, the two halves.
    private var halves: [String: (first: Substring, second: Substring)] = [:]

    /// - Parameter page: the text with its lines as they stand on the page.
    init(on page: String) {
        let lines = page.split { $0.isNewline || $0 == "\u{0C}" }
        for (line, next) in zip(lines, lines.dropFirst()) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let last = words.last, last.hasSuffix("-"), last.dropLast().last?.isLetter == true,
                let second = next.split(whereSeparator: \.isWhitespace).first,
                second.first?.isLowercase == true
            else { continue }
            let first = last.dropLast()
            halves[LineEndHyphens.key(words.dropLast().last ?? "", first + second)] = (first, second)
        }
    }

    /// The text with a hyphen and the end of a line where one was removed.
    /// - Complexity: O(n)
    func restored(in text: String) -> String {
        guard !halves.isEmpty else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var before: Substring = ""
            return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
                defer { if !word.isEmpty { before = word } }
                guard let found = halves[LineEndHyphens.key(before, word)] else { return String(word) }
                return found.first + "-\n" + found.second
            }.joined(separator: " ").replacing("\n ", with: "\n")
        }.joined(separator: "\n")
    }

    private static func key(_ before: Substring, _ word: some StringProtocol) -> String {
        before + "\u{0}" + word
    }
}
