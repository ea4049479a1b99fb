public import Strategy

/// Where a code of the strategy stands: its line of action, operational goal, strategic goal and priority, as far
/// down as it goes.
public struct GoalPath: Hashable, Sendable, Codable {
    public var priority: StrategyCode
    public var strategicGoal: StrategyCode?
    public var operationalGoal: StrategyCode?
    public var line: StrategyCode?

    /// The place of every code of a strategy.
    /// - Complexity: O(elements).
    public static func all(of strategy: DevelopmentStrategy) -> [StrategyCode: GoalPath] {
        var paths: [StrategyCode: GoalPath] = [:]
        for priority in strategy.priorities {
            var path = GoalPath(priority: priority.code)
            paths[priority.code] = path
            for strategic in priority.goals {
                path = GoalPath(priority: priority.code, strategicGoal: strategic.code)
                paths[strategic.code] = path
                for operational in strategic.goals {
                    path.operationalGoal = operational.code
                    path.line = nil
                    paths[operational.code] = path
                    for line in operational.lines {
                        path.line = line.code
                        paths[line.code] = path
                    }
                }
            }
        }
        return paths
    }
}
