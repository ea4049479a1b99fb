import Geometry

/// Writes shapes in the ISO form, little-endian.
struct WKBWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ shape: Shape) {
        switch shape {
        case .point(let place):
            header(1)
            append(place)
        case .points(let places):
            header(4)
            parts(places) { $0.append(.point($1)) }
        case .line(let places):
            header(2)
            line(places)
        case .lines(let lines):
            header(5)
            parts(lines) { $0.append(.line($1)) }
        case .polygon(let polygon):
            header(3)
            parts(polygon.rings) { $0.line($1) }
        case .polygons(let polygons):
            header(6)
            parts(polygons) { $0.append(.polygon($1)) }
        case .collection(let shapes):
            header(7)
            parts(shapes) { $0.append($1) }
        }
    }

    mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ number: Double) { append(number.bitPattern) }

    mutating func append(contentsOf more: [UInt8]) { bytes += more }

    private mutating func header(_ kind: UInt32) {
        append(UInt8(1))
        append(kind)
    }

    private mutating func parts<Part>(_ parts: [Part], _ write: (inout WKBWriter, Part) -> Void) {
        append(UInt32(parts.count))
        for part in parts { write(&self, part) }
    }

    private mutating func line(_ places: [Coordinate]) { parts(places) { $0.append($1) } }

    private mutating func append(_ place: Coordinate) {
        append(place.x)
        append(place.y)
    }
}
