public import Quantities
public import Strategy

/// A priority with its strategic goals and why it was chosen.
public struct PriorityPage: Page {
    let goal: GoalSummary
    let rationale: [String]

    /// - Returns: nil where there is no such priority.
    public init?(_ code: StrategyCode, _ context: PageContext) {
        guard let goal = context.city.goal(code), goal.level == .priority else { return nil }
        self.goal = goal
        rationale = context.city.strategy.priorities.first { $0.code == code }?.rationale ?? []
    }

    public func title(_ language: Language) -> String { "\(goal.code) \(goal.name[language])" }

    public func description(_ language: Language) -> String {
        "\(goal.level.word[language]) \(goal.code): \(goal.name[language]). "
            + ComponentTexts.strategicGoals.text(goal.below.count, language) + ", "
            + ComponentTexts.lines.text(goal.lines, language) + "."
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.goalHead(goal)
        html.verdict(goal)
        html.narrative(rationale)
        html.element("h2", phrase: GoalTexts.strategicBelow)
        for below in goal.below.compactMap({ context.city.goal($0) }) {
            html.strategicBlock(below, context.city, heading: "h3")
        }
        html.goalLinks(goal, isAssessed: goal.assessment != nil)
    }
}
