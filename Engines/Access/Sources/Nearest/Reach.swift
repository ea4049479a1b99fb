/// The nearest facility of a category and the way to it.
public struct Reach: Sendable, Hashable {
    /// - Unit: decimetres
    public var decimetres: UInt64
    /// The position among the facilities.
    public var facility: Int

    public init(decimetres: UInt64, facility: Int) {
        self.decimetres = decimetres
        self.facility = facility
    }

    /// - Unit: metres
    public var metres: Double { Double(decimetres) / 10 }
}
