/// Weights that sum to 1, whatever was given. They are normalised once, in sight, and can be printed.
/// - Method: docs/methods/aggregation.md
public struct Weights: Hashable, Sendable {
    public let shares: [Double]

    /// - Throws: `noData`, `notFinite`, `negativeWeight`, `zeroWeights`.
    public init(_ given: [Double]) throws(ProgressGap) {
        guard !given.isEmpty else { throw .noData }
        var total = 0.0
        for weight in given {
            guard weight.isFinite else { throw .notFinite }
            guard weight >= 0 else { throw .negativeWeight }
            total += weight
        }
        guard total.isFinite else { throw .notFinite }
        guard total > 0 else { throw .zeroWeights }
        shares = given.map { $0 / total }
    }

    /// Equal weights for a number of parts.
    public static func equal(_ count: Int) throws(ProgressGap) -> Weights {
        try Weights([Double](repeating: 1, count: max(0, count)))
    }
}
