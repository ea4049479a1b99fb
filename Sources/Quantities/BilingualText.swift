/// One sentence or name in Polish and in English.
///
/// A missing English text falls back to the Polish one, which is the official language of the record.
public struct BilingualText: Hashable, Sendable, Codable {
    public var pl: String
    public var en: String

    public init(pl: String, en: String) {
        self.pl = pl
        self.en = en
    }

    /// The same words in both languages, for names that are not translated.
    public init(_ same: String) { self.init(pl: same, en: same) }

    /// The text in `language`, or in the other one where it is empty.
    public subscript(language: Language) -> String {
        switch language {
        case .polish: pl.isEmpty ? en : pl
        case .english: en.isEmpty ? pl : en
        }
    }

    public var isEmpty: Bool { pl.isEmpty && en.isEmpty }
}
