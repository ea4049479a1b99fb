import Strategy

/// The impacts in which one goal has a part: sorted once for each state, not at every page.
struct GoalImpacts: Sendable {
    /// On what it acts, itself included.
    var outgoing: [Impact] = []
    /// What acts on it from elsewhere.
    var incoming: [Impact] = []

    /// - Parameter goal: the goal that holds a code, or the code itself; nil for codes of no goal.
    static func byGoal(
        _ impacts: [Impact], holding goal: (StrategyCode) -> StrategyCode?
    ) -> [StrategyCode: GoalImpacts] {
        var all: [StrategyCode: GoalImpacts] = [:]
        for impact in impacts {
            let (from, to) = (goal(impact.from), goal(impact.to))
            if let from { all[from, default: GoalImpacts()].outgoing.append(impact) }
            if let to, to != from { all[to, default: GoalImpacts()].incoming.append(impact) }
        }
        return all
    }
}
