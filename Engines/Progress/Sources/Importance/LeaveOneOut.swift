/// How a composite would change without each of its parts.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public enum LeaveOneOut {
    /// Composite with all parts minus composite without part i: positive where the part lifts the whole.
    ///
    /// Nil where the part is missing itself or nothing would be left without it.
    /// - Throws: what `Mean.composite` throws for all parts.
    public static func effects(
        of scores: [Double?], weights: [Double], mean: Mean = .arithmetic, floor: Double? = nil
    ) throws(ProgressGap) -> [Double?] {
        let whole = try mean.composite(of: scores, weights: weights, floor: floor).value
        var effects: [Double?] = []
        for i in scores.indices {
            var rest = scores
            rest[i] = nil
            guard scores[i] != nil,
                let without = try? mean.composite(of: rest, weights: weights, floor: floor).value
            else {
                effects.append(nil)
                continue
            }
            effects.append(whole - without)
        }
        return effects
    }
}
