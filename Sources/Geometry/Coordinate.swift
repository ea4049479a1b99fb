/// A place in some coordinate system, always east before north.
///
/// Standards disagree about the order in which the two are written; `CoordinateSystem.axisOrder` says it, and only readers
/// and writers of a standard turn it round.
/// - Unit: degrees or metres, as the coordinate system says.
public struct Coordinate: Hashable, Sendable, Codable {
    /// Longitude or easting.
    public var x: Double
    /// Latitude or northing.
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// Whether both numbers are numbers.
    public var isFinite: Bool { x.isFinite && y.isFinite }
}
