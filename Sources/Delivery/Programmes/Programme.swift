public import Quantities
public import Strategy

/// A document that carries the strategy out: a thematic programme, a plan, a policy, a company's strategy.
public struct Programme: Hashable, Sendable, Codable, Identifiable {
    /// What document it is.
    public enum Kind: String, NamedChoice {
        case thematic
        case mediumTerm = "medium-term"
        case shortTerm = "short-term"
        case companyStrategy = "company-strategy"
        case policy
        case actionPlan = "action-plan"

        public var name: BilingualText {
            switch self {
            case .thematic: BilingualText(pl: "program tematyczny", en: "thematic programme")
            case .mediumTerm: BilingualText(pl: "program średniookresowy", en: "medium-term programme")
            case .shortTerm: BilingualText(pl: "program krótkookresowy", en: "short-term programme")
            case .companyStrategy: BilingualText(pl: "strategia spółki", en: "company strategy")
            case .policy: BilingualText(pl: "polityka", en: "policy")
            case .actionPlan: BilingualText(pl: "plan działań", en: "action plan")
            }
        }
    }

    /// Where in its life a programme is.
    public enum Stage: String, NamedChoice {
        case drafted, consulted, adopted
        case inForce = "in-force"
        case ended, replaced

        /// The stages that may follow.
        public var successors: [Stage] {
            switch self {
            case .drafted: [.consulted, .adopted]
            case .consulted: [.drafted, .adopted]
            case .adopted: [.inForce, .ended, .replaced]
            case .inForce: [.ended, .replaced]
            case .ended: [.replaced]
            case .replaced: []
            }
        }

        public var name: BilingualText {
            switch self {
            case .drafted: BilingualText(pl: "projekt", en: "drafted")
            case .consulted: BilingualText(pl: "po konsultacjach", en: "consulted")
            case .adopted: BilingualText(pl: "przyjęty", en: "adopted")
            case .inForce: BilingualText(pl: "obowiązuje", en: "in force")
            case .ended: BilingualText(pl: "zakończony", en: "ended")
            case .replaced: BilingualText(pl: "zastąpiony", en: "replaced")
            }
        }
    }

    public var id: String
    public var name: BilingualText
    public var kind: Kind
    /// The provision on which it rests.
    public var legalBasis: String
    /// Number of the resolution or order that adopted it.
    public var resolution: String?
    public var resolutionDate: CalendarDate?
    public var owner: String
    public var period: DateSpan
    public var stage: Stage
    /// The programme that took its place; only where `stage` is replaced.
    public var replacedBy: String?
    /// Goals and lines of action that it carries out.
    public var serves: [StrategyCode]
    public var document: String?
    public var provenance: Provenance

    public init(
        id: String, name: BilingualText, kind: Kind, legalBasis: String = "", resolution: String? = nil,
        resolutionDate: CalendarDate? = nil, owner: String, period: DateSpan = DateSpan(), stage: Stage,
        replacedBy: String? = nil, serves: [StrategyCode] = [], document: String? = nil,
        provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.legalBasis = legalBasis
        self.resolution = resolution
        self.resolutionDate = resolutionDate
        self.owner = owner
        self.period = period
        self.stage = stage
        self.replacedBy = replacedBy
        self.serves = serves
        self.document = document
        self.provenance = provenance
    }
}
