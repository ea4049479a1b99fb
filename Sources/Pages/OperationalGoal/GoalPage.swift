import Evidence
public import Quantities
public import Strategy

/// An operational goal: its evidence, its lines of action, what it has to do with other goals.
public struct GoalPage: Page {
    let goal: GoalSummary
    let document: OperationalGoal
    let city: CityOverview
    let places: CityPlaces

    /// - Returns: nil where there is no such operational goal.
    public init?(_ code: StrategyCode, _ context: PageContext) {
        guard let goal = context.city.goal(code), goal.level == .operational,
            let document = context.city.strategy.operationalGoals.first(where: { $0.code == code })
        else { return nil }
        self.goal = goal
        self.document = document
        city = context.city
        places = context.places
    }

    public func title(_ language: Language) -> String { "\(goal.code) \(goal.name[language])" }

    public func description(_ language: Language) -> String {
        "\(goal.name[language]): \(goal.state.word[language]). "
            + ComponentTexts.indicators.text(goal.indicators.count, language) + ", "
            + ComponentTexts.lines.text(goal.lines, language) + "."
    }

    public var trail: [Crumb] { city.trail(to: goal) }

    /// Areas of strategic intervention that its lines of action name, in the strategy's order.
    var areas: [InterventionArea] {
        let named = Set(document.lines.flatMap(\.areas))
        return city.strategy.interventionAreas.filter { named.contains($0.id) }
    }
}
