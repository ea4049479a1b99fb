import Quantities

/// Who is told at each level of escalation.
public struct Contacts: Hashable, Sendable {
    /// The heads of each unit.
    public var heads: [String: [PersonID]]
    public var coordinators: [PersonID]
    public var units: Subordination
    /// People who have an account that is open; nobody else is told anything.
    public var reachable: Set<PersonID>

    public init(
        heads: [String: [PersonID]], coordinators: [PersonID], units: Subordination, reachable: Set<PersonID>
    ) {
        self.heads = heads
        self.coordinators = coordinators
        self.units = units
        self.reachable = reachable
    }

    /// The owner; the heads of the unit or of the nearest one above it that has any; the coordinators.
    func people(at level: Reminder.Level, for duty: Duty) -> [PersonID] {
        switch level {
        case .owner: duty.owner.map { [$0] }?.filter(reachable.contains) ?? []
        case .unitHead:
            duty.unit.flatMap { unit in
                units.chain(from: unit).lazy.map { (heads[$0] ?? []).filter(reachable.contains) }
                    .first { !$0.isEmpty }
            } ?? []
        case .coordinator: coordinators.filter(reachable.contains)
        }
    }
}
