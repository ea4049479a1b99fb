public import Quantities
public import Strategy

/// Every address that is no page: assets, feeds, the programming interface and its downloads.
public enum Resource: Hashable, Sendable {
    case stylesheet
    case script
    /// The script of the map; it loads the map library.
    case mapScript
    /// The script of an indicator's map.
    case indicatorMapScript
    case mapStylesheet(MapLibrary)
    /// Atom feed of changes.
    case changesFeed(Language)
    /// The readable documentation of the programming interface.
    case api
    /// DCAT-AP catalogue of datasets.
    case catalogue
    /// The rows in force of a dataset, as CSV.
    case dataset(String)
    /// An indicator measured on the map, by parts of the city.
    case indicatorAreas(String)
    /// The standards of access and what they mean.
    case accessStandards
    /// Readings of an indicator.
    case readings(indicator: String, Format)
    /// Assessment of a goal.
    case goal(StrategyCode)
    /// Assessment of an indicator.
    case assessment(indicator: String)
    /// A file that was attached to an edit.
    case file(Digest)
    /// Open dates of a unit, as iCalendar.
    case unitCalendar(String)
    /// Where a sign-in through a provider begins; the language is that of the page it comes back to.
    case provider(String, Language)
    /// Where the provider sends the browser back; it is the same in every language, for the provider is told it once.
    case providerCallback(String)
    /// The workbook that a unit fills.
    case unitWorkbook(String, Language)
    /// A list of the council's register.
    case councilTable(String, TableFormat)
    /// Debates on the report, as iCalendar.
    case debateCalendar(Language)
    /// A list of delivery as a workbook.
    case deliveryWorkbook(String)

    public enum TableFormat: String, Sendable, CaseIterable {
        case csv
        case workbook = "xlsx"
    }

    public enum Format: String, Sendable, CaseIterable { case csv, json }

    /// The address, from the root of the site.
    public var path: String {
        switch self {
        case .stylesheet: "/assets/horyzont-\(Assets.stylesheetVersion).css"
        case .script: "/assets/horyzont-\(Assets.scriptVersion).js"
        case .indicatorMapScript: "/assets/indicator-map-\(Assets.indicatorMapScriptVersion).js"
        case .indicatorAreas(let id): "/api/v1/indicators/\(Resource.encoded(id))/areas"
        case .accessStandards: "/api/v1/access/standards"
        case .mapScript: "/assets/map-\(Assets.mapScriptVersion).js"
        case .mapStylesheet(let library): library.stylesheet
        case .changesFeed(let language): language == .polish ? "/zmiany.atom" : "/en/changes.atom"
        case .api: "/api"
        case .catalogue: "/catalog"
        case .dataset(let id): "/api/v1/datasets/\(Resource.encoded(id)).csv"
        case .readings(let id, let format):
            "/api/v1/indicators/\(Resource.encoded(id))/readings.\(format.rawValue)"
        case .goal(let code): "/api/v1/goals/\(code)"
        case .assessment(let id): "/api/v1/indicators/\(Resource.encoded(id))/assessment"
        case .file(let digest): "/pliki/\(digest)"
        case .unitCalendar(let id): "/api/v1/units/\(Resource.encoded(id))/calendar.ics"
        case .provider(let id, let language):
            "/oidc/\(Resource.encoded(id))" + (language == .english ? "/en" : "")
        case .providerCallback(let id): "/oidc/\(Resource.encoded(id))/callback"
        case .unitWorkbook(let id, let language):
            "/api/v1/units/\(Resource.encoded(id))/workbook.xlsx?language=\(language.rawValue)"
        case .debateCalendar(let language): "/api/v1/council/debates.ics?language=\(language.rawValue)"
        case .councilTable(let table, let format): "/api/v1/council/\(table).\(format.rawValue)"
        case .deliveryWorkbook(let table): "/api/v1/delivery/\(table).xlsx"
        }
    }

    private static func encoded(_ text: String) -> String {
        var bytes = ByteBuffer(capacity: 64)
        PercentCoding.append(text, to: &bytes)
        return bytes.text
    }
}
