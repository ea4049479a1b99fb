public import Delivery
public import Quantities

/// The session at which the council debates the report on the state of the commune.
/// - Source: art. 28aa(4) to (10) of the act on municipal government; art. 271 of the act on public finances.
public struct DebateSession: Hashable, Sendable, Codable, Identifiable {
    /// One point of its agenda.
    public struct Point: Hashable, Sendable, Codable {
        public var number: Int
        public var subject: BilingualText
        /// The unit or body that presents it.
        public var presenter: BilingualText

        public init(number: Int, subject: BilingualText, presenter: BilingualText = BilingualText("")) {
            self.number = number
            self.subject = subject
            self.presenter = presenter
        }
    }

    /// The year whose report is debated; one session a year.
    public var year: Int
    /// The day for which it is called.
    public var date: CalendarDate
    /// Hour of the beginning, such as `10:00`.
    public var begins: String
    public var place: BilingualText
    /// The statutory number of councillors.
    public var seats: Int
    /// Residents of the commune; it says how many signatures a request to speak needs.
    public var residents: Int
    /// How many residents may speak: 15, unless the council raised it.
    public var speakers: Int
    public var agenda: [Point]
    /// Requests to speak that came, that were admitted, and residents who spoke; recorded after the debate, when
    /// the requests themselves are erased.
    public var requested: Int?
    public var admitted: Int?
    public var spoke: Int?
    /// The vote of confidence.
    public var confidence: CouncilVote
    /// The vote on absolutorium for carrying out the budget.
    public var absolutorium: CouncilVote
    public var provenance: Provenance

    public init(
        year: Int, date: CalendarDate, begins: String = "", place: BilingualText = BilingualText(""),
        seats: Int, residents: Int, speakers: Int = SpeakingRules.statutorySpeakers, agenda: [Point] = [],
        confidence: CouncilVote = CouncilVote(), absolutorium: CouncilVote = CouncilVote(),
        provenance: Provenance = Provenance()
    ) {
        self.year = year
        self.date = date
        self.begins = begins
        self.place = place
        self.seats = seats
        self.residents = residents
        self.speakers = speakers
        self.agenda = agenda
        self.confidence = confidence
        self.absolutorium = absolutorium
        self.provenance = provenance
    }

    public var id: String { String(year) }

    /// Ayes that a vote of confidence needs: more than half of the statutory number of councillors.
    public var ayesNeeded: Int { seats / 2 + 1 }
}

extension [DebateSession] {
    /// The years in which confidence was refused for the second time running: after that the council may call a
    /// referendum on recalling the mayor.
    /// - Source: art. 28aa(10) of the act on municipal government.
    public var secondRefusals: [Int] {
        let refused = Set(filter { $0.confidence.outcome == .refused }.map(\.year))
        return refused.filter { refused.contains($0 - 1) }.sorted()
    }
}
