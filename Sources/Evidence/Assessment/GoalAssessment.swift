public import Quantities
public import Strategy

/// How a goal stands by its indicators, or by its goals.
public struct GoalAssessment: Hashable, Sendable, Codable {
    /// One indicator or goal below, with what it brings.
    public struct Part: Hashable, Sendable, Codable {
        /// Indicator id or goal code.
        public var id: String
        /// Weight normalised to sum to 1 over all parts, assessed or not.
        public var weight: Double
        public var state: ProgressState
        public var score: Double?
        /// What the goal's score would be without this part.
        public var scoreWithout: Double?
        /// Share of the variance of the goal's score that comes from this part (first order); nil if unknown.
        public var influence: Double?
        public var totalInfluence: Double?

        public init(
            id: String, weight: Double, state: ProgressState, score: Double?, scoreWithout: Double? = nil,
            influence: Double? = nil, totalInfluence: Double? = nil
        ) {
            self.id = id
            self.weight = weight
            self.state = state
            self.score = score
            self.scoreWithout = scoreWithout
            self.influence = influence
            self.totalInfluence = totalInfluence
        }
    }

    public var goal: StrategyCode
    public var state: ProgressState
    /// Weighted mean of the parts' scores, −5 to 5; nil where coverage is below the threshold.
    public var score: Double?
    /// 5 % and 95 % bounds of the score under uncertain data, weights and method.
    public var interval: [Double]
    /// Sum of the weights of assessed parts.
    public var coverage: Double
    /// The coverage below which a goal is not assessed.
    public var requiredCoverage: Double
    public var parts: [Part]
    /// Id of the part with the lowest score.
    public var worst: String?
    /// Age of the oldest evidence that counts.
    public var ageMonths: Int?
    /// Whether any part was judged against an example target.
    public var usesExampleTargets: Bool
    public var method: String
    public var asOf: CalendarDate
    public var gaps: [IndicatorAssessment.Gap]

    public init(goal: StrategyCode, method: String, asOf: CalendarDate, requiredCoverage: Double) {
        self.goal = goal
        state = .notAssessed
        interval = []
        coverage = 0
        self.requiredCoverage = requiredCoverage
        parts = []
        usesExampleTargets = false
        self.method = method
        self.asOf = asOf
        gaps = []
    }
}
