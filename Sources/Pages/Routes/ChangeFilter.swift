public import Delivery
public import Quantities
public import Strategy

/// Which changes of delivery a reader wants to see.
public struct ChangeFilter: Hashable, Sendable {
    /// The day after which changes count; nil for the usual span.
    public var from: CalendarDate?
    /// The last day that counts; nil for today.
    public var to: CalendarDate?
    /// Identifier of a unit; its units below count too.
    public var unit: String?
    /// A line of action, or a goal with all that lies below it.
    public var goal: StrategyCode?
    public var kind: ChangeKind?
    /// Identifier of a project.
    public var project: String?

    public init(
        from: CalendarDate? = nil, to: CalendarDate? = nil, unit: String? = nil, goal: StrategyCode? = nil,
        kind: ChangeKind? = nil, project: String? = nil
    ) {
        self.from = from
        self.to = to
        self.unit = unit
        self.goal = goal
        self.kind = kind
        self.project = project
    }

    public var isEmpty: Bool { self == ChangeFilter() }
}
