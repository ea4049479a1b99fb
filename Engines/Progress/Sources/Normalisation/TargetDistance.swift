/// How far each peer has come from the worst peer towards a target: 0 the worst, 1 the target (COINr).
/// - Method: docs/methods/normalisation.md
public enum TargetDistance {
    /// (x − min)/(T − min) where more is better, (max − x)/(max − T) where less is.
    /// - Parameter capped: whether to show at most 1 beyond the target.
    /// - Throws: `targetEqualsBase` unless the target is better than the worst peer, `noData`, `notFinite`.
    public static func shares(
        _ values: [Double], target: Double, direction: Direction, capped: Bool = false
    ) throws(ProgressGap) -> [Double] {
        guard let first = values.first else { throw .noData }
        guard target.isFinite, values.allSatisfy(\.isFinite) else { throw .notFinite }
        let sign = try direction.sign()
        var worst = sign * first
        for value in values { worst = min(worst, sign * value) }
        let way = sign * target - worst
        guard way > 0 else { throw .targetEqualsBase }
        return values.map {
            let share = (sign * $0 - worst) / way
            return capped ? min(share, 1) : share
        }
    }
}
