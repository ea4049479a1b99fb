import Geometry

/// The part of a shape that lies on a tile, in whole units and no finer than a map of that zoom can show.
struct TileGeometry: Equatable {
    enum Kind: UInt64 {
        case points = 1
        case lines = 2
        case areas = 3
    }

    /// A place in units of the tile, to the east and to the south.
    struct Unit: Hashable {
        var x: Int32
        var y: Int32
    }

    let kind: Kind
    /// Points are one list; lines one each; areas one for each ring, outer ones before their holes.
    private(set) var parts: [[Unit]] = []

    /// Units along a side of a tile.
    static let extent = 4_096
    /// Units beyond the tile, so that lines and borders do not end within sight of its edge.
    static let margin = 64
    /// Places that a line without them misses by less than this are left out.
    /// - Unit: units of the tile, a sixteenth of a pixel each
    static let tolerance = 2.0

    /// - Returns: nil where nothing of the shape lies on the tile or can be seen on it.
    init?(_ shape: Shape, on tile: WebMercatorTile) {
        switch shape {
        case .point, .points: kind = .points
        case .line, .lines: kind = .lines
        case .polygon, .polygons: kind = .areas
        case .collection: return nil
        }
        let cut = TileCut(tile: tile)
        switch shape {
        case .point(let place): add(points: cut.units([place]))
        case .points(let places): add(points: cut.units(places))
        case .line(let places): add(line: cut.units(places), cut)
        case .lines(let lines): for line in lines { add(line: cut.units(line), cut) }
        case .polygon(let polygon): add(polygon, cut)
        case .polygons(let polygons): for polygon in polygons { add(polygon, cut) }
        case .collection: return nil
        }
        if parts.isEmpty { return nil }
    }

    private mutating func add(points: [Coordinate]) {
        // A point on the edge of two tiles belongs to one of them.
        let inside = points.filter { 0..<Double(Self.extent) ~= $0.x && 0..<Double(Self.extent) ~= $0.y }
        if !inside.isEmpty { parts.append(Self.rounded(inside)) }
    }

    private mutating func add(line: [Coordinate], _ cut: TileCut) {
        for piece in cut.pieces(of: line) {
            let units = Self.rounded(TileSimplification.simplified(piece, tolerance: Self.tolerance))
            if units.count > 1 { parts.append(units) }
        }
    }

    /// Rings run as tiles want them: outer ones with a positive area where y grows to the south, holes with a negative one.
    private mutating func add(_ polygon: Polygon, _ cut: TileCut) {
        for (place, ring) in polygon.rings.enumerated() {
            let inside = cut.area(of: cut.units(ring))
            var units = Self.rounded(TileSimplification.simplified(inside, tolerance: Self.tolerance))
            if units.count > 1, units.first == units.last { units.removeLast() }
            let area = Self.doubledArea(units)
            guard units.count > 2, area != 0 else {
                // Without its border an area has no holes.
                if place == 0 { return }
                continue
            }
            parts.append((area > 0) == (place == 0) ? units : units.reversed())
        }
    }

    /// Whole units without repetition.
    private static func rounded(_ places: [Coordinate]) -> [Unit] {
        var units: [Unit] = []
        for place in places {
            let unit = Unit(x: Int32(place.x.rounded()), y: Int32(place.y.rounded()))
            if units.last != unit { units.append(unit) }
        }
        return units
    }

    static func doubledArea(_ ring: [Unit]) -> Int {
        guard let last = ring.last else { return 0 }
        return zip([last] + ring, ring).reduce(0) { sum, pair in
            sum + Int(pair.0.x) * Int(pair.1.y) - Int(pair.1.x) * Int(pair.0.y)
        }
    }

    /// The drawing commands of the tile format (Vector Tile Specification 2.1, section 4.3).
    var commands: [UInt32] {
        var commands: [UInt32] = []
        var cursor = Unit(x: 0, y: 0)
        func command(_ id: UInt32, _ count: Int) -> UInt32 { UInt32(count) << 3 | id }
        func move(to unit: Unit) {
            commands.append(ProtobufWriter.zigzag(unit.x - cursor.x))
            commands.append(ProtobufWriter.zigzag(unit.y - cursor.y))
            cursor = unit
        }
        if kind == .points {
            let points = parts.flatMap { $0 }
            commands.append(command(1, points.count))
            points.forEach(move)
            return commands
        }
        for part in parts {
            commands.append(command(1, 1))
            move(to: part[0])
            commands.append(command(2, part.count - 1))
            part.dropFirst().forEach(move)
            if kind == .areas { commands.append(command(7, 1)) }
        }
        return commands
    }
}
