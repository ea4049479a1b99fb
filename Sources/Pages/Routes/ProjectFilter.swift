public import Delivery
public import Strategy

/// Which projects a reader wants to see.
public struct ProjectFilter: Hashable, Sendable {
    /// Identifier of a unit; its units below count too.
    public var unit: String?
    /// A line of action, or a goal with all that lies below it.
    public var goal: StrategyCode?
    public var status: Project.Status?
    /// Only what is late.
    public var isLate: Bool
    public var words: String
    /// Counted from 1.
    public var page: Int

    public init(
        unit: String? = nil, goal: StrategyCode? = nil, status: Project.Status? = nil, isLate: Bool = false,
        words: String = "", page: Int = 1
    ) {
        self.unit = unit
        self.goal = goal
        self.status = status
        self.isLate = isLate
        self.words = words
        self.page = page
    }

    public var isEmpty: Bool {
        unit == nil && goal == nil && status == nil && !isLate && words.isEmpty
    }
}
