/// A language in which pages, texts and messages exist.
public enum Language: String, Sendable, Codable, CaseIterable {
    case polish = "pl"
    case english = "en"

    /// The other language, for the switch on every page.
    public var other: Language { self == .polish ? .english : .polish }
}
