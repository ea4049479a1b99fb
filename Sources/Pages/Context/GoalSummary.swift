public import Computation
public import Evidence
public import Quantities
public import Strategy

/// A priority, strategic or operational goal with how it stands: what every page says about it.
public struct GoalSummary: Sendable {
    public enum Level: Sendable { case priority, strategic, operational }

    public var code: StrategyCode
    public var level: Level
    public var name: BilingualText
    public var scope: StrategicGoal.Scope?
    public var horizon: Int?
    /// Codes above it, the priority first.
    public var above: [StrategyCode]
    /// Codes directly below it.
    public var below: [StrategyCode]
    /// Positions of the indicators that speak for it directly.
    public var indicators: [Int]
    /// Number of its lines of action.
    public var lines: Int
    public var answer: Answer<GoalAssessment>

    public var assessment: GoalAssessment? { answer.value }
    public var state: ProgressState { answer.value?.state ?? .notAssessed }
    public var route: Route { .part(code, isPriority: level == .priority) }
}
