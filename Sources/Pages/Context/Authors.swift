import Accounts
public import Quantities

/// The authors of entries in words: names for whoever has signed in, “editor” for the public.
public struct Authors: Sendable {
    /// Names by opaque author; empty for the public.
    public var names: [String: String]

    public init(names: [String: String] = [:]) { self.names = names }

    /// What the reader may know of an author. Authors that are no people, such as a city folder, stand as they are.
    public func words(_ author: String) -> BilingualText {
        guard PersonID(author) != nil else { return BilingualText(author) }
        return names[author].map { BilingualText($0) } ?? BilingualText(pl: "redakcja", en: "editor")
    }
}
