public import Quantities

/// A decision without which a project cannot go on.
public struct DecisionNeeded: Hashable, Sendable, Codable, Identifiable {
    /// Whether it still waits.
    public enum State: String, NamedChoice {
        case open, taken, withdrawn

        public var name: BilingualText {
            switch self {
            case .open: BilingualText(pl: "oczekuje", en: "open")
            case .taken: BilingualText(pl: "podjęta", en: "taken")
            case .withdrawn: BilingualText(pl: "niepotrzebna", en: "withdrawn")
            }
        }
    }

    public var id: String
    public var project: String
    public var subject: BilingualText
    /// The unit or body that decides.
    public var decider: String
    public var due: CalendarDate
    public var state: State

    public init(
        id: String, project: String, subject: BilingualText, decider: String, due: CalendarDate,
        state: State = .open
    ) {
        self.id = id
        self.project = project
        self.subject = subject
        self.decider = decider
        self.due = due
        self.state = state
    }
}
