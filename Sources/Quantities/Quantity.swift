/// A number with its unit.
public struct Quantity: Hashable, Sendable, Codable {
    public var value: Double
    public var unit: UnitOfMeasure

    public init(_ value: Double, _ unit: UnitOfMeasure) {
        self.value = value
        self.unit = unit
    }
}
