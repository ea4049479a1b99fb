/// A count in relation to another, such as jobs per thousand residents.
public enum Ratio {
    /// numerator/denominator × scale.
    /// - Throws: `zeroBase`, `notPositive` for a negative denominator, `notFinite`.
    public static func of(
        _ numerator: Double, per denominator: Double, times scale: Double = 1
    ) throws(ProgressGap) -> Double {
        guard numerator.isFinite, denominator.isFinite, scale.isFinite else { throw .notFinite }
        guard denominator != 0 else { throw .zeroBase }
        guard denominator > 0 else { throw .notPositive }
        let ratio = numerator / denominator * scale
        guard ratio.isFinite else { throw .notFinite }
        return ratio
    }
}
