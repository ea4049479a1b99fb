import GRDB

/// Splits text into words for the search index: without case, without diacritics, and with stems beside
/// each word.
///
/// SQLite's `unicode61` splits, lowers and folds diacritics, but leaves ł as it is (it has no decomposition);
/// that and the stems are ours. Texts are indexed by word and stems, questions ask for the stems only, and
/// the word still being typed is asked for as a beginning, unstemmed.
final class CityTokenizer: FTS5WrapperTokenizer {
    static let name = "horyzont"
    let wrappedTokenizer: any FTS5Tokenizer
    private let stems: @Sendable (String) -> [String]

    /// - Parameter arguments: the language, `pl` or `en`.
    init(db: Database, arguments: [String]) throws {
        wrappedTokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
        stems = arguments.contains("en") ? EnglishStems.stems : PolishStems.stems
    }

    func accept(
        token: String, flags: FTS5TokenFlags, for tokenization: FTS5Tokenization,
        tokenCallback: FTS5WrapperTokenCallback
    ) throws {
        let word = CityTokenizer.folded(token)
        if tokenization.contains(.query), tokenization.contains(.prefix) {
            return try tokenCallback(word, flags)
        }
        var given: [String] = tokenization.contains(.query) ? [] : [word]
        for stem in stems(word) where !given.contains(stem) { given.append(stem) }
        for (index, form) in given.enumerated() {
            try tokenCallback(form, index == 0 ? flags : flags.union(.colocated))
        }
    }

    /// Letters that are base letters of their own in Unicode and yet typed without their stroke.
    static func folded(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
        var folded = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar {
            case "ł", "Ł": folded.append("l")
            case "đ", "Đ": folded.append("d")
            case "ø", "Ø": folded.append("o")
            case "ß": folded.append(contentsOf: "ss".unicodeScalars)
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
