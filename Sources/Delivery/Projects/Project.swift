public import Quantities

/// A piece of work with a beginning and an end that carries out lines of action; its fields are the project card.
public struct Project: Hashable, Sendable, Codable, Identifiable {
    /// How far a project is.
    public enum Status: String, NamedChoice {
        case idea, planned
        case inProgress = "in-progress"
        case suspended, finished, abandoned

        /// Whether work may still be expected.
        public var isOpen: Bool { self != .finished && self != .abandoned }

        public var name: BilingualText {
            switch self {
            case .idea: BilingualText(pl: "pomysł", en: "idea")
            case .planned: BilingualText(pl: "planowany", en: "planned")
            case .inProgress: BilingualText(pl: "w realizacji", en: "in progress")
            case .suspended: BilingualText(pl: "wstrzymany", en: "suspended")
            case .finished: BilingualText(pl: "zakończony", en: "finished")
            case .abandoned: BilingualText(pl: "zaniechany", en: "abandoned")
            }
        }
    }

    public var id: String
    public var name: BilingualText
    public var summary: BilingualText
    public var programme: String?
    /// The unit that answers for it.
    public var unit: String
    public var partners: [String]
    public var status: Status
    /// As first decided; it does not move.
    public var baseline: DateSpan
    /// As expected now.
    public var forecast: DateSpan
    /// What it is done for, and how its money is divided among that.
    public var lines: [LineLink]
    /// Indicators that it is to move.
    public var effects: [IndicatorEffect]
    /// Identifiers of areas of strategic intervention.
    public var areas: [String]
    public var districts: [String]
    public var provenance: Provenance

    public init(
        id: String, name: BilingualText, summary: BilingualText = BilingualText(""),
        programme: String? = nil, unit: String, partners: [String] = [], status: Status,
        baseline: DateSpan = DateSpan(), forecast: DateSpan = DateSpan(), lines: [LineLink] = [],
        effects: [IndicatorEffect] = [], areas: [String] = [], districts: [String] = [],
        provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.programme = programme
        self.unit = unit
        self.partners = partners
        self.status = status
        self.baseline = baseline
        self.forecast = forecast
        self.lines = lines
        self.effects = effects
        self.areas = areas
        self.districts = districts
        self.provenance = provenance
    }
}
