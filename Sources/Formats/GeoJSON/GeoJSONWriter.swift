public import Geometry

/// Writes a collection of features in longitude and latitude as GeoJSON, without building a tree.
///
/// Rings run as RFC 7946 asks: outer ones against the clock, holes with it.
public struct GeoJSONWriter: Sendable {
    private var json = JSONWriter()

    /// - Parameter members: what stands before the features, for instance attribution and licence.
    public init(_ members: [JSONValue.Member] = []) {
        json.beginObject()
        json.key("type")
        json.value("FeatureCollection")
        for member in members {
            json.key(member.key)
            json.value(member.value)
        }
        json.key("features")
        json.beginArray()
    }

    /// Writes one feature.
    public mutating func append(_ feature: Feature) {
        json.beginObject()
        json.key("type")
        json.value("Feature")
        if let identifier = feature.identifier {
            json.key("id")
            json.value(identifier)
        }
        json.key("geometry")
        if let shape = feature.shape { geometry(shape) } else { json.null() }
        json.key("properties")
        json.value(.object(feature.properties))
        json.endObject()
    }

    /// What has been written since the last call, so that a large collection never stands in memory as a whole.
    public mutating func take() -> [UInt8] { json.take() }

    /// Closes the collection.
    /// - Returns: what has been written since the last `take`.
    public mutating func finish() -> [UInt8] {
        json.endArray()
        json.endObject()
        json.endLine()
        return json.take()
    }

    private mutating func geometry(_ shape: Shape) {
        json.beginObject()
        json.key("type")
        json.value(shape.geoJSONType)
        if case .collection(let parts) = shape {
            json.key("geometries")
            list(parts) { $0.geometry($1) }
        } else {
            json.key("coordinates")
            coordinates(shape)
        }
        json.endObject()
    }

    private mutating func coordinates(_ shape: Shape) {
        switch shape {
        case .point(let place): position(place)
        case .points(let places), .line(let places): positions(places)
        case .lines(let lines): list(lines) { $0.positions($1) }
        case .polygon(let polygon): rings(polygon)
        case .polygons(let polygons): list(polygons) { $0.rings($1) }
        case .collection: json.null()
        }
    }

    private mutating func list<Part>(_ parts: [Part], _ write: (inout GeoJSONWriter, Part) -> Void) {
        json.beginArray()
        for part in parts { write(&self, part) }
        json.endArray()
    }

    private mutating func rings(_ polygon: Polygon) {
        json.beginArray()
        positions(polygon.outer.running(againstTheClock: true))
        for hole in polygon.holes { positions(hole.running(againstTheClock: false)) }
        json.endArray()
    }

    private mutating func positions(_ places: [Coordinate]) { list(places) { $0.position($1) } }

    private mutating func position(_ place: Coordinate) {
        json.beginArray()
        json.value(place.x)
        json.value(place.y)
        json.endArray()
    }
}

extension [Coordinate] {
    /// The ring in the direction asked for.
    public func running(againstTheClock: Bool) -> [Coordinate] {
        let area = zip(self, dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) }
        return area != 0 && (area > 0) != againstTheClock ? reversed() : self
    }
}

extension Shape {
    /// The type as GeoJSON names it.
    public var geoJSONType: String {
        switch self {
        case .point: "Point"
        case .points: "MultiPoint"
        case .line: "LineString"
        case .lines: "MultiLineString"
        case .polygon: "Polygon"
        case .polygons: "MultiPolygon"
        case .collection: "GeometryCollection"
        }
    }
}
