public import Formats
public import Geometry

extension Shape {
    /// The shape as a GeoJSON geometry (RFC 7946); heights are never written.
    public var geoJSON: JSONValue {
        switch self {
        case .point(let place): geometry(Self.position(place))
        case .points(let places): geometry(Self.positions(places))
        case .line(let places): geometry(Self.positions(places))
        case .lines(let lines): geometry(.array(lines.map(Self.positions)))
        case .polygon(let polygon): geometry(Self.rings(polygon))
        case .polygons(let polygons): geometry(.array(polygons.map(Self.rings)))
        case .collection(let parts):
            ["type": .string(geoJSONType), "geometries": .array(parts.map(\.geoJSON))]
        }
    }

    private func geometry(_ coordinates: JSONValue) -> JSONValue {
        ["type": .string(geoJSONType), "coordinates": coordinates]
    }

    private static func position(_ place: Coordinate) -> JSONValue {
        .array([.number(place.x), .number(place.y)])
    }

    private static func positions(_ places: [Coordinate]) -> JSONValue { .array(places.map(position)) }
    private static func rings(_ polygon: Polygon) -> JSONValue { .array(polygon.rings.map(positions)) }
}
