/// The standard error of a weighted mean whose parts have independent errors.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public enum ErrorPropagation {
    /// se(I) = √Σ(w·se)², with weights normalised and errors on the common scale.
    /// - Throws: `shapeMismatch`, `negativeWeight` for a negative error, `notFinite`, what `Weights` throws.
    public static func standardError(
        of standardErrors: [Double], weights: [Double]
    ) throws(ProgressGap) -> Double {
        guard standardErrors.count == weights.count else { throw .shapeMismatch }
        let shares = try Weights(weights).shares
        var variance = 0.0
        for (error, share) in zip(standardErrors, shares) {
            guard error.isFinite else { throw .notFinite }
            guard error >= 0 else { throw .negativeWeight }
            variance += (share * error) * (share * error)
        }
        return variance.squareRoot()
    }
}
