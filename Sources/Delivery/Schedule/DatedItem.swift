public import Quantities

/// Something with a day that somebody must meet.
public struct DatedItem: Hashable, Sendable, Codable, Identifiable {
    /// What the day belongs to.
    public enum Kind: String, NamedChoice {
        case projectEnd = "project-end"
        case milestone, decision
        case workItem = "work-item"
        case programmeEnd = "programme-end"

        public var name: BilingualText {
            switch self {
            case .projectEnd: BilingualText(pl: "koniec projektu", en: "end of project")
            case .milestone: BilingualText(pl: "kamień milowy", en: "milestone")
            case .decision: BilingualText(pl: "decyzja", en: "decision")
            case .workItem: BilingualText(pl: "zadanie", en: "work item")
            case .programmeEnd: BilingualText(pl: "koniec programu", en: "end of programme")
            }
        }
    }

    public var kind: Kind
    /// The identifier of the milestone, decision, project…
    public var subject: String
    public var project: String?
    /// Who must meet it.
    public var unit: String
    public var date: CalendarDate
    public var name: BilingualText

    /// Stable while the subject stays, as calendars need it.
    public var id: String { "\(kind.rawValue)/\(subject)" }
}
