import CProj

/// A coordinate reference system by its number in the EPSG register.
public struct CoordinateSystem: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The order in which the system's own definition writes a pair.
    public enum AxisOrder: Sendable, Hashable, Codable { case eastNorth, northEast }

    /// The number in the EPSG register.
    public let epsg: Int
    /// In which order its definition, GML and OGC services write a pair.
    public let axisOrder: AxisOrder

    /// Longitude and latitude on WGS 84 in degrees, latitude first where a service names the system EPSG:4326.
    public static let worldGeodetic = CoordinateSystem(epsg: 4326, axisOrder: .northEast)
    /// Longitude and latitude on ETRS89.
    public static let europeanGeodetic = CoordinateSystem(epsg: 4258, axisOrder: .northEast)
    /// Web maps.
    public static let webMercator = CoordinateSystem(epsg: 3857, axisOrder: .eastNorth)
    /// PL-1992, the one zone for the whole of Poland.
    public static let poland1992 = CoordinateSystem(epsg: 2180, axisOrder: .northEast)

    private init(epsg: Int, axisOrder: AxisOrder) {
        self.epsg = epsg
        self.axisOrder = axisOrder
    }

    /// Looks a number up in the register that PROJ brings along.
    /// - Returns: nil where it is unknown or no two-dimensional system with an eastward and a northward axis.
    public init?(epsg: Int) {
        let session = ProjectionSession()
        guard let order = session.axisOrder(ofEPSG: epsg) else { return nil }
        self.init(epsg: epsg, axisOrder: order)
    }

    /// Where the register says that the system is meant to be used, in degrees of longitude and latitude; nil where it does
    /// not say.
    public var areaOfUse: BoundingBox? { ProjectionSession().areaOfUse(ofEPSG: epsg) }

    /// `EPSG:2180`
    public var description: String { "EPSG:\(epsg)" }

    /// The two numbers of a place in the order of the system's own definition.
    public func written(_ place: Coordinate) -> (Double, Double) {
        axisOrder == .eastNorth ? (place.x, place.y) : (place.y, place.x)
    }

    /// The place that two numbers in the order of the system's own definition mean.
    public func read(_ first: Double, _ second: Double) -> Coordinate {
        axisOrder == .eastNorth ? Coordinate(first, second) : Coordinate(second, first)
    }
}
