public import Quantities

/// One year of reporting: the dated steps from the freeze of definitions to the debate and the next budget.
public struct YearCycle: Hashable, Sendable, Codable, Identifiable {
    /// One step: from when to when, and what is owed in it.
    public struct Step: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var name: BilingualText
        public var opens: CalendarDate
        public var due: CalendarDate
        public var owed: [OwedItem]
        /// When it was closed by hand; a step whose duties are computed needs none.
        public var closed: CalendarDate?

        public init(
            id: String, name: BilingualText, opens: CalendarDate, due: CalendarDate, owed: [OwedItem] = [],
            closed: CalendarDate? = nil
        ) {
            self.id = id
            self.name = name
            self.opens = opens
            self.due = due
            self.owed = owed
            self.closed = closed
        }
    }

    /// The year reported on; its steps lie in the year that follows.
    public var year: Int
    public var steps: [Step]

    public var id: String { String(year) }

    public init(year: Int, steps: [Step]) {
        self.year = year
        self.steps = steps
    }

    /// The first day by which `item` is owed.
    public func step(owing item: OwedItem) -> Step? { steps.first { $0.owed.contains(item) } }
}

/// What a step of the year asks of units and of the office.
public enum OwedItem: String, CaseIterable, Hashable, Sendable, Codable {
    case definitions, readings
    case projectReport = "project-report"
    case update, chapters
    case signOff = "sign-off"
    case publication
    case closing

    public var name: BilingualText {
        switch self {
        case .definitions: BilingualText(pl: "definicje wskaźników", en: "definitions of indicators")
        case .readings: BilingualText(pl: "odczyty wskaźników", en: "indicator readings")
        case .projectReport:
            BilingualText(pl: "sprawozdania roczne projektów", en: "projects' yearly reports")
        case .update: BilingualText(pl: "aktualizacje projektów", en: "project updates")
        case .chapters: BilingualText(pl: "teksty rozdziałów i celów", en: "texts of chapters and goals")
        case .signOff: BilingualText(pl: "podpisy rozdziałów", en: "sign-off of chapters")
        case .publication: BilingualText(pl: "publikacja raportu", en: "publication of the report")
        case .closing: BilingualText(pl: "zamknięcie kroku", en: "closing of the step")
        }
    }
}
