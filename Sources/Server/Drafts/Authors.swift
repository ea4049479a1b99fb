import Accounts
import Evidence
import Pages
import Quantities

/// The authors of entries in words: names for whoever has signed in, “editor” for the public.
struct Authors: Sendable {
    /// By opaque author; empty for the public.
    var names: [String: String] = [:]

    func words(_ author: String) -> BilingualText {
        guard PersonID(author) != nil else { return BilingualText(author) }
        return names[author].map { BilingualText($0) } ?? BilingualText(pl: "redakcja", en: "editor")
    }
}

extension Site {
    /// - Parameter editor: who reads; nil for the public.
    func authors(for editor: Editor?) throws -> Authors {
        guard editor != nil else { return Authors() }
        return Authors(names: Dictionary(try names().map { ($0.key.description, $0.value) }) { first, _ in first })
    }

    /// Names of everybody who has an account.
    func names() throws -> [PersonID: String] {
        Dictionary(
            try people.accounts().filter { !$0.name.isEmpty }.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }
}
