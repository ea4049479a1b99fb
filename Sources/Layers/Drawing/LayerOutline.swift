public import Geometry

/// A layer as the paths of one picture.
///
/// Places are rounded to whole units of the sheet: what falls together is drawn once, what is smaller than a unit is a
/// dot. So a picture of a city holds no more than its sheet can show, however large the layer is.
public struct LayerOutline: Sendable, Hashable {
    /// The data of SVG paths, in units of the sheet.
    public private(set) var areas: [UInt8] = []
    public private(set) var lines: [UInt8] = []
    public private(set) var dots: [UInt8] = []
    /// Features that found no room any more.
    public private(set) var omitted = 0

    /// - Unit: bytes of all three paths.
    public static let mostBytes = 120_000

    /// - Complexity: O(places of the layer).
    public init(_ layer: Layer, in frame: MapFrame) {
        var seen: Set<Int64> = []
        for shape in layer.shapes {
            guard let shape else { continue }
            guard areas.count + lines.count + dots.count < LayerOutline.mostBytes else {
                omitted += 1
                continue
            }
            draw(shape, frame, &seen)
        }
    }

    /// One shape by itself.
    /// - Complexity: O(places of the shape).
    public init(_ shape: Shape, in frame: MapFrame) {
        var seen: Set<Int64> = []
        draw(shape, frame, &seen)
    }

    private mutating func draw(_ shape: Shape, _ frame: MapFrame, _ seen: inout Set<Int64>) {
        switch shape {
        case .point(let place): dot(LayerOutline.rounded(place, frame), &seen)
        case .points(let places): for place in places { dot(LayerOutline.rounded(place, frame), &seen) }
        case .line(let line): stroke(line, frame, &seen)
        case .lines(let parts): for line in parts { stroke(line, frame, &seen) }
        case .polygon(let polygon): fill(polygon, frame, &seen)
        case .polygons(let polygons): for polygon in polygons { fill(polygon, frame, &seen) }
        case .collection(let parts): for part in parts { draw(part, frame, &seen) }
        }
    }

    private mutating func dot(_ place: (x: Int, y: Int), _ seen: inout Set<Int64>) {
        guard seen.insert(Int64(place.x) << 32 | Int64(UInt32(truncatingIfNeeded: place.y))).inserted else {
            return
        }
        LayerOutline.append("M", place, to: &dots)
        dots += Array("h0".utf8)
    }

    private mutating func stroke(_ line: [Coordinate], _ frame: MapFrame, _ seen: inout Set<Int64>) {
        let places = LayerOutline.distinct(line, frame)
        guard places.count > 1 else {
            if let only = places.first { dot(only, &seen) }
            return
        }
        LayerOutline.append(places, to: &lines)
    }

    private mutating func fill(_ polygon: Polygon, _ frame: MapFrame, _ seen: inout Set<Int64>) {
        let outer = LayerOutline.distinct(polygon.outer, frame)
        guard outer.count > 3 else {
            if let first = outer.first { dot(first, &seen) }
            return
        }
        LayerOutline.append(outer, to: &areas)
        areas.append(UInt8(ascii: "z"))
        for hole in polygon.holes {
            let places = LayerOutline.distinct(hole, frame)
            guard places.count > 3 else { continue }
            LayerOutline.append(places, to: &areas)
            areas.append(UInt8(ascii: "z"))
        }
    }

    private static func rounded(_ place: Coordinate, _ frame: MapFrame) -> (x: Int, y: Int) {
        let (x, y) = frame.place(place)
        // Nothing that is drawn lies farther than this from the sheet.
        return (Int(min(max(x, -1e6), 1e6).rounded()), Int(min(max(y, -1e6), 1e6).rounded()))
    }

    /// The places without those that fall on the one before.
    private static func distinct(_ line: [Coordinate], _ frame: MapFrame) -> [(x: Int, y: Int)] {
        var places: [(x: Int, y: Int)] = []
        for place in line {
            let next = rounded(place, frame)
            if let last = places.last, last == next { continue }
            places.append(next)
        }
        return places
    }

    private static func append(_ places: [(x: Int, y: Int)], to path: inout [UInt8]) {
        guard let first = places.first else { return }
        append("M", first, to: &path)
        var last = first
        for place in places.dropFirst() {
            append("l", (place.x - last.x, place.y - last.y), to: &path)
            last = place
        }
    }

    private static func append(_ command: StaticString, _ place: (x: Int, y: Int), to path: inout [UInt8]) {
        path += Array("\(command)\(place.x) \(place.y)".utf8)
    }
}
