/// Between which ranks a peer moves when inputs and methods vary.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public struct RankInterval: Hashable, Sendable {
    /// Rank by the nominal score; 1 is best, equal scores share the better rank.
    public let nominal: Int
    /// The rank that 5 % of samples do not exceed.
    public let low: Int
    public let median: Int
    /// The rank that 95 % of samples do not exceed.
    public let high: Int
}

/// Rank intervals of all peers and how far ranks move on average.
public struct RankIntervals: Hashable, Sendable {
    public let peers: [RankInterval]
    /// Mean of |rank in a sample − nominal rank| over samples and peers.
    public let meanChange: Double

    /// - Parameters:
    ///   - nominal: one score per peer, more is better.
    ///   - samples: samples × peers.
    /// - Throws: `noData`, `shapeMismatch`, `notFinite`.
    public init(nominal: [Double], samples: [[Double]]) throws(ProgressGap) {
        guard !nominal.isEmpty, !samples.isEmpty else { throw .noData }
        guard nominal.allSatisfy(\.isFinite) else { throw .notFinite }
        let first = Self.ranks(nominal)
        var seen = [[Int]](repeating: [Int](repeating: 0, count: nominal.count + 1), count: nominal.count)
        var moved = 0
        for sample in samples {
            guard sample.count == nominal.count else { throw .shapeMismatch }
            guard sample.allSatisfy(\.isFinite) else { throw .notFinite }
            for (peer, rank) in Self.ranks(sample).enumerated() {
                seen[peer][rank] += 1
                moved += abs(rank - first[peer])
            }
        }
        peers = seen.enumerated().map { peer, counts in
            RankInterval(
                nominal: first[peer], low: Self.rank(reaching: 5, percentOf: samples.count, in: counts),
                median: Self.rank(reaching: 50, percentOf: samples.count, in: counts),
                high: Self.rank(reaching: 95, percentOf: samples.count, in: counts))
        }
        meanChange = Double(moved) / Double(samples.count * nominal.count)
    }

    /// Rank of each score: 1 plus the number of better ones.
    public static func ranks(_ scores: [Double]) -> [Int] {
        scores.map { own in 1 + scores.count { $0 > own } }
    }

    private static func rank(reaching percent: Int, percentOf total: Int, in counts: [Int]) -> Int {
        var passed = 0
        for (rank, count) in counts.enumerated() {
            passed += count
            if passed > 0, passed * 100 >= percent * total { return rank }
        }
        return counts.count - 1
    }
}
