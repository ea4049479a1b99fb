import HTTPTypes
import Pages
import Quantities

/// Where to go on after signing in: only a page that this site prints itself, never an address as it was sent.
struct ReturnAddress: Sendable {
    static let field = "next"

    let route: Route
    let language: Language

    init?(_ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        let asked = SiteRequest(.get, text)
        guard let (route, language) = Route.parse(path: asked.path, query: asked.query) else { return nil }
        switch route {
        case .access, .editing(.signIn), .editing(.signOut): return nil
        default:
            self.route = route
            self.language = language
        }
    }

    var path: String { route.path(language) }
}

extension Site {
    /// Sends a reader who has not signed in to where one does, and afterwards back.
    func toSignIn(_ request: SiteRequest, _ language: Language) -> SiteResponse {
        var location = Route.editing(.signIn).path(language)
        if let back = ReturnAddress(request.target), back.route != .editing(.overview) {
            location += "?\(ReturnAddress.field)=\(FieldList.encode(back.path))"
        }
        return .redirect(.seeOther, to: location)
    }
}
