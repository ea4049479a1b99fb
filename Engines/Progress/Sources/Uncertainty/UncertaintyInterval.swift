/// The 5–95 % interval of a sample, with its median, mean and standard deviation.
public struct UncertaintyInterval: Hashable, Sendable {
    public let low: Double
    public let median: Double
    public let high: Double
    public let mean: Double
    /// Population standard deviation.
    public let deviation: Double

    /// - Throws: `noData`, `notFinite`.
    public init(of samples: [Double]) throws(ProgressGap) {
        guard !samples.isEmpty else { throw .noData }
        let sorted = samples.sorted()
        // NaN compares false with everything, so the whole list is looked at, not only its ends.
        guard samples.allSatisfy(\.isFinite) else { throw .notFinite }
        low = Quantiles.quantile(0.05, ofSorted: sorted)
        median = Quantiles.quantile(0.5, ofSorted: sorted)
        high = Quantiles.quantile(0.95, ofSorted: sorted)
        let column = Column(sorted)
        mean = column.mean
        deviation = column.populationDeviation
    }
}
