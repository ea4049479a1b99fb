public import Quantities
public import Strategy

/// Who does the work: a department of the city office, a municipal unit, a city company, or a partner.
public struct OrganisationUnit: Hashable, Sendable, Codable, Identifiable {
    /// What a unit is to the city.
    public enum Kind: String, NamedChoice {
        case department
        case municipalUnit = "municipal-unit"
        case cityCompany = "city-company"
        case partner
        case neighbourCommune = "neighbour-commune"
        case ngo, university

        public var name: BilingualText {
            switch self {
            case .department: BilingualText(pl: "wydział urzędu", en: "department")
            case .municipalUnit: BilingualText(pl: "jednostka miejska", en: "municipal unit")
            case .cityCompany: BilingualText(pl: "spółka miejska", en: "city company")
            case .partner: BilingualText(pl: "partner", en: "partner")
            case .neighbourCommune: BilingualText(pl: "gmina sąsiednia", en: "neighbouring commune")
            case .ngo: BilingualText(pl: "organizacja pozarządowa", en: "non-governmental organisation")
            case .university: BilingualText(pl: "uczelnia", en: "university")
            }
        }
    }

    /// What a unit does for a goal or a line of action.
    public struct Role: Hashable, Sendable, Codable {
        /// How much of the work is the unit's.
        public enum Kind: String, NamedChoice {
            case lead, support, consulted

            public var name: BilingualText {
                switch self {
                case .lead: BilingualText(pl: "prowadzi", en: "leads")
                case .support: BilingualText(pl: "wspiera", en: "supports")
                case .consulted: BilingualText(pl: "opiniuje", en: "is consulted")
                }
            }
        }

        public var code: StrategyCode
        public var kind: Kind

        public init(_ kind: Kind, in code: StrategyCode) {
            self.code = code
            self.kind = kind
        }
    }

    public var id: String
    public var name: BilingualText
    public var kind: Kind
    /// The unit that it belongs to; nil at the top.
    public var parent: String?
    /// The city's part in the capital of a company.
    public var cityShare: Share?
    public var roles: [Role]

    public init(
        id: String, name: BilingualText, kind: Kind, parent: String? = nil, cityShare: Share? = nil,
        roles: [Role] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.cityShare = cityShare
        self.roles = roles
    }
}
