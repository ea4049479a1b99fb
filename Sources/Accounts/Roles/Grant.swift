public import Quantities

/// A role given to a person for a unit or the whole city, for a time.
public struct Grant: Hashable, Sendable, Codable {
    public var person: PersonID
    public var role: Role
    /// The organisation unit, with the units below it; nil for the whole city.
    public var unit: String?
    public var from: CalendarDate
    /// The last day; nil until it is taken away.
    public var until: CalendarDate?
    /// Who gave it.
    public var grantor: PersonID
    /// Who took it away, where somebody did.
    public var ender: PersonID?

    public init(
        person: PersonID, role: Role, unit: String?, from: CalendarDate, until: CalendarDate? = nil,
        grantor: PersonID
    ) {
        self.person = person
        self.role = role
        self.unit = unit
        self.from = from
        self.until = until
        self.grantor = grantor
    }

    /// Whether it holds on `day`.
    public func isInForce(on day: CalendarDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }

    /// The grant once taken away: from `day` on it gives nothing. It is kept, so that the past can be judged.
    public func ended(on day: CalendarDate, by ender: PersonID) -> Grant {
        var grant = self
        grant.until = min(until ?? day, day.adding(days: -1))
        grant.ender = ender
        return grant
    }

    /// What is wrong with it, before it is given.
    public func findings(units: Subordination) -> [Finding] {
        var findings: [Finding] = []
        if let unit, !units.knows(unit) {
            findings.append(
                Finding(
                    .error, at: "unit",
                    reason: BilingualText(
                        pl: "Nie ma jednostki „\(unit)”.", en: "There is no unit “\(unit)”."),
                    remedy: BilingualText(pl: "Wybierz jednostkę z listy.", en: "Choose a unit of the list."))
            )
        }
        if unit != nil, RightsTable.isCityWide(role) {
            findings.append(
                Finding(
                    .error, at: "unit",
                    reason: BilingualText(
                        pl: "Rola „\(role.name.pl)” obejmuje zawsze całe miasto.",
                        en: "The role “\(role.name.en)” always covers the whole city."),
                    remedy: BilingualText(pl: "Wybierz całe miasto.", en: "Choose the whole city.")))
        }
        if let until, until < from {
            findings.append(
                Finding(
                    .error, at: "until",
                    reason: BilingualText(
                        pl: "Rola kończy się (\(until)), zanim się zacznie (\(from)).",
                        en: "The role ends (\(until)) before it begins (\(from))."),
                    remedy: BilingualText(pl: "Popraw jedną z dat.", en: "Correct one of the dates.")))
        }
        if person == grantor {
            findings.append(
                Finding(
                    .error, at: "person",
                    reason: BilingualText(
                        pl: "Nikt nie nadaje roli samemu sobie.", en: "Nobody gives a role to themselves."),
                    remedy: BilingualText(
                        pl: "Poproś innego administratora.", en: "Ask another administrator.")))
        }
        return findings
    }
}
