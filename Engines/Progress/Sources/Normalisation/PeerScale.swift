/// Scales that place each of several peers among the others. They move when a peer moves: not for time.
/// - Method: docs/methods/normalisation.md
public enum PeerScale: String, Hashable, Sendable, Codable, CaseIterable {
    /// 0 for the worst, 100 for the best.
    case minMax
    /// Sample standard deviations (n − 1) above the mean, direction applied.
    case standardScore
    /// (rank − 1)/(n − 1) from worst 0 to best 1; equal values share the lower rank.
    case percentileRank

    /// The scale values of all peers, in their order.
    /// - Throws: `noData`, `onePoint`, `noSpread`, `directionIsRange`, `notFinite`.
    public func values(_ values: [Double], direction: Direction) throws(ProgressGap) -> [Double] {
        guard !values.isEmpty else { throw .noData }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        guard values.count > 1 else { throw .onePoint }
        let sign = try direction.sign()
        let wished = values.map { sign * $0 }
        switch self {
        case .minMax: return try Self.minMax(wished)
        case .standardScore:
            let column = Column(wished)
            let deviation = (column.sumOfSquares / Double(values.count - 1)).squareRoot()
            guard deviation > 0 else { throw .noSpread }
            return wished.map { ($0 - column.mean) / deviation }
        case .percentileRank:
            let last = Double(values.count - 1)
            return wished.map { own in Double(wished.count { $0 < own }) / last }
        }
    }

    private static func minMax(_ wished: [Double]) throws(ProgressGap) -> [Double] {
        var low = wished[0]
        var high = wished[0]
        for value in wished {
            low = min(low, value)
            high = max(high, value)
        }
        guard high > low else { throw .noSpread }
        return wished.map { 100 * (($0 - low) / (high - low)) }
    }
}
