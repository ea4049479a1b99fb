/// In words, what a growth rate means for a goal.
public enum GrowthClass: String, Hashable, Sendable, Codable, CaseIterable {
    /// The target is met already, however it was reached.
    case targetMet
    /// Substantial (Canada) or significant (Eurostat) progress.
    case substantial
    case moderate
    /// Limited progress (Canada).
    case limited
    /// Insufficient progress (Eurostat with target); Eustat's site calls it moderate deterioration.
    case insufficient
    /// About no change (Eurostat without target).
    case noProgress
    /// Deterioration (Canada).
    case deterioration
    case moderateDeterioration
    case significantDeterioration
}

/// A growth class with its score.
public struct GrowthAssessment: Hashable, Sendable {
    /// The number that was classified: q with a target, v without.
    public let measure: Double
    /// From −5 (worst) to 5 (best).
    public let score: Double
    public let growthClass: GrowthClass
}
