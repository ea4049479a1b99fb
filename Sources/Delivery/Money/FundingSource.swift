public import Quantities

/// Where the money comes from.
public enum FundingSource: String, NamedChoice {
    case own
    case european = "eu"
    case state, loan, other

    public var name: BilingualText {
        switch self {
        case .own: BilingualText(pl: "środki własne", en: "own means")
        case .european: BilingualText(pl: "Unia Europejska", en: "European Union")
        case .state: BilingualText(pl: "budżet państwa", en: "state budget")
        case .loan: BilingualText(pl: "kredyt, pożyczka, obligacje", en: "loan or bonds")
        case .other: BilingualText(pl: "inne", en: "other")
        }
    }
}
