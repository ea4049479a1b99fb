import Foundation

/// Metres east and north of one place: the plane that touches the ellipsoid there.
///
/// The way of d metres to what lies x metres east and y north is wrong by about x² · y · tan φ / (2 R d): some 3 cm at a kilometre in
/// Poland. It does not reach over 180°, nor to the poles.
/// - Method: radii of curvature of WGS 84 at the place.
public struct LocalPlane: Sendable {
    public let origin: Coordinate
    /// - Unit: metres a degree
    public let east: Double
    /// - Unit: metres a degree
    public let north: Double

    public init(at origin: Coordinate) {
        self.origin = origin
        let latitude = origin.y * .pi / 180
        let squaredEccentricity = 0.006_694_379_990_14
        let w = 1 - squaredEccentricity * sin(latitude) * sin(latitude)
        let across = 6_378_137 / w.squareRoot()
        east = across * cos(latitude) * .pi / 180
        north = across * (1 - squaredEccentricity) / w * .pi / 180
    }

    /// What lies within so many metres eastwards, westwards, northwards and southwards.
    public func box(reaching metres: Double) -> BoundingBox {
        BoundingBox(
            west: origin.x - metres / east, south: origin.y - metres / north,
            east: origin.x + metres / east, north: origin.y + metres / north)
    }

    /// A place in metres east and north of the origin.
    public func metres(_ place: Coordinate) -> Coordinate {
        Coordinate((place.x - origin.x) * east, (place.y - origin.y) * north)
    }

    /// A place by its metres east and north of the origin.
    public func place(_ metres: Coordinate) -> Coordinate {
        Coordinate(origin.x + metres.x / east, origin.y + metres.y / north)
    }

    /// The straight way between two places.
    /// - Unit: metres
    public func length(_ from: Coordinate, _ to: Coordinate) -> Double {
        let (x, y) = ((to.x - from.x) * east, (to.y - from.y) * north)
        return (x * x + y * y).squareRoot()
    }
}
