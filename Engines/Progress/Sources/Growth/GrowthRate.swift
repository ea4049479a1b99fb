/// The compound annual growth rate between two readings.
/// - Method: docs/methods/growth-classes.md
public struct GrowthRate: Hashable, Sendable {
    /// - Unit: share per year (0.02 is 2 % a year).
    public let perYear: Double

    /// g = (x/x0)^{1/(t − t0)} − 1, for positive values on a ratio scale only.
    /// - Throws: `zeroBase`, `signChange`, `notPositive`, `onePoint`, `future`, `notFinite`.
    public init(from base: TimedValue, to current: TimedValue) throws(ProgressGap) {
        guard base.isFinite, current.isFinite else { throw .notFinite }
        guard base.value != 0 else { throw .zeroBase }
        guard base.value * current.value >= 0 else { throw .signChange }
        guard base.value > 0, current.value > 0 else { throw .notPositive }
        guard current.time != base.time else { throw .onePoint }
        guard current.time > base.time else { throw .future }
        let years = current.time - base.time
        perYear = Mathematics.exponentialMinusOne(
            Mathematics.logarithm(current.value / base.value) / years)
        guard perYear.isFinite else { throw .notFinite }
    }
}
