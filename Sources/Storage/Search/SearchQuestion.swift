/// What a person typed, as an expression of SQLite's full-text search in which nothing of it is syntax.
struct SearchQuestion {
    /// Nobody types more; whoever sends more wants to keep the machine busy.
    static let maximumBytes = 400
    static let maximumWords = 12

    /// Every word matches, the last one also as a beginning.
    let all: String
    /// Some word matches.
    let any: String

    /// - Returns: nil where there is nothing to look for.
    init?(_ text: String) {
        let allowed = String(decoding: text.utf8.prefix(SearchQuestion.maximumBytes), as: UTF8.self)
        let words = allowed.split { !$0.isLetter && !$0.isNumber }.prefix(SearchQuestion.maximumWords)
        guard !words.isEmpty else { return nil }
        // Between quotes only the quote itself means anything, and no word has one.
        let terms = words.enumerated().map { index, word in
            index == words.count - 1 ? "(\"\(word)\" OR \"\(word)\" *)" : "\"\(word)\""
        }
        all = terms.joined(separator: " AND ")
        any = terms.joined(separator: " OR ")
    }
}
