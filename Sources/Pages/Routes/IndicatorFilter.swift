public import Evidence
public import Strategy

/// Which indicators a reader wants to see.
public struct IndicatorFilter: Hashable, Sendable {
    /// A priority, strategic or operational goal.
    public var goal: StrategyCode?
    public var state: ProgressState?
    public var words: String

    public init(goal: StrategyCode? = nil, state: ProgressState? = nil, words: String = "") {
        self.goal = goal
        self.state = state
        self.words = words
    }

    public var isEmpty: Bool { goal == nil && state == nil && words.isEmpty }
}
