import Geometry

/// A coordinate system as requests name it: by an address, with the order of axes that its definition says.
/// - Source: OGC API – Features Part 2 (18-058r1).
struct ReferenceSystem: Hashable, Sendable {
    let uri: String
    let system: CoordinateSystem
    let isNorthFirst: Bool

    /// Longitude before latitude: what GeoJSON and every client means by default.
    static let crs84 = ReferenceSystem(
        uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84", system: .worldGeodetic, isNorthFirst: false)

    /// Every system that is served: of the world, of web maps, of Europe, and those of Polish maps that PROJ knows.
    static let all: [ReferenceSystem] =
        [crs84]
        + ([.worldGeodetic, .webMercator, .europeanGeodetic, .poland1992]
        + [2176, 2177, 2178, 2179].compactMap { CoordinateSystem(epsg: $0) }).map { system in
            ReferenceSystem(
                uri: "http://www.opengis.net/def/crs/EPSG/0/\(system.epsg)", system: system,
                isNorthFirst: system.axisOrder == .northEast)
        }

    /// The system that an address names; nil where it is not served.
    static func named(_ uri: String) -> ReferenceSystem? { all.first { $0.uri == uri } }

    /// Whether it counts degrees.
    var isGeodetic: Bool { system == .worldGeodetic || system == .europeanGeodetic }

    /// Whether a box in it is a box in degrees too.
    var keepsBoxes: Bool { isGeodetic || system == .webMercator }

    /// Places as they are written in this system, in degrees east before north.
    /// - Returns: nil where PROJ cannot carry them.
    func inDegrees(_ shape: Shape) -> Shape? {
        let eastFirst = isNorthFirst ? shape.mapPlaces { $0.map { Coordinate($0.y, $0.x) } } : shape
        if isGeodetic { return eastFirst }
        return (try? Reprojection(from: system, to: .worldGeodetic))?.carry(eastFirst)
    }
}
