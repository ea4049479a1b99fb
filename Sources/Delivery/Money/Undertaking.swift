public import Quantities

/// An undertaking (przedsięwzięcie) of the multi-year financial forecast, as its annex states it.
/// - Source: art. 226 of the act on public finance.
public struct Undertaking: Hashable, Sendable, Codable, Identifiable {
    /// Which part of the budget it belongs to.
    public enum Kind: String, NamedChoice {
        case current, capital

        public var name: BilingualText {
            switch self {
            case .current: BilingualText(pl: "bieżące", en: "current")
            case .capital: BilingualText(pl: "majątkowe", en: "capital")
            }
        }
    }

    public var id: String
    public var name: BilingualText
    public var aim: BilingualText
    /// The responsible unit.
    public var unit: String
    public var firstYear: Int
    public var lastYear: Int
    public var kind: Kind
    /// Of all years, also of those before the forecast.
    public var totalOutlay: Money
    /// Limits of spending by year.
    public var limits: YearlyAmounts
    public var commitmentLimit: Money
    public var project: String?
    public var provenance: Provenance

    public init(
        id: String, name: BilingualText, aim: BilingualText = BilingualText(""), unit: String,
        years: ClosedRange<Int>, kind: Kind, totalOutlay: Money, limits: YearlyAmounts = [:],
        commitmentLimit: Money = .zero, project: String? = nil, provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.name = name
        self.aim = aim
        self.unit = unit
        firstYear = years.lowerBound
        lastYear = years.upperBound
        self.kind = kind
        self.totalOutlay = totalOutlay
        self.limits = limits
        self.commitmentLimit = commitmentLimit
        self.project = project
        self.provenance = provenance
    }
}
