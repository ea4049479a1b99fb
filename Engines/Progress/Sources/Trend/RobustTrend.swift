/// The Theil–Sen line: the median of all pairwise slopes, which a few odd readings cannot bend.
/// - Method: docs/methods/trend-and-probability.md
public struct RobustTrend: Hashable, Sendable {
    /// Change per year.
    public let slope: Double
    /// The median of y − m·t: the value of the line at time zero.
    public let intercept: Double

    /// - Throws: `noData`, `onePoint`, `tooFewPoints`, `notFinite`.
    /// - Complexity: O(n² log n).
    public init(through points: [TimedValue]) throws(ProgressGap) {
        guard !points.isEmpty else { throw .noData }
        guard points.allSatisfy(\.isFinite) else { throw .notFinite }
        var slopes: [Double] = []
        slopes.reserveCapacity(points.count * (points.count - 1) / 2)
        for i in points.indices {
            for j in points.indices.dropFirst(i + 1) where points[i].time != points[j].time {
                slopes.append((points[j].value - points[i].value) / (points[j].time - points[i].time))
            }
        }
        guard !slopes.isEmpty else { throw .onePoint }
        guard points.count >= LinearTrend.fewestPoints else { throw .tooFewPoints }
        guard slopes.allSatisfy(\.isFinite) else { throw .notFinite }
        let m = Quantiles.median(slopes)
        slope = m
        intercept = Quantiles.median(points.map { $0.value - m * $0.time })
    }

    /// The value of the line at a time.
    public func value(at time: Double) -> Double { intercept + slope * time }
}
