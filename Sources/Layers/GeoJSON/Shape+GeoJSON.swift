public import Formats
public import Geometry

extension Shape {
    /// The shape as a GeoJSON geometry (RFC 7946); heights are never written.
    public var geoJSON: JSONValue {
        switch self {
        case .point(let place): Self.geometry("Point", Self.position(place))
        case .points(let places): Self.geometry("MultiPoint", Self.positions(places))
        case .line(let places): Self.geometry("LineString", Self.positions(places))
        case .lines(let lines): Self.geometry("MultiLineString", .array(lines.map(Self.positions)))
        case .polygon(let polygon): Self.geometry("Polygon", Self.rings(polygon))
        case .polygons(let polygons): Self.geometry("MultiPolygon", .array(polygons.map(Self.rings)))
        case .collection(let parts):
            ["type": "GeometryCollection", "geometries": .array(parts.map(\.geoJSON))]
        }
    }

    /// Reads a GeoJSON geometry; a third number of a position is left out.
    /// - Returns: nil where the value is none, or where collections stand inside collections.
    public init?(geoJSON value: JSONValue) { self.init(geoJSON: value, allowsCollection: true) }

    private init?(geoJSON value: JSONValue, allowsCollection: Bool) {
        guard let type = value["type"]?.string else { return nil }
        if type == "GeometryCollection" {
            guard allowsCollection, let members = value["geometries"]?.array,
                let parts = Self.all(members, { Shape(geoJSON: $0, allowsCollection: false) })
            else { return nil }
            self = .collection(parts)
            return
        }
        guard let coordinates = value["coordinates"],
            let shape = Self.simple(type, coordinates)
        else { return nil }
        self = shape
    }

    private static func simple(_ type: String, _ coordinates: JSONValue) -> Shape? {
        switch type {
        case "Point": place(coordinates).map { .point($0) }
        case "MultiPoint": places(coordinates).map { .points($0) }
        case "LineString": places(coordinates).map { .line($0) }
        case "MultiLineString": all(coordinates.array, places).map { .lines($0) }
        case "Polygon": polygon(coordinates).map { .polygon($0) }
        case "MultiPolygon": all(coordinates.array, polygon).map { .polygons($0) }
        default: nil
        }
    }

    private static func place(_ value: JSONValue) -> Coordinate? {
        guard let numbers = value.array, numbers.count >= 2, let x = numbers[0].double,
            let y = numbers[1].double
        else { return nil }
        return Coordinate(x, y)
    }

    private static func places(_ value: JSONValue) -> [Coordinate]? { all(value.array, place) }

    private static func polygon(_ value: JSONValue) -> Polygon? {
        guard let rings = all(value.array, places), let outer = rings.first else { return nil }
        return Polygon(outer, holes: Array(rings.dropFirst()))
    }

    private static func all<Part>(_ values: [JSONValue]?, _ read: (JSONValue) -> Part?) -> [Part]? {
        guard let values else { return nil }
        let parts = values.compactMap(read)
        return parts.count == values.count ? parts : nil
    }

    private static func geometry(_ type: String, _ coordinates: JSONValue) -> JSONValue {
        ["type": .string(type), "coordinates": coordinates]
    }

    private static func position(_ place: Coordinate) -> JSONValue {
        .array([.number(place.x), .number(place.y)])
    }

    private static func positions(_ places: [Coordinate]) -> JSONValue { .array(places.map(position)) }
    private static func rings(_ polygon: Polygon) -> JSONValue { .array(polygon.rings.map(positions)) }
}
