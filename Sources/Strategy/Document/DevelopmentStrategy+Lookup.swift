public import Quantities

extension DevelopmentStrategy {
    /// The name of a priority or goal, or the title of a line of action; nil for a code it does not have.
    /// - Complexity: O(elements).
    public func name(of code: StrategyCode) -> BilingualText? {
        for priority in priorities {
            if priority.code == code { return priority.name }
            for goal in priority.goals {
                if goal.code == code { return goal.name }
                for operational in goal.goals {
                    if operational.code == code { return operational.name }
                    if let line = operational.lines.first(where: { $0.code == code }) {
                        return BilingualText(pl: line.title(.polish), en: line.title(.english))
                    }
                }
            }
        }
        return nil
    }
}
