extension PeerTable {
    /// Copeland's count: peers outranked minus peers outranking, by the weight of indicators that are better.
    ///
    /// It compensates nothing: how much better an indicator is does not matter.
    /// - Throws: `shapeMismatch` and what `Weights` throws.
    public func copeland(weights: [Double]) throws(ProgressGap) -> [Int] {
        guard weights.count == columnCount else { throw .shapeMismatch }
        let shares = try Weights(weights).shares
        var counts = [Int](repeating: 0, count: rows.count)
        for i in rows.indices {
            for j in rows.indices where i < j {
                // Better minus worse weight: ties count half to each side and cancel exactly.
                var lead = 0.0
                for k in shares.indices {
                    let difference = signs[k] * (rows[i][k] - rows[j][k])
                    if difference > 0 { lead += shares[k] }
                    if difference < 0 { lead -= shares[k] }
                }
                // Sums of shares that are equal on paper may differ in the last bits.
                let step = lead > 1e-12 ? 1 : lead < -1e-12 ? -1 : 0
                counts[i] += step
                counts[j] -= step
            }
        }
        return counts
    }

    /// Hellwig's measure of development: 1 − d/(d̄ + 2σ), d the distance to the best of all (population σ).
    /// - Throws: `noSpread`.
    public func hellwig() throws(ProgressGap) -> Hellwig {
        var distances = [Double](repeating: 0, count: rows.count)
        for k in directions.indices {
            let wished = rows.map { signs[k] * $0[k] }
            let column = Column(wished)
            let deviation = column.populationDeviation
            guard deviation > 0, deviation.isFinite else { throw .noSpread }
            let best = wished.reduce(wished[0]) { max($0, $1) }
            for i in rows.indices {
                let gap = (wished[i] - best) / deviation
                distances[i] += gap * gap
            }
        }
        distances = distances.map { $0.squareRoot() }
        let spread = Column(distances)
        let norm = spread.mean + 2 * spread.populationDeviation
        return Hellwig(distances: distances, norm: norm, measures: distances.map { 1 - $0 / norm })
    }

    /// TOPSIS: the distance to the worst of all over the distances to worst and best (min–max, weights).
    /// - Throws: `noSpread`, `shapeMismatch` and what `Weights` throws.
    public func topsis(weights: [Double]) throws(ProgressGap) -> [Double] {
        guard weights.count == columnCount else { throw .shapeMismatch }
        let shares = try Weights(weights).shares
        let table = try scaled(.minMax)
        var result: [Double] = []
        for row in table {
            var toBest = 0.0
            var toWorst = 0.0
            for k in shares.indices {
                let up = shares[k] * row[k] / 100
                let down = shares[k] * (1 - row[k] / 100)
                toWorst += up * up
                toBest += down * down
            }
            // Best and worst differ in every column, so never are both distances zero.
            let whole = toBest.squareRoot() + toWorst.squareRoot()
            result.append(toWorst.squareRoot() / whole)
        }
        return result
    }

    /// Adjusted Mazziotta–Pareto index: a mean of about 100 less a penalty for unbalanced indicators.
    ///
    /// Goalposts are centred on the peers' mean and as wide as their range; equal weights.
    /// - Throws: `noSpread`.
    public func mazziottaPareto() throws(ProgressGap) -> [MazziottaPareto] {
        var table = rows
        for k in directions.indices {
            let values = column(k)
            var low = values[0]
            var high = values[0]
            for value in values {
                low = min(low, value)
                high = max(high, value)
            }
            guard high > low else { throw .noSpread }
            let reference = Column(values).mean
            let half = (high - low) / 2
            for i in rows.indices {
                let score = (values[i] - (reference - half)) / (2 * half) * 60 + 70
                table[i][k] = signs[k] > 0 ? score : 200 - score
            }
        }
        return table.map { row in
            let column = Column(row)
            return MazziottaPareto(scores: row, mean: column.mean, deviation: column.populationDeviation)
        }
    }
}

/// Hellwig's measure of each peer with the distances it stands on.
public struct Hellwig: Hashable, Sendable {
    public let distances: [Double]
    /// d0 = d̄ + 2σ, the distance that gives zero.
    public let norm: Double
    public let measures: [Double]
}

/// One peer's adjusted Mazziotta–Pareto index with its parts.
public struct MazziottaPareto: Hashable, Sendable {
    public let scores: [Double]
    public let mean: Double
    /// Population standard deviation of the scores.
    public let deviation: Double

    /// M − S·(S/M): the mean less the penalty for imbalance.
    public var index: Double { mean - deviation * (deviation / mean) }
}
