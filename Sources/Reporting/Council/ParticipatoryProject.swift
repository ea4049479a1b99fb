public import Delivery
public import Quantities

/// A project of the participatory budget: what residents proposed, how they voted, what became of it.
public struct ParticipatoryProject: Hashable, Sendable, Codable, Identifiable {
    /// How far it came.
    public enum State: String, NamedChoice {
        case proposed
        case rejected
        case votedOn = "voted-on"
        case chosen
        case underWay = "under-way"
        case done
        case dropped

        public var name: BilingualText {
            switch self {
            case .proposed: BilingualText(pl: "zgłoszony", en: "proposed")
            case .rejected: BilingualText(pl: "odrzucony przed głosowaniem", en: "rejected before the vote")
            case .votedOn: BilingualText(pl: "poddany głosowaniu, niewybrany", en: "voted on, not chosen")
            case .chosen: BilingualText(pl: "wybrany", en: "chosen")
            case .underWay: BilingualText(pl: "w realizacji", en: "being carried out")
            case .done: BilingualText(pl: "zrealizowany", en: "carried out")
            case .dropped: BilingualText(pl: "wybrany, lecz niezrealizowany", en: "chosen, but given up")
            }
        }

        /// Whether residents chose it.
        public var isChosen: Bool { [.chosen, .underWay, .done, .dropped].contains(self) }
    }

    public var id: String
    /// The year in whose budget it stands.
    public var edition: Int
    public var name: BilingualText
    /// Where; empty for the whole city.
    public var district: String
    public var unit: String?
    /// The project of the record that carries it out.
    public var project: String?
    public var cost: Money
    /// Valid votes; nil where there was no vote or its count is not known.
    public var votes: Int?
    public var state: State
    public var spent: Money
    public var provenance: Provenance

    public init(
        id: String, edition: Int, name: BilingualText, district: String = "", unit: String? = nil,
        project: String? = nil, cost: Money, votes: Int? = nil, state: State, spent: Money = .zero,
        provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.edition = edition
        self.name = name
        self.district = district
        self.unit = unit
        self.project = project
        self.cost = cost
        self.votes = votes
        self.state = state
        self.spent = spent
        self.provenance = provenance
    }
}
