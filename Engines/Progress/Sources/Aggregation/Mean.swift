/// How several scores become one, from full compensation (arithmetic) to little (harmonic and beyond).
/// - Method: docs/methods/aggregation.md
public enum Mean: Hashable, Sendable, Codable {
    case arithmetic, geometric, harmonic
    /// (Σ w·z^p)^{1/p}; p = 1 is arithmetic, towards 0 geometric, −1 harmonic.
    case power(Double)

    /// One score from scores of which some may be missing.
    /// - Parameters:
    ///   - floor: lifts lower scores to this before a mean that needs positive ones (1 on a scale to 100);
    ///     nil gives `notPositive` instead. It is part of the method and must be shown with it.
    /// - Throws: `noData` where every score is missing, `zeroWeights` where those present weigh nothing,
    ///   `shapeMismatch`, `notPositive`, `notFinite`, and what `Weights` throws.
    public func composite(
        of scores: [Double?], weights: [Double], floor: Double? = nil
    ) throws(ProgressGap) -> Composite {
        guard scores.count == weights.count else { throw .shapeMismatch }
        let full = try Weights(weights).shares
        var present: [Double] = []
        var kept: [Double] = []
        var coverage = 0.0
        for (score, weight) in zip(scores, full) {
            guard let score else { continue }
            guard score.isFinite else { throw .notFinite }
            present.append(score)
            kept.append(weight)
            coverage += weight
        }
        guard !present.isEmpty else { throw .noData }
        // All present is full coverage, not 0.9999….
        if present.count == scores.count { coverage = 1 }
        let shares = try Weights(kept).shares
        return Composite(
            value: try value(of: present, shares: shares, floor: floor), coverage: min(coverage, 1),
            shares: shares)
    }

    /// The mean of complete scores with weights that sum to 1.
    func value(of scores: [Double], shares: [Double], floor: Double?) throws(ProgressGap) -> Double {
        if self == .arithmetic || self == .power(1) {
            var sum = 0.0
            for i in scores.indices { sum += shares[i] * scores[i] }
            return try sum.finite()
        }
        var sum = 0.0
        for i in scores.indices where shares[i] > 0 {
            let score = floor.map { max($0, scores[i]) } ?? scores[i]
            guard score > 0 else { throw .notPositive }
            switch self {
            case .arithmetic: sum += shares[i] * score
            case .geometric, .power(0): sum += shares[i] * Mathematics.logarithm(score)
            case .harmonic: sum += shares[i] / score
            case .power(let p):
                guard p.isFinite else { throw .outOfDomain }
                sum += shares[i] * Mathematics.power(score, p)
            }
        }
        let result: Double
        switch self {
        case .arithmetic: result = sum
        case .geometric, .power(0): result = Mathematics.exponential(sum)
        case .harmonic: result = 1 / sum
        case .power(let p): result = Mathematics.power(sum, 1 / p)
        }
        guard result.isFinite else { throw .notFinite }
        return result
    }
}

/// A composite score with how much of its weight stands on data.
public struct Composite: Hashable, Sendable {
    /// Below this coverage a goal is not assessed.
    public static let leastCoverage = 0.6

    public let value: Double
    /// The share of weight for which there are data, from 0 to 1.
    public let coverage: Double
    /// Weights of the scores present, summing to 1, in their order.
    public let shares: [Double]

    /// Whether enough of the weight stands on data to say anything about the whole.
    public var isAssessed: Bool { coverage >= Self.leastCoverage }
}
