/// Weights that are not known exactly: Dirichlet with concentrations α, whose mean is α/Σα.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public struct DirichletWeights: Hashable, Sendable {
    /// Expected value of the weighted mean.
    public let mean: Double
    /// Standard deviation of the weighted mean that comes from the weights alone.
    public let deviation: Double

    /// Exact moments of Σ w·s for w ~ Dirichlet(α).
    /// - Throws: `noData`, `shapeMismatch`, `notFinite`, `notPositive` for a concentration not above zero.
    public init(scores: [Double], concentrations: [Double]) throws(ProgressGap) {
        guard !scores.isEmpty else { throw .noData }
        guard scores.count == concentrations.count else { throw .shapeMismatch }
        var total = 0.0
        for i in scores.indices {
            guard scores[i].isFinite, concentrations[i].isFinite else { throw .notFinite }
            guard concentrations[i] > 0 else { throw .notPositive }
            total += concentrations[i]
        }
        var expected = 0.0
        for i in scores.indices { expected += concentrations[i] / total * scores[i] }
        var variance = 0.0
        for i in scores.indices {
            variance += concentrations[i] / total * (scores[i] - expected) * (scores[i] - expected)
        }
        mean = expected
        deviation = (variance / (total + 1)).squareRoot()
    }
}
