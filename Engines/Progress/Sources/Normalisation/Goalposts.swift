/// Fixed worst and best values that put an indicator on a scale from 0 to 100, the same in every year.
/// - Method: docs/methods/normalisation.md
public struct Goalposts: Hashable, Sendable, Codable {
    /// The lower bound in the indicator's own unit.
    public let low: Double
    /// The upper bound in the indicator's own unit.
    public let high: Double
    public let direction: Direction
    let upward: Bool

    /// - Throws: `boundsOutOfOrder` unless low < high, `directionIsRange`, `notFinite`.
    public init(low: Double, high: Double, direction: Direction) throws(ProgressGap) {
        guard low.isFinite, high.isFinite, (high - low).isFinite else { throw .notFinite }
        guard low < high else { throw .boundsOutOfOrder }
        upward = try direction.sign() > 0
        self.low = low
        self.high = high
        self.direction = direction
    }

    /// The place on the scale, below 0 or above 100 where the value lies outside the bounds. Store this one.
    public func score(_ value: Double) throws(ProgressGap) -> Double {
        guard value.isFinite else { throw .notFinite }
        let share = upward ? (value - low) / (high - low) : (high - value) / (high - low)
        return try (100 * share).finite()
    }

    /// The place on the scale held within 0 to 100, for aggregation and display only.
    public func heldScore(_ value: Double) throws(ProgressGap) -> Double {
        min(max(try score(value), 0), 100)
    }

    /// The standard error on the scale for a standard error in the indicator's unit.
    public func scaledError(_ standardError: Double) throws(ProgressGap) -> Double {
        guard standardError.isFinite else { throw .notFinite }
        guard standardError >= 0 else { throw .negativeWeight }
        return try (100 * standardError / (high - low)).finite()
    }
}
