import Accounts
import Pages
import Quantities

extension Site {
    /// - Parameter editor: who reads; nil for the public.
    func authors(for editor: Editor?) throws -> Authors {
        guard editor != nil else { return Authors() }
        return Authors(
            names: Dictionary(try names().map { ($0.key.description, $0.value) }) { first, _ in first })
    }

    /// Names of everybody who has an account.
    func names() throws -> [PersonID: String] {
        Dictionary(
            try people.accounts().filter { !$0.name.isEmpty }.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }
}
