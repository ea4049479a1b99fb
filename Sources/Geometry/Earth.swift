import CProj

/// Lengths and areas on the ellipsoid, for places in longitude and latitude. Plane coordinates distort both: the plane area of
/// a Polish city in EPSG:2180 is up to 0.14 % short.
///
/// - Method: geodesics on WGS 84, C. Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013; error below 15 nm and 0.1 m².
public enum Earth {
    private static let ellipsoid: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, 6_378_137, 1 / 298.257223563)
        return ellipsoid
    }()

    /// The shortest way between two places.
    /// - Unit: metres
    public static func distance(_ from: Coordinate, _ to: Coordinate) -> Double {
        var metres = 0.0
        withUnsafePointer(to: ellipsoid) { geod_inverse($0, from.y, from.x, to.y, to.x, &metres, nil, nil) }
        return metres
    }

    /// The length of a line.
    /// - Unit: metres
    public static func length(of line: [Coordinate]) -> Double {
        zip(line, line.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
    }

    /// The length of the lines of a shape and of the borders of its areas.
    /// - Unit: metres
    public static func length(of shape: Shape) -> Double {
        switch shape {
        case .point, .points: 0
        case .line(let line): length(of: line)
        case .lines(let lines): lines.reduce(0) { $0 + length(of: $1) }
        case .polygon(let polygon): polygon.rings.reduce(0) { $0 + length(of: $1) }
        case .polygons(let polygons):
            polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + length(of: $1) } }
        case .collection(let parts): parts.reduce(0) { $0 + length(of: $1) }
        }
    }

    /// The area of a ring, whichever way round it runs.
    /// - Unit: square metres
    public static func area(ofRing ring: [Coordinate]) -> Double {
        guard ring.count > 3 else { return 0 }
        var longitudes = ring.map(\.x)
        var latitudes = ring.map(\.y)
        var area = 0.0
        withUnsafePointer(to: ellipsoid) {
            geod_polygonarea($0, &latitudes, &longitudes, Int32(ring.count - 1), &area, nil)
        }
        return abs(area)
    }

    /// The area of a shape without its holes; parts that overlap count twice.
    /// - Unit: square metres
    public static func area(of shape: Shape) -> Double {
        switch shape {
        case .point, .points, .line, .lines: 0
        case .polygon(let polygon): area(of: polygon)
        case .polygons(let polygons): polygons.reduce(0) { $0 + area(of: $1) }
        case .collection(let parts): parts.reduce(0) { $0 + area(of: $1) }
        }
    }

    private static func area(of polygon: Polygon) -> Double {
        polygon.holes.reduce(area(ofRing: polygon.outer)) { $0 - area(ofRing: $1) }
    }
}
