import Accounts
import Pages
import Quantities

/// The two addresses of a sign-in through a provider, as `Resource` prints them: the way there and the way back.
enum ProviderStep: Hashable, Sendable {
    /// `/oidc/ID`, or `/oidc/ID/en` for whoever reads English.
    case departure(provider: String, Language)
    /// `/oidc/ID/callback`
    case callback(provider: String)

    private static let prefix = "/oidc/"

    init?(path: String) {
        guard path.hasPrefix(ProviderStep.prefix) else { return nil }
        let parts = path.dropFirst(ProviderStep.prefix.count).split(
            separator: "/", omittingEmptySubsequences: false)
        guard let id = parts.first.map(String.init), OpenIDProvider.isID(id) else { return nil }
        switch parts.dropFirst() {
        case []: self = .departure(provider: id, .polish)
        case ["en"]: self = .departure(provider: id, .english)
        case ["callback"]: self = .callback(provider: id)
        default: return nil
        }
    }
}
