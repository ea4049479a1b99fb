import Delivery
import Evidence
public import Quantities
public import Strategy

/// A strategic goal with its operational goals and, where it is horizontal, how the others serve it.
public struct StrategicGoalPage: Page {
    let goal: GoalSummary
    let narrative: [String]
    let city: CityOverview
    let places: CityPlaces

    /// - Returns: nil where there is no such strategic goal.
    public init?(_ code: StrategyCode, _ context: PageContext) {
        guard let goal = context.city.goal(code), goal.level == .strategic else { return nil }
        self.goal = goal
        narrative = context.city.strategy.strategicGoals.first { $0.code == code }?.narrative ?? []
        city = context.city
        places = context.places
    }

    public func title(_ language: Language) -> String { "\(goal.code) \(goal.name[language])" }

    public func description(_ language: Language) -> String {
        "\(goal.level.word[language]) \(goal.code): \(goal.name[language]). "
            + ComponentTexts.operationalGoals.text(goal.below.count, language) + ", "
            + ComponentTexts.lines.text(goal.lines, language) + "."
    }

    public var trail: [Crumb] { city.trail(to: goal) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.goalHead(goal)
        html.verdict(goal)
        html.narrative(narrative)
        html.element("h2", phrase: GoalTexts.operationalBelow)
        html.goalRows(goal.below.compactMap { city.goal($0) })
        if !goal.indicators.isEmpty {
            html.element("h2", phrase: GoalTexts.directIndicators)
            html.indicatorRows(goal.indicators.map { city.indicators[$0] }, city)
        }
        let projects = city.record.delivery.projects.filter { project in
            project.lines.contains { city.serves($0.code, goal.code) }
        }
        html.places(of: projects, places, city)
        html.related(to: goal, city)
        html.goalLinks(goal, isAssessed: goal.assessment != nil)
    }
}
