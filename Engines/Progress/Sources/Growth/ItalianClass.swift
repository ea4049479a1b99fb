/// The coarser classes of the Italian statistical offices (ISTAT, ASTAT) for growth without a target.
public enum ItalianClass: String, Hashable, Sendable, Codable, CaseIterable {
    case clearImprovement, slightImprovement, stable, slightWorsening, clearWorsening

    /// - Parameter growth: growth per year in the wished direction, d·g (0.02 is 2 %).
    public init(growth: Double) throws(ProgressGap) {
        guard growth.isFinite else { throw .notFinite }
        self =
            growth > 0.05
            ? .clearImprovement
            : growth > 0.01
                ? .slightImprovement
                : growth > -0.01 ? .stable : growth > -0.05 ? .slightWorsening : .clearWorsening
    }
}
