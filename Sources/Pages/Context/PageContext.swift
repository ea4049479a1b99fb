public import Accounts
public import Evidence
public import Quantities

/// The one value from which every page is made.
public struct PageContext: Sendable {
    public var city: CityOverview
    public var language: Language
    public var route: Route
    /// The site's own address without a final slash, such as `https://strategia.example`; for canonical
    /// links.
    public var origin: String
    /// Whether the reader has signed in as an editor.
    public var isEditor: Bool
    /// The token that every form of this session carries.
    public var formToken: String
    /// What the reader may do in the whole city.
    public var rights: Set<Right>

    public init(
        city: CityOverview, language: Language, route: Route, origin: String = "", isEditor: Bool = false,
        formToken: String = "", rights: Set<Right> = []
    ) {
        self.city = city
        self.language = language
        self.route = route
        self.origin = origin
        self.isEditor = isEditor
        self.formToken = formToken
        self.rights = rights
    }

    public var profile: CityProfile { city.profile }
}
