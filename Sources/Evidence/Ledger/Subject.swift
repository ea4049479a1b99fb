public import Delivery
public import Reporting

/// What a ledger entry is about.
public enum Subject: Hashable, Sendable, CustomStringConvertible {
    case profile
    case strategy(label: String)
    case indicator(String)
    case variable(String)
    case source(String)
    case impacts
    /// A standard of access of the city's own.
    case standard(String)
    /// One item of a list of delivery: a unit, a project, a milestone, a budget line, …
    case delivery(DeliveryList, String)
    /// One item of a list of reporting: a year, a text, a publication, …
    case reporting(ReportingList, String)

    public var description: String {
        switch self {
        case .profile: "profile"
        case .strategy(let label): "strategy/\(label)"
        case .indicator(let id): "indicator/\(id)"
        case .variable(let id): "variable/\(id)"
        case .source(let id): "source/\(id)"
        case .impacts: "impacts"
        case .standard(let id): "standard/\(id)"
        case .delivery(let list, let id): "\(list.rawValue)/\(id)"
        case .reporting(let list, let id): "\(list.rawValue)/\(id)"
        }
    }

    public init?(_ text: String) {
        switch text {
        case "profile": self = .profile
        case "impacts": self = .impacts
        default:
            guard let slash = text.firstIndex(of: "/") else { return nil }
            let kind = String(text[..<slash])
            let rest = String(text[text.index(after: slash)...])
            guard !rest.isEmpty else { return nil }
            switch kind {
            case "strategy": self = .strategy(label: rest)
            case "indicator": self = .indicator(rest)
            case "variable": self = .variable(rest)
            case "standard": self = .standard(rest)
            case "source": self = .source(rest)
            default:
                if let list = DeliveryList(rawValue: kind) {
                    self = .delivery(list, rest)
                } else if let list = ReportingList(rawValue: kind) {
                    self = .reporting(list, rest)
                } else {
                    return nil
                }
            }
        }
    }
}
