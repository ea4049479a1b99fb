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
    /// What the reader may know of the authors of entries.
    public var authors: Authors
    /// Where the places of the strategy lie.
    public var places: CityPlaces

    public init(
        city: CityOverview, language: Language, route: Route, origin: String = "", isEditor: Bool = false,
        formToken: String = "", rights: Set<Right> = [], authors: Authors = Authors(),
        places: CityPlaces = .none
    ) {
        self.city = city
        self.language = language
        self.route = route
        self.origin = origin
        self.isEditor = isEditor
        self.formToken = formToken
        self.rights = rights
        self.authors = authors
        self.places = places
    }

    public var profile: CityProfile { city.profile }
}
