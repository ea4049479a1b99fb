/// The Mann–Kendall test: does a series rise or fall more often than chance would have it?
/// - Method: docs/methods/trend-and-probability.md
public struct MonotoneTest: Hashable, Sendable {
    /// Rising pairs minus falling pairs.
    public let balance: Int
    /// The balance as a standard normal number, with continuity correction and correction for ties.
    public let z: Double
    /// Two-sided probability of a balance at least as large without any trend.
    public let pValue: Double

    /// - Throws: `noData`, `tooFewPoints`, `onePoint` where two readings share a time, `notFinite`.
    /// - Complexity: O(n²).
    public init(of points: [TimedValue]) throws(ProgressGap) {
        guard !points.isEmpty else { throw .noData }
        guard points.allSatisfy(\.isFinite) else { throw .notFinite }
        guard points.count >= LinearTrend.fewestPoints else { throw .tooFewPoints }
        let ordered = points.sorted { $0.time < $1.time }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) where earlier.time == later.time {
            throw .onePoint
        }
        var s = 0
        for i in ordered.indices {
            for j in ordered.indices.dropFirst(i + 1) {
                if ordered[j].value > ordered[i].value { s += 1 }
                if ordered[j].value < ordered[i].value { s -= 1 }
            }
        }
        let variance = Self.variance(of: ordered.map(\.value))
        balance = s
        // All readings equal: variance 0, balance 0, no sign of a trend.
        z = s == 0 ? 0 : Double(s > 0 ? s - 1 : s + 1) / variance.squareRoot()
        pValue = min(1, Mathematics.complementaryError(abs(z) / 2.0.squareRoot()))
    }

    private static func variance(of values: [Double]) -> Double {
        func term(_ count: Int) -> Double {
            let n = Double(count)
            return n * (n - 1) * (2 * n + 5)
        }
        var total = term(values.count)
        var run = 0
        var last: Double?
        for value in values.sorted() {
            if value == last {
                run += 1
            } else {
                total -= term(run)
                run = 1
                last = value
            }
        }
        return (total - term(run)) / 18
    }
}
