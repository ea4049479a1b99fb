import Evidence
import Quantities
import Strategy

/// How many indicators of a goal are judged, have data only, or have none.
struct GoalKnowledge: Sendable {
    var goal: GoalSummary
    /// Indicators with a state.
    var assessed: Int
    /// Indicators with data and without a state.
    var unassessed: Int
    /// Indicators without any data of the city.
    var without: Int

    var total: Int { assessed + unassessed + without }

    init(_ goal: GoalSummary, _ city: CityOverview) {
        self.goal = goal
        let indicators = goal.indicators.map { city.indicators[$0] }
        without = indicators.count { $0.points.isEmpty }
        assessed = indicators.count { !$0.points.isEmpty && $0.state != .notAssessed }
        unassessed = indicators.count - without - assessed
    }
}
