public import Quantities

/// Something that may go wrong in a project, how bad it would be, and what is done about it.
public struct Risk: Hashable, Sendable, Codable, Identifiable {
    /// Whether it still threatens.
    public enum State: String, NamedChoice {
        case open, occurred, closed

        public var name: BilingualText {
            switch self {
            case .open: BilingualText(pl: "otwarte", en: "open")
            case .occurred: BilingualText(pl: "wystąpiło", en: "occurred")
            case .closed: BilingualText(pl: "zamknięte", en: "closed")
            }
        }
    }

    public var id: String
    public var project: String
    public var name: BilingualText
    /// From 1 (rare) to 5 (almost certain).
    public var probability: Int
    /// From 1 (slight) to 5 (the project fails).
    public var impact: Int
    public var response: BilingualText
    public var owner: String
    public var state: State

    public init(
        id: String, project: String, name: BilingualText, probability: Int, impact: Int,
        response: BilingualText = BilingualText(""), owner: String, state: State = .open
    ) {
        self.id = id
        self.project = project
        self.name = name
        self.probability = probability
        self.impact = impact
        self.response = response
        self.owner = owner
        self.state = state
    }

    /// Probability times impact, 1 to 25: an order for looking at risks, not a measure.
    public var rank: Int { probability * impact }
}
