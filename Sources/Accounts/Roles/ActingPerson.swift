public import Quantities

/// A person who does something, with all that decides whether they may.
public struct ActingPerson: Sendable {
    public var person: PersonID
    public var grants: [Grant]
    public var units: Subordination
    public var day: CalendarDate

    public init(person: PersonID, grants: [Grant], units: Subordination, day: CalendarDate) {
        self.person = person
        self.grants = grants
        self.units = units
        self.day = day
    }

    /// Whether the actor may use `right` in `unit`, nil standing for the whole city.
    ///
    /// Grants of other people count for nothing, even where they were passed by mistake.
    public func decide(_ right: Right, in unit: String?) -> Decision {
        let own = grants.filter { $0.person == person }
        return Rights.allows(own, right, unit: unit, units: units, on: day)
    }
}
