public import Quantities

/// A fixed list of words, each with its name for people: the word is recorded, the name is shown.
public protocol NamedChoice: CaseIterable, RawRepresentable, Hashable, Sendable, Codable
where RawValue == String {
    var name: BilingualText { get }
}
