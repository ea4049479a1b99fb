/// A goal's score from its children: the mean, never without the worst child and the coverage.
/// - Method: docs/methods/aggregation.md
public struct GoalRollUp: Hashable, Sendable {
    /// Weighted mean of the scores present, from −5 to 5; nil below the least coverage.
    public let mean: Double?
    /// Position of the worst child among all children given.
    public let worst: Int
    public let worstScore: Double
    /// Positions of children that deteriorate (score below −2.5).
    public let deteriorating: [Int]
    /// The share of weight for which there are scores.
    public let coverage: Double
    /// Weights of the children present, summing to 1, in their order.
    public let shares: [Double]

    /// - Parameter scores: from −5 to 5, nil where a child is not assessed.
    /// - Throws: `noData` where no child has a score, `outOfDomain` beyond ±5, and what `Mean` throws.
    public init(
        scores: [Double?], weights: [Double], leastCoverage: Double = Composite.leastCoverage
    ) throws(ProgressGap) {
        for case let score? in scores where abs(score) > 5 { throw .outOfDomain }
        let composite = try Mean.arithmetic.composite(of: scores, weights: weights)
        var lowest: (index: Int, score: Double)?
        var falling: [Int] = []
        for (index, score) in scores.enumerated() {
            guard let score else { continue }
            if score < -2.5 { falling.append(index) }
            if score < lowest?.score ?? .infinity { lowest = (index, score) }
        }
        guard let lowest else { throw .noData }
        mean = composite.coverage >= leastCoverage ? composite.value : nil
        worst = lowest.index
        worstScore = lowest.score
        deteriorating = falling
        coverage = composite.coverage
        shares = composite.shares
    }

    /// The class of the mean; nil where the goal is not assessed.
    public var meanClass: AggregateClass? {
        guard let mean else { return nil }
        return try? AggregateClass(score: mean)
    }
}
