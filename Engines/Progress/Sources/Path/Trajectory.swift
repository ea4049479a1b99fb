/// The shape of the way from base to target.
public enum Trajectory: Hashable, Sendable, Codable {
    /// The same step every year.
    case linear
    /// The same percentage every year; base and target must be positive.
    case geometric
    /// Slow start, fast middle, slow end: an S curve of a steepness from 0.1 to 50 (10 is usual).
    case logistic(steepness: Double)
    /// The polynomial 3τ² − 2τ³: a gentle S curve without a parameter.
    case smoothstep
    /// Straight lines through agreed values between base and target.
    case milestones([TimedValue])

    /// The S curve with the usual steepness of 10.
    public static var logistic: Trajectory { .logistic(steepness: 10) }
}
