/// A value at a time.
public struct TimedValue: Hashable, Sendable, Codable {
    /// - Unit: years, with fractions (2025.5 is the middle of 2025).
    public var time: Double
    public var value: Double

    public init(time: Double, value: Double) {
        self.time = time
        self.value = value
    }

    var isFinite: Bool { time.isFinite && value.isFinite }
}
