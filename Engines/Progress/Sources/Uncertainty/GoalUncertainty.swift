/// How sure a goal's score is, when readings have errors and weights are only roughly agreed.
///
/// Readings vary normally with their standard errors, weights evenly by ± a share, then renormalised.
/// Points are Sobol's, so the answer is the same every time and everywhere.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public struct GoalUncertainty: Hashable, Sendable {
    /// What makes a score uncertain.
    public enum Source: Hashable, Sendable {
        /// The reading of the child at this position.
        case reading(Int)
        /// The weight of the child at this position.
        case weight(Int)
    }

    /// How much is varied, and how often.
    public struct Settings: Hashable, Sendable {
        /// Weights vary by ± this share of themselves.
        public var weightSpread: Double
        /// - Unit: number of points; powers of two are the most even.
        public var samples: Int

        public init(weightSpread: Double = 0.25, samples: Int = 512) {
            self.weightSpread = weightSpread
            self.samples = samples
        }
    }

    public let interval: UncertaintyInterval
    /// What explains most of the variance; nil where nothing varies.
    public let topDriver: Source?
    /// The share of variance that the top driver explains by a straight line, from 0 to 1.
    public let topShare: Double
    /// Children whose standard error is not known: the interval is too narrow by what they would add.
    public let unknownErrors: [Int]

    /// - Parameters:
    ///   - scores: one per child, nil where missing (its weight then falls to the others).
    ///   - standardErrors: on the scores' scale, nil where not known.
    /// - Throws: `shapeMismatch`, `noData`, `negativeWeight`, `tooManyDimensions` beyond 32 children present,
    ///   `outOfDomain` unless 0 ≤ spread < 1, `notPositive` where a mean needs positive scores.
    /// - Complexity: O(samples × children).
    public init(
        scores: [Double?], standardErrors: [Double?], weights: [Double], mean: Mean = .arithmetic,
        floor: Double? = nil, settings: Settings = Settings()
    ) throws(ProgressGap) {
        guard scores.count == standardErrors.count else { throw .shapeMismatch }
        guard settings.weightSpread >= 0, settings.weightSpread < 1 else { throw .outOfDomain }
        let nominal = try mean.composite(of: scores, weights: weights, floor: floor)
        var children: [Child] = []
        var unknown: [Int] = []
        for (position, score) in scores.enumerated() {
            guard let score else { continue }
            if standardErrors[position] == nil { unknown.append(position) }
            let error = standardErrors[position] ?? 0
            guard error.isFinite else { throw .notFinite }
            guard error >= 0 else { throw .negativeWeight }
            children.append(
                Child(
                    position: position, score: score, error: error, share: nominal.shares[children.count]))
        }
        let inputs = children.count * 2
        let points = try SobolSequence(dimensions: inputs).centredPoints(settings.samples)
        let outputs = try Self.outputs(
            children, points: points, mean: mean, floor: floor, spread: settings.weightSpread)
        interval = try UncertaintyInterval(of: outputs)
        unknownErrors = unknown
        let best = Self.driver(of: outputs, points: points, inputs: inputs) { input in
            input >= children.count ? settings.weightSpread > 0 : children[input].error > 0
        }
        topShare = best?.share ?? 0
        topDriver = best.map { best in
            best.input < children.count
                ? .reading(children[best.input].position)
                : .weight(children[best.input - children.count].position)
        }
    }

    private struct Child {
        var position: Int
        var score: Double
        var error: Double
        var share: Double
    }

    private static func outputs(
        _ children: [Child], points: [Double], mean: Mean, floor: Double?, spread: Double
    ) throws(ProgressGap) -> [Double] {
        let count = children.count
        var scores = [Double](repeating: 0, count: count)
        var shares = scores
        var outputs: [Double] = []
        outputs.reserveCapacity(points.count / (2 * count))
        for start in stride(from: 0, to: points.count, by: 2 * count) {
            var total = 0.0
            for k in 0..<count {
                let child = children[k]
                scores[k] =
                    child.error > 0
                    ? child.score + child.error * NormalDistribution.unchecked(points[start + k])
                    : child.score
                shares[k] = child.share * (1 + spread * (2 * points[start + count + k] - 1))
                total += shares[k]
            }
            for k in 0..<count { shares[k] /= total }
            outputs.append(try mean.value(of: scores, shares: shares, floor: floor))
        }
        return outputs
    }

    private static func driver(
        of outputs: [Double], points: [Double], inputs: Int, varies: (Int) -> Bool
    ) -> (input: Int, share: Double)? {
        let column = Column(outputs)
        let scale = abs(column.mean) + 1
        // Differences of the last bits are rounding, not variance.
        guard column.populationDeviation > 1e-12 * scale else { return nil }
        var best: (input: Int, share: Double)?
        for input in 0..<inputs where varies(input) {
            var cross = 0.0
            var square = 0.0
            for (sample, output) in outputs.enumerated() {
                let away = points[sample * inputs + input] - 0.5
                cross += away * (output - column.mean)
                square += away * away
            }
            let share = square > 0 ? min(1, cross * cross / (square * column.sumOfSquares)) : 0
            if share > best?.share ?? 0 { best = (input, share) }
        }
        return best
    }
}
