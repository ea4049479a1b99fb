/// How an effort for one goal spreads to others through agreed influences.
///
/// Coefficient (i, j) says how much of a change in goal j arrives at goal i. Effects of effects are
/// included: y = (I − A)⁻¹u. The coefficients are judgement, so the result is a what-if, not a forecast.
/// - Method: docs/methods/influence-of-goals.md
public struct GoalInfluence: Hashable, Sendable {
    /// A dense solve stays below a few milliseconds up to this many goals.
    public static let mostGoals = 256

    /// - Shape: goals × goals; row i receives, column j gives.
    public let coefficients: [[Double]]
    /// The factor by which a round of influences grows in the long run; the spread settles below 1.
    public let spectralRadius: Double

    /// - Throws: `noData`, `shapeMismatch` unless square, `notFinite`, `tooManyDimensions`.
    public init(coefficients: [[Double]]) throws(ProgressGap) {
        guard !coefficients.isEmpty else { throw .noData }
        guard coefficients.count <= Self.mostGoals else { throw .tooManyDimensions }
        for row in coefficients {
            guard row.count == coefficients.count else { throw .shapeMismatch }
            guard row.allSatisfy(\.isFinite) else { throw .notFinite }
        }
        self.coefficients = coefficients
        spectralRadius = SquareMatrix(rows: coefficients).spectralRadius()
    }

    /// The change of every goal for an effort per goal.
    /// - Throws: `unstable` unless the spectral radius is below 1, `shapeMismatch`, `singular`, `notFinite`.
    /// - Complexity: O(n³).
    public func response(to effort: [Double]) throws(ProgressGap) -> [Double] {
        guard effort.count == coefficients.count else { throw .shapeMismatch }
        guard effort.allSatisfy(\.isFinite) else { throw .notFinite }
        guard spectralRadius < 1 else { throw .unstable }
        var system = coefficients
        for i in system.indices {
            for j in system.indices { system[i][j] = (i == j ? 1 : 0) - system[i][j] }
        }
        let answer = try SquareMatrix(rows: system).solution(for: effort)
        guard answer.allSatisfy(\.isFinite) else { throw .notFinite }
        return answer
    }
}
