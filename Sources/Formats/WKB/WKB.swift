public import Geometry

/// Well-known binary: the form in which databases and GeoPackages keep shapes.
///
/// ISO and extended (PostGIS) forms are read, heights and measures left out; curves and surfaces in space are refused.
/// - Source: OGC Simple Feature Access 06-103r4, clause 8.2; ISO 13249-3; PostGIS, "EWKB".
public enum WKB {
    /// Reads a shape, east before north as it stands there.
    public static func decode(_ bytes: [UInt8]) throws(ShapeDamage) -> Shape {
        try decode(bytes[...])
    }

    static func decode(_ bytes: ArraySlice<UInt8>) throws(ShapeDamage) -> Shape {
        var reader = WKBReader(bytes)
        return try reader.shape(depth: 0)
    }

    /// Writes a shape in little-endian order.
    public static func encode(_ shape: Shape) -> [UInt8] {
        var writer = WKBWriter()
        writer.append(shape)
        return writer.bytes
    }
}

/// Goes through the bytes of one shape.
struct WKBReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var isBigEndian = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func shape(depth: Int) throws(ShapeDamage) -> Shape {
        guard depth < Shape.maximumDepth else { throw .tooDeep(Shape.maximumDepth) }
        let (kind, extra) = try header()
        switch kind {
        case 1:
            let place = try place(extra)
            return place.x.isNaN && place.y.isNaN ? .points([]) : .point(place)
        case 2: return .line(try places(extra))
        case 3:
            let rings = try rings(extra)
            return rings.first.map { .polygon(Polygon($0, holes: Array(rings.dropFirst()))) } ?? .polygons([])
        case 4: return .points(try joined(parts(depth), Self.places))
        case 5: return .lines(try joined(parts(depth), Self.lines))
        case 6: return .polygons(try joined(parts(depth), Self.polygons))
        case 7: return .collection(try parts(depth))
        case 8...17: throw .unread(Self.unread[kind - 8])
        default:
            throw ShapeDamage(
                pl: "nieznany rodzaj geometrii \(kind)", en: "unknown type of geometry \(kind)")
        }
    }

    private static let unread = [
        "CircularString", "CompoundCurve", "CurvePolygon", "MultiCurve", "MultiSurface", "Curve", "Surface",
        "PolyhedralSurface", "TIN", "Triangle",
    ]

    /// Byte order, kind, and how many numbers of each place are left out.
    private mutating func header() throws(ShapeDamage) -> (kind: Int, extra: Int) {
        let order = try number(UInt8.self)
        guard order <= 1 else {
            throw ShapeDamage(pl: "nieznana kolejność bajtów \(order)", en: "unknown byte order \(order)")
        }
        isBigEndian = order == 0
        let type = try number(UInt32.self)
        if type & 0x2000_0000 != 0 { _ = try number(UInt32.self) }
        let (flags, thousands) = (type >> 30, Int(type & 0x0FFF_FFFF) / 1_000)
        guard thousands <= 3 else {
            throw ShapeDamage(pl: "nieznany rodzaj geometrii \(type)", en: "unknown type of geometry \(type)")
        }
        let extra = flags.nonzeroBitCount + [0, 1, 1, 2][thousands]
        return (Int(type & 0x0FFF_FFFF) % 1_000, extra)
    }

    private mutating func parts(_ depth: Int) throws(ShapeDamage) -> [Shape] {
        // A part has at least its byte order, kind and count.
        let count = try count(ofAtLeast: 9)
        var parts: [Shape] = []
        parts.reserveCapacity(count)
        for _ in 0..<count { parts.append(try shape(depth: depth + 1)) }
        return parts
    }

    private mutating func rings(_ extra: Int) throws(ShapeDamage) -> [[Coordinate]] {
        let count = try count(ofAtLeast: 4)
        var rings: [[Coordinate]] = []
        for _ in 0..<count { rings.append(try places(extra)) }
        return rings
    }

    private mutating func places(_ extra: Int) throws(ShapeDamage) -> [Coordinate] {
        let count = try count(ofAtLeast: 16 + 8 * extra)
        var places: [Coordinate] = []
        places.reserveCapacity(count)
        for _ in 0..<count { places.append(try place(extra)) }
        return places
    }

    private mutating func place(_ extra: Int) throws(ShapeDamage) -> Coordinate {
        let x = Double(bitPattern: try number(UInt64.self))
        let y = Double(bitPattern: try number(UInt64.self))
        for _ in 0..<extra { _ = try number(UInt64.self) }
        return Coordinate(x, y)
    }

    /// A count that the bytes left can hold.
    private mutating func count(ofAtLeast size: Int) throws(ShapeDamage) -> Int {
        let count = Int(try number(UInt32.self))
        guard count <= (bytes.endIndex - position) / size else { throw .cutOff }
        return count
    }

    private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(ShapeDamage) -> Number {
        let size = MemoryLayout<Number>.size
        guard bytes.endIndex - position >= size else { throw .cutOff }
        let number = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: position - bytes.startIndex, as: Number.self)
        }
        position += size
        return isBigEndian ? Number(bigEndian: number) : Number(littleEndian: number)
    }

    private func joined<Part>(
        _ shapes: [Shape], _ read: (Shape) throws(ShapeDamage) -> [Part]
    ) throws(ShapeDamage) -> [Part] {
        try shapes.map(read).flatMap(\.self)
    }

    private static func places(_ part: Shape) throws(ShapeDamage) -> [Coordinate] {
        switch part {
        case .point(let place): [place]
        case .points([]): []
        default: throw mixed
        }
    }

    private static func lines(_ part: Shape) throws(ShapeDamage) -> [[Coordinate]] {
        guard case .line(let line) = part else { throw mixed }
        return [line]
    }

    private static func polygons(_ part: Shape) throws(ShapeDamage) -> [Polygon] {
        switch part {
        case .polygon(let polygon): [polygon]
        case .polygons([]): []
        default: throw mixed
        }
    }

    private static let mixed = ShapeDamage(
        pl: "część jest innego rodzaju niż całość", en: "a part is of another kind than the whole")
}
