public import Quantities
public import Strategy

/// Every address that is no page: assets, feeds, the programming interface and its downloads.
public enum Resource: Hashable, Sendable {
    case stylesheet
    case script
    /// Atom feed of changes.
    case changesFeed(Language)
    /// The readable documentation of the programming interface.
    case api
    /// DCAT-AP catalogue of datasets.
    case catalogue
    /// The rows in force of a dataset, as CSV.
    case dataset(String)
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

    public enum Format: String, Sendable, CaseIterable { case csv, json }

    /// The address, from the root of the site.
    public var path: String {
        switch self {
        case .stylesheet: "/assets/horyzont-\(Assets.stylesheetVersion).css"
        case .script: "/assets/horyzont-\(Assets.scriptVersion).js"
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
        }
    }

    private static func encoded(_ text: String) -> String {
        var bytes = ByteBuffer(capacity: 64)
        PercentCoding.append(text, to: &bytes)
        return bytes.text
    }
}
