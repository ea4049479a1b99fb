public import Quantities

/// A text of this product in both languages. It stands in the program, so it exists in both by construction.
public struct Phrase: Sendable {
    public let pl: StaticString
    public let en: StaticString

    public init(pl: StaticString, en: StaticString) {
        self.pl = pl
        self.en = en
    }

    @inline(__always)
    public subscript(language: Language) -> StaticString { language == .polish ? pl : en }

    /// The text as a string, for titles and text alternatives.
    public func text(_ language: Language) -> String { self[language].description }
}
