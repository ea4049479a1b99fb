/// Why a progress number cannot be given. A gap is shown as it is, never replaced by a plausible number.
public enum ProgressGap: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// There is nothing to work on.
    case noData
    /// There is one point (or one distinct time) where two are needed.
    case onePoint
    /// There are fewer points than the method asks for.
    case tooFewPoints
    /// A value or time is infinite or not a number, or the answer would be too large to write.
    case notFinite
    /// The base value is zero, so a growth rate or ratio has no meaning.
    case zeroBase
    /// The target value is zero, so a required growth rate has no meaning.
    case zeroTarget
    /// Base and current value (or target) lie on different sides of zero.
    case signChange
    /// The method needs positive values.
    case notPositive
    /// Base and target are equal, so there is no way to go.
    case targetEqualsBase
    /// The target is not later than the base.
    case targetNotAfterBase
    /// The path begins after the date asked about.
    case future
    /// The date of the target has passed, so no rate can be required.
    case deadlinePassed
    /// Milestones are not in order of time between base and target.
    case milestonesOutOfOrder
    /// The path expects no step towards the target by that date, so a ratio has no meaning.
    case noExpectedChange
    /// Nothing has changed, so the value is divided by a rate of zero.
    case noChange
    /// The value is worse than the base or better than the target: the path never has it.
    case offPath
    /// The method knows only "more is better" and "less is better".
    case directionIsRange
    /// The base lies on the natural limit, where every growth threshold would be zero.
    case atLimit
    /// All values are equal, so they cannot be spread over a scale.
    case noSpread
    /// Bounds are not in ascending order.
    case boundsOutOfOrder
    /// A weight or standard error is negative.
    case negativeWeight
    /// All weights are zero.
    case zeroWeights
    /// Lists that belong together have different lengths.
    case shapeMismatch
    /// A probability or level lies outside its open interval.
    case outOfDomain
    /// There are more dimensions than the sequence can serve.
    case tooManyDimensions
    /// The system of equations has no unique answer.
    case singular
    /// Influences amplify each other without end (spectral radius one or more).
    case unstable
    /// An iteration did not settle within its limit.
    case notConverged
}
