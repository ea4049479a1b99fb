public import Computation
public import Evidence
public import Quantities
public import Strategy

/// A priority, strategic or operational goal with how it stands: what every page says about it.
///
/// A class, though it never changes: pages hand it on hundreds of times, and a reference is one word.
public final class GoalSummary: Sendable {
    public enum Level: Sendable { case priority, strategic, operational }

    public let code: StrategyCode
    public let level: Level
    public let name: BilingualText
    public let scope: StrategicGoal.Scope?
    public let horizon: Int?
    /// Codes above it, the priority first.
    public let above: [StrategyCode]
    /// Codes directly below it.
    public let below: [StrategyCode]
    /// Positions of the indicators that speak for it directly.
    public let indicators: [Int]
    /// Number of its lines of action.
    public let lines: Int
    public let answer: Answer<GoalAssessment>
    public let assessment: GoalAssessment?
    public let state: ProgressState
    public let route: Route

    init(
        code: StrategyCode, level: Level, name: BilingualText, scope: StrategicGoal.Scope?, horizon: Int?,
        above: [StrategyCode], below: [StrategyCode], indicators: [Int], lines: Int,
        answer: Answer<GoalAssessment>
    ) {
        self.code = code
        self.level = level
        self.name = name
        self.scope = scope
        self.horizon = horizon
        self.above = above
        self.below = below
        self.indicators = indicators
        self.lines = lines
        self.answer = answer
        assessment = answer.value
        state = assessment?.state ?? .notAssessed
        route = .part(code, isPriority: level == .priority)
    }
}
