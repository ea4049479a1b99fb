/// What a feature looks like on the map.
///
/// - Source: OGC Simple Feature Access (06-103r4), in two dimensions.
public indirect enum Shape: Hashable, Sendable {
    case point(Coordinate)
    case points([Coordinate])
    case line([Coordinate])
    case lines([[Coordinate]])
    case polygon(Polygon)
    case polygons([Polygon])
    case collection([Shape])

    /// The smallest box that holds it.
    public var box: BoundingBox {
        switch self {
        case .point(let place): BoundingBox(place)
        case .points(let places), .line(let places): BoundingBox(of: places)
        case .lines(let lines): BoundingBox(of: lines.joined())
        case .polygon(let polygon): BoundingBox(of: polygon.outer)
        case .polygons(let polygons): BoundingBox(of: polygons.lazy.flatMap(\.outer))
        case .collection(let parts): parts.reduce(into: .empty) { $0.extend(over: $1.box) }
        }
    }

    /// Calls `body` with every place of which it is made.
    public func visitPlaces(_ body: (Coordinate) -> Void) {
        switch self {
        case .point(let place): body(place)
        case .points(let places), .line(let places): places.forEach(body)
        case .lines(let lines): for line in lines { line.forEach(body) }
        case .polygon(let polygon): for ring in polygon.rings { ring.forEach(body) }
        case .polygons(let polygons):
            for polygon in polygons { for ring in polygon.rings { ring.forEach(body) } }
        case .collection(let parts): for part in parts { part.visitPlaces(body) }
        }
    }

    /// The same shape with every list of places put through `change`, for instance into another coordinate system.
    public func mapPlaces<Failure: Error>(
        _ change: ([Coordinate]) throws(Failure) -> [Coordinate]
    ) throws(Failure) -> Shape {
        switch self {
        case .point(let place): try change([place]).first.map(Shape.point) ?? .points([])
        case .points(let places): .points(try change(places))
        case .line(let places): .line(try change(places))
        case .lines(let lines): .lines(try lines.map(change))
        case .polygon(let polygon): .polygon(try polygon.mapRings(change))
        case .polygons(let polygons):
            .polygons(try polygons.map { polygon throws(Failure) in try polygon.mapRings(change) })
        case .collection(let parts):
            .collection(try parts.map { part throws(Failure) in try part.mapPlaces(change) })
        }
    }
}

extension Polygon {
    fileprivate func mapRings<Failure: Error>(
        _ change: ([Coordinate]) throws(Failure) -> [Coordinate]
    ) throws(Failure) -> Polygon {
        Polygon(try change(outer), holes: try holes.map(change))
    }
}
