public import Quantities
import Strategy

/// By what money is summed.
public enum MoneyDimension: String, NamedChoice {
    case priority
    case strategicGoal = "strategic-goal"
    case operationalGoal = "operational-goal"
    case line, unit, project, year, funding

    /// The code, identifier or year under which a part is summed; nil for what is linked to none.
    public func key(of part: MoneyPart) -> String? {
        switch self {
        case .priority: part.path?.priority.description
        case .strategicGoal: part.path?.strategicGoal?.description
        case .operationalGoal: part.path?.operationalGoal?.description
        case .line: part.path?.line?.description
        case .unit: part.unit
        case .project: part.project
        case .year: String(part.year)
        case .funding: part.funding?.rawValue
        }
    }

    public var name: BilingualText {
        switch self {
        case .priority: BilingualText(pl: "priorytet", en: "priority")
        case .strategicGoal: BilingualText(pl: "cel strategiczny", en: "strategic goal")
        case .operationalGoal: BilingualText(pl: "cel operacyjny", en: "operational goal")
        case .line: BilingualText(pl: "kierunek działania", en: "line of action")
        case .unit: BilingualText(pl: "jednostka", en: "unit")
        case .project: BilingualText(pl: "projekt", en: "project")
        case .year: BilingualText(pl: "rok", en: "year")
        case .funding: BilingualText(pl: "źródło finansowania", en: "source of funding")
        }
    }
}
