public import Delivery
public import Quantities
public import Strategy

/// A resolution of the council and how far it is carried out.
/// - Source: art. 28aa(2) of the act on municipal government: the report covers the carrying out of resolutions.
public struct CouncilResolution: Hashable, Sendable, Codable, Identifiable {
    /// How far a resolution is carried out.
    public enum Execution: String, NamedChoice {
        case notBegun = "not-begun"
        case underWay = "under-way"
        case done
        /// It lasts: a rule, a fee, a plan.
        case inForce = "in-force"
        case repealed
        case annulled

        public var name: BilingualText {
            switch self {
            case .notBegun: BilingualText(pl: "nierozpoczęta", en: "not begun")
            case .underWay: BilingualText(pl: "w trakcie wykonania", en: "being carried out")
            case .done: BilingualText(pl: "wykonana", en: "carried out")
            case .inForce: BilingualText(pl: "obowiązuje", en: "in force")
            case .repealed: BilingualText(pl: "uchylona", en: "repealed")
            case .annulled: BilingualText(pl: "unieważniona", en: "annulled")
            }
        }
    }

    public var id: String
    /// As printed, such as `XL/823/2022`.
    public var number: String
    public var date: CalendarDate
    public var title: BilingualText
    /// The unit that carries it out.
    public var unit: String?
    public var execution: Execution
    /// The day it was carried out, repealed or annulled.
    public var ended: CalendarDate?
    /// What was done, in words.
    public var note: BilingualText
    /// Goals and lines of action that it concerns.
    public var serves: [StrategyCode]
    /// Where its text is published.
    public var address: String
    public var provenance: Provenance

    public init(
        id: String, number: String, date: CalendarDate, title: BilingualText, unit: String? = nil,
        execution: Execution, ended: CalendarDate? = nil, note: BilingualText = BilingualText(""),
        serves: [StrategyCode] = [], address: String = "", provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.number = number
        self.date = date
        self.title = title
        self.unit = unit
        self.execution = execution
        self.ended = ended
        self.note = note
        self.serves = serves
        self.address = address
        self.provenance = provenance
    }
}
