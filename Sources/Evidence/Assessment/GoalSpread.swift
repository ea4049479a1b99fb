public import Strategy

/// How an effort for one goal reaches the others, with effects of effects, by the city's own judgement of impacts.
public struct GoalSpread: Hashable, Sendable, Codable {
    /// The goals that act or are acted upon, in document order.
    public var goals: [StrategyCode]
    /// `effects[i][j]`: what arrives at goal i of one unit of effort for goal j, beyond the effort itself.
    /// - Shape: goals × goals.
    public var effects: [[Double]]
    /// The factor by which one more round of impacts grows; below 1.
    public var spectralRadius: Double
    /// What one step of strength (1 weak to 3 strong) passes on.
    /// - Unit: share of the change.
    public var perStrength: Double
    public var method: String

    public init(
        goals: [StrategyCode], effects: [[Double]], spectralRadius: Double, perStrength: Double,
        method: String
    ) {
        self.goals = goals
        self.effects = effects
        self.spectralRadius = spectralRadius
        self.perStrength = perStrength
        self.method = method
    }

    /// What goal `code` gives to the others: goal and effect, strongest first; zeros are left out.
    public func reached(from code: StrategyCode) -> [(goal: StrategyCode, effect: Double)] {
        guard let column = goals.firstIndex(of: code) else { return [] }
        return goals.indices.filter { $0 != column && effects[$0][column] != 0 }
            .map { (goals[$0], effects[$0][column]) }
            .sorted { (abs($1.1), $0.0.description) < (abs($0.1), $1.0.description) }
    }
}
