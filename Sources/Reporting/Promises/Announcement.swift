public import Delivery
public import Quantities
public import Strategy

/// Something that a year's report announced, with the day by which it was to be so.
public struct Announcement: Hashable, Sendable, Codable, Identifiable {
    /// How an announcement that no record can judge ended, in its owner's word.
    public enum Ending: String, NamedChoice {
        case kept, partly, broken, withdrawn

        public var name: BilingualText {
            switch self {
            case .kept: BilingualText(pl: "dotrzymana", en: "kept")
            case .partly: BilingualText(pl: "dotrzymana częściowo", en: "kept in part")
            case .broken: BilingualText(pl: "niedotrzymana", en: "not kept")
            case .withdrawn: BilingualText(pl: "wycofana", en: "withdrawn")
            }
        }
    }

    /// What an indicator was to reach.
    public struct Reach: Hashable, Sendable, Codable {
        public var indicator: String
        /// In the indicator's unit.
        public var value: Double

        public init(indicator: String, value: Double) {
            self.indicator = indicator
            self.value = value
        }
    }

    public var id: String
    /// The year whose report announced it.
    public var year: Int
    public var text: BilingualText
    public var due: CalendarDate
    /// Goals and lines of action that it concerns.
    public var serves: [StrategyCode]
    /// The project that was to be finished.
    public var project: String?
    /// The milestone that was to be reached.
    public var milestone: String?
    public var reach: Reach?
    /// Stated by its owner; only where nothing above can be judged, or where it was withdrawn.
    public var ending: Ending?
    /// Why it ended so.
    public var explanation: BilingualText
    public var provenance: Provenance

    public init(
        id: String, year: Int, text: BilingualText, due: CalendarDate, serves: [StrategyCode] = [],
        project: String? = nil, milestone: String? = nil, reach: Reach? = nil, ending: Ending? = nil,
        explanation: BilingualText = BilingualText(""), provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.year = year
        self.text = text
        self.due = due
        self.serves = serves
        self.project = project
        self.milestone = milestone
        self.reach = reach
        self.ending = ending
        self.explanation = explanation
        self.provenance = provenance
    }
}
