public import Geometry

/// Well-known text: shapes as tables and SQL write them, `POLYGON ((…))`.
///
/// Heights and measures are left out; a number of the coordinate system before the shape (`SRID=2180;`) is passed over.
/// - Source: OGC Simple Feature Access 06-103r4, clause 7.
public enum WKT {
    /// Reads a shape, the first number of a place as the eastern one.
    public static func decode(_ text: String) throws(ShapeDamage) -> Shape {
        var parser = WKTParser(Array(text.utf8))
        return try parser.whole()
    }

    /// Writes a shape, the eastern number of a place first.
    public static func encode(_ shape: Shape) -> String {
        switch shape {
        case .point(let place): "POINT (\(words(place)))"
        case .points(let places): "MULTIPOINT " + list(places) { "(\(words($0)))" }
        case .line(let places): "LINESTRING " + list(places, words)
        case .lines(let lines): "MULTILINESTRING " + list(lines) { list($0, words) }
        case .polygon(let polygon): "POLYGON " + rings(polygon)
        case .polygons(let polygons): "MULTIPOLYGON " + list(polygons, rings)
        case .collection(let parts): "GEOMETRYCOLLECTION " + list(parts, encode)
        }
    }

    private static func words(_ place: Coordinate) -> String {
        "\(JSONWriter.shortest(place.x)) \(JSONWriter.shortest(place.y))"
    }

    private static func rings(_ polygon: Polygon) -> String { list(polygon.rings) { list($0, words) } }

    private static func list<Part>(_ parts: [Part], _ words: (Part) -> String) -> String {
        parts.isEmpty ? "EMPTY" : "(" + parts.map(words).joined(separator: ", ") + ")"
    }
}

private struct WKTParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws(ShapeDamage) -> Shape {
        if let end = bytes.firstIndex(of: UInt8(ascii: ";")), bytes.starts(with: Array("SRID=".utf8)) {
            index = end + 1
        }
        let shape = try shape(depth: 0)
        skipSpace()
        guard index == bytes.count else {
            throw damage("coś stoi za geometrią", "something follows the geometry")
        }
        return shape
    }

    private mutating func shape(depth: Int) throws(ShapeDamage) -> Shape {
        guard depth < Shape.maximumDepth else { throw .tooDeep(Shape.maximumDepth) }
        let type = word()
        let next = peekWord()
        if ["Z", "M", "ZM"].contains(next) { _ = word() }
        let isEmpty = peekWord() == "EMPTY"
        if isEmpty { _ = word() }
        switch type {
        case "POINT": return isEmpty ? .points([]) : try only(try places()).map(Shape.point) ?? .points([])
        case "LINESTRING": return .line(isEmpty ? [] : try places())
        case "POLYGON": return isEmpty ? .polygons([]) : .polygon(try polygon())
        case "MULTIPOINT": return .points(isEmpty ? [] : try looselyBracedPlaces())
        case "MULTILINESTRING":
            return .lines(isEmpty ? [] : try list { parser throws(ShapeDamage) in try parser.places() })
        case "MULTIPOLYGON":
            return .polygons(isEmpty ? [] : try list { parser throws(ShapeDamage) in try parser.polygon() })
        case "GEOMETRYCOLLECTION":
            return .collection(
                isEmpty ? [] : try list { parser throws(ShapeDamage) in try parser.shape(depth: depth + 1) })
        case "": throw damage("brak rodzaju geometrii", "the type of the geometry is missing")
        default: throw .unread(type)
        }
    }

    private func only(_ places: [Coordinate]) throws(ShapeDamage) -> Coordinate? {
        guard places.count == 1 else { throw damage("punkt ma jedno położenie", "a point has one place") }
        return places.first
    }

    private mutating func polygon() throws(ShapeDamage) -> Polygon {
        let rings = try list { parser throws(ShapeDamage) in try parser.places() }
        return Polygon(rings[0], holes: Array(rings.dropFirst()))
    }

    /// `(1 2, 3 4)` and `((1 2), (3 4))` are both written.
    private mutating func looselyBracedPlaces() throws(ShapeDamage) -> [Coordinate] {
        try list { parser throws(ShapeDamage) in
            guard parser.take("(") else { return try parser.place() }
            let place = try parser.place()
            guard parser.take(")") else { throw parser.damage("brak „)”", "“)” is missing") }
            return place
        }
    }

    private mutating func places() throws(ShapeDamage) -> [Coordinate] {
        try list { parser throws(ShapeDamage) in try parser.place() }
    }

    /// At least one part in parentheses, with commas between.
    private mutating func list<Part>(
        _ part: (inout WKTParser) throws(ShapeDamage) -> Part
    ) throws(ShapeDamage) -> [Part] {
        guard take("(") else { throw damage("brak „(”", "“(” is missing") }
        var parts: [Part] = []
        repeat { parts.append(try part(&self)) } while take(",")
        guard take(")") else { throw damage("brak „)” lub przecinka", "“)” or a comma is missing") }
        return parts
    }

    private mutating func place() throws(ShapeDamage) -> Coordinate {
        var numbers: [Double] = []
        while let number = number() { numbers.append(number) }
        guard (2...4).contains(numbers.count) else {
            throw damage("położenie nie składa się z dwóch liczb", "a position does not have two numbers")
        }
        return Coordinate(numbers[0], numbers[1])
    }

    private mutating func number() -> Double? {
        skipSpace()
        let end = bytes[index...].firstIndex { !Self.numeric.contains($0) } ?? bytes.count
        guard end > index,
            let number = bytes[index..<end].withUnsafeBufferPointer({
                NumberText.number(utf8: $0, decimal: .point)
            })
        else { return nil }
        index = end
        return number
    }

    private static let numeric = Set("0123456789+-.eE".utf8)

    private mutating func word() -> String {
        let word = peekWord()
        skipSpace()
        index += word.utf8.count
        return word
    }

    private mutating func peekWord() -> String {
        skipSpace()
        let letters = bytes[index...].prefix { (0x41...0x5A).contains($0 & 0xDF) }
        return String(decoding: letters, as: UTF8.self).uppercased()
    }

    private mutating func take(_ character: Character) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == character.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
    }

    private func damage(_ pl: String, _ en: String) -> ShapeDamage {
        ShapeDamage(pl: "WKT, znak \(index + 1): \(pl)", en: "WKT, character \(index + 1): \(en)")
    }
}
