/// A range in which a value is best, fading out on both sides: a trapezoid with corners a ≤ b ≤ c ≤ d.
/// - Method: docs/methods/normalisation.md
public struct WishedRange: Hashable, Sendable, Codable {
    /// 0 at and below a, full from b to c, 0 at and above d.
    public let a, b, c, d: Double

    /// - Throws: `boundsOutOfOrder`, `notFinite`.
    public init(a: Double, b: Double, c: Double, d: Double) throws(ProgressGap) {
        guard a.isFinite, b.isFinite, c.isFinite, d.isFinite else { throw .notFinite }
        guard a <= b, b <= c, c <= d else { throw .boundsOutOfOrder }
        (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    /// How well a value fits, from 0 to 1.
    public func fit(_ value: Double) throws(ProgressGap) -> Double {
        guard value.isFinite else { throw .notFinite }
        if value >= b, value <= c { return 1 }
        if value <= a || value >= d { return 0 }
        return value < b ? (value - a) / (b - a) : (d - value) / (d - c)
    }

    /// Whether a value lies in the full part.
    public func isMet(_ value: Double) -> Bool { value >= b && value <= c }
}
