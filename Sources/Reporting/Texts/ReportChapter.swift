public import Delivery
public import Quantities

/// The chapters of the report on the state of the commune, in their order.
public enum ReportChapter: String, NamedChoice {
    case cover, letter, profile, strategy, programmes, resolutions
    case participatoryBudget = "participatory-budget"
    case finance, companies, participation, shortfalls, methods

    /// Counted from 0, as the chapters are numbered in the report.
    public var number: Int { ReportChapter.allCases.firstIndex(of: self) ?? 0 }

    public var name: BilingualText {
        switch self {
        case .cover:
            BilingualText(
                pl: "Podstawa prawna i wymagania rady", en: "Legal basis and the council's requirements")
        case .letter:
            BilingualText(pl: "Słowo wstępne i rok w skrócie", en: "Letter and the year at a glance")
        case .profile: BilingualText(pl: "Miasto na tle innych", en: "The city and its peers")
        case .strategy: BilingualText(pl: "Realizacja strategii", en: "The strategy carried out")
        case .programmes: BilingualText(pl: "Programy i polityki", en: "Programmes and policies")
        case .resolutions: BilingualText(pl: "Uchwały rady", en: "The council's resolutions")
        case .participatoryBudget: BilingualText(pl: "Budżet obywatelski", en: "Participatory budget")
        case .finance:
            BilingualText(pl: "Finanse i przedsięwzięcia WPF a cele", en: "Finance and undertakings by goal")
        case .companies: BilingualText(pl: "Spółki i jednostki", en: "Companies and units")
        case .participation:
            BilingualText(pl: "Partycypacja i konsultacje", en: "Participation and consultations")
        case .shortfalls:
            BilingualText(pl: "Co się nie udało i dlaczego", en: "What failed and why")
        case .methods: BilingualText(pl: "Metody i jakość danych", en: "Methods and data quality")
        }
    }
}
