public import Geometry

/// Geometries.
extension GeoJSON {
    static let geometryTypes: Set = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
        "GeometryCollection",
    ]

    /// Reads a geometry; numbers of a position beyond the second are left out.
    public static func shape(_ geometry: JSONValue) throws(ShapeDamage) -> Shape {
        try shape(geometry, depth: 0)
    }

    private static func shape(_ geometry: JSONValue, depth: Int) throws(ShapeDamage) -> Shape {
        guard depth < Shape.maximumDepth else { throw .tooDeep(Shape.maximumDepth) }
        guard let type = geometry["type"]?.string else {
            throw ShapeDamage(pl: "geometria nie ma rodzaju", en: "the geometry has no type")
        }
        if type == "GeometryCollection" {
            return .collection(
                try list(geometry["geometries"], "geometries").map { part throws(ShapeDamage) in
                    try shape(part, depth: depth + 1)
                })
        }
        let coordinates = geometry["coordinates"]
        switch type {
        case "Point":
            guard coordinates?.array?.isEmpty != true else { return .points([]) }
            return .point(try position(coordinates))
        case "MultiPoint": return .points(try positions(coordinates))
        case "LineString": return .line(try positions(coordinates))
        case "MultiLineString": return .lines(try list(coordinates, "coordinates").map(positions))
        case "Polygon":
            guard coordinates?.array?.isEmpty != true else { return .polygons([]) }
            return .polygon(try polygon(coordinates))
        case "MultiPolygon": return .polygons(try list(coordinates, "coordinates").map(polygon))
        default: throw .unread(type)
        }
    }

    private static func list(_ value: JSONValue?, _ name: String) throws(ShapeDamage) -> [JSONValue] {
        guard let list = value?.array else {
            throw ShapeDamage(pl: "brak listy „\(name)”", en: "the list “\(name)” is missing")
        }
        return list
    }

    private static func position(_ value: JSONValue?) throws(ShapeDamage) -> Coordinate {
        guard let numbers = value?.array, numbers.count >= 2, let x = numbers[0].double,
            let y = numbers[1].double
        else {
            throw ShapeDamage(
                pl: "położenie nie składa się z dwóch liczb", en: "a position does not have two numbers")
        }
        return Coordinate(x, y)
    }

    private static func positions(_ value: JSONValue?) throws(ShapeDamage) -> [Coordinate] {
        try list(value, "coordinates").map(position)
    }

    private static func polygon(_ value: JSONValue?) throws(ShapeDamage) -> Polygon {
        let rings = try list(value, "coordinates").map(positions)
        guard let outer = rings.first else {
            throw ShapeDamage(pl: "obszar nie ma granicy", en: "the area has no border")
        }
        return Polygon(outer, holes: Array(rings.dropFirst()))
    }

    /// The number in the EPSG register that the member `crs` of GeoJSON before RFC 7946 names.
    static func epsg(_ crs: JSONValue) -> Int? {
        guard let name = crs["properties"]?["name"]?.string else { return nil }
        if name.hasSuffix(":CRS84") { return 4326 }
        guard name.contains("EPSG") else { return nil }
        return name.split(separator: ":").last.flatMap { Int($0) }
    }
}
