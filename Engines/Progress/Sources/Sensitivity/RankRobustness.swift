/// How much the ranking of peers depends on choices: normalisation, aggregation and weights (±).
///
/// After Saisana, Saltelli and Tarantola 2005. Inputs are, in this order: normalisation (min–max or
/// percentile rank), aggregation (arithmetic, geometric or harmonic, floor 1 of 100), then each weight.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public struct RankRobustness: Hashable, Sendable {
    public let ranks: RankIntervals
    /// Shares of variance of the mean absolute rank change; nil where no choice moves any rank.
    public let sensitivity: SensitivityIndices?

    /// - Throws: what `PeerTable.scaled` and `Weights` throw, `shapeMismatch`, `tooManyDimensions` beyond 30
    ///   indicators, `outOfDomain` unless 0 ≤ spread < 1.
    public init(
        table: PeerTable, weights: [Double], weightSpread: Double = 0.25, samples: Int = 256
    ) throws(ProgressGap) {
        guard weights.count == table.columnCount else { throw .shapeMismatch }
        guard weightSpread >= 0, weightSpread < 1 else { throw .outOfDomain }
        let study = Study(
            minMax: try table.scaled(.minMax),
            rank: try table.scaled(.percentileRank).map { $0.map { 100 * $0 } },
            shares: try Weights(weights).shares, spread: weightSpread)
        let nominal = try study.scores([0, 0] + [Double](repeating: 0.5, count: weights.count))
        let first = RankIntervals.ranks(nominal)
        let inputs = 2 + weights.count
        let points = try SobolSequence(dimensions: inputs).centredPoints(samples)
        var results: [[Double]] = []
        for start in stride(from: 0, to: points.count, by: inputs) {
            results.append(try study.scores(Array(points[start..<(start + inputs)])))
        }
        ranks = try RankIntervals(nominal: nominal, samples: results)
        do {
            sensitivity = try SensitivityIndices(inputs: inputs, samples: samples) {
                point throws(ProgressGap) in
                let moved = RankIntervals.ranks(try study.scores(point))
                return Double(zip(moved, first).reduce(0) { $0 + abs($1.0 - $1.1) }) / Double(first.count)
            }
        } catch .noSpread {
            sensitivity = nil
        } catch {
            throw error
        }
    }

    private struct Study {
        let minMax: [[Double]]
        let rank: [[Double]]
        let shares: [Double]
        let spread: Double

        func scores(_ point: [Double]) throws(ProgressGap) -> [Double] {
            let mean: Mean = point[1] < 1.0 / 3 ? .arithmetic : point[1] < 2.0 / 3 ? .geometric : .harmonic
            var varied: [Double] = []
            for (k, share) in shares.enumerated() {
                varied.append(share * (1 + spread * (2 * point[2 + k] - 1)))
            }
            varied = try Weights(varied).shares
            var scores: [Double] = []
            for row in point[0] < 0.5 ? minMax : rank {
                scores.append(
                    try mean.value(of: row, shares: varied, floor: mean == .arithmetic ? nil : 1))
            }
            return scores
        }
    }
}
