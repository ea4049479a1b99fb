public import Strategy

/// Which lines of action a reader wants to see.
public struct LineFilter: Hashable, Sendable {
    /// Identifier of a topic.
    public var topic: String?
    /// Identifier of an area of strategic intervention.
    public var area: String?
    /// A priority, strategic or operational goal.
    public var goal: StrategyCode?
    /// Words to be found in wording or label.
    public var words: String

    public init(topic: String? = nil, area: String? = nil, goal: StrategyCode? = nil, words: String = "") {
        self.topic = topic
        self.area = area
        self.goal = goal
        self.words = words
    }

    public var isEmpty: Bool { topic == nil && area == nil && goal == nil && words.isEmpty }
}
