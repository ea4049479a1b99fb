import Geometry

/// The border of all ground within a margin of some lines, drawn where the distance on a grid passes the margin.
///
/// - Method: marching squares, after W. E. Lorensen, H. E. Cline, 1987, in the plane; docs/methods/access-isochrones
struct GroundBorder {
    /// How many steps of the grid a margin has.
    static let stepsPerMargin = 8.0
    /// No crossing comes nearer than this share of a step to a corner of the grid, so that rings never touch.
    private static let leastShare = 1e-3

    private let grid: GroundGrid
    /// Where the border crosses the grid, and which crossing is next with the ground on the left.
    private var places: [UInt64: Coordinate] = [:]
    private var next: [UInt64: UInt64] = [:]

    /// - Parameter lines: in a plane of metres; at least one place.
    init(_ lines: [[Coordinate]], margin: Double) {
        let grid = GroundGrid(lines, margin: margin, step: margin / Self.stepsPerMargin)
        self.grid = grid
        let limit = Float(margin * margin)
        grid.visitRows { row, below, above in
            var left = (below[0] < limit ? 1 : 0) | (above[0] < limit ? 8 : 0)
            for column in 0..<grid.columns - 1 {
                let right = (below[column + 1] < limit ? 2 : 0) | (above[column + 1] < limit ? 4 : 0)
                let inside = left | right
                left = right >> 1 & 1 | right << 1 & 8
                guard inside != 0, inside != 15 else { continue }
                let corners = SIMD4(below[column], below[column + 1], above[column + 1], above[column])
                cross(corners, inside, column, row - 1)
            }
        }
    }

    /// Notes how the border crosses one square. Corners and sides are counted from below left, anticlockwise.
    private mutating func cross(_ squared: SIMD4<Float>, _ inside: Int, _ column: Int, _ row: Int) {
        let distances = squared.squareRoot()
        let isJoined = distances.sum() / 4 < Float(grid.margin)
        let isSaddle = inside == 5 || inside == 10
        for side in 0..<4 where isIn(inside, side) && !isIn(inside, side + 1) {
            let end =
                isSaddle
                ? (side + (isJoined ? 1 : 3)) % 4
                : (0..<4).first { !isIn(inside, $0) && isIn(inside, $0 + 1) } ?? side
            let (from, to) = (key(side, column, row), key(end, column, row))
            next[from] = to
            if places[from] == nil { places[from] = place(side, distances, column, row) }
        }
    }

    private func isIn(_ inside: Int, _ corner: Int) -> Bool { inside >> (corner & 3) & 1 == 1 }

    /// The number of a side of a square, the same from both squares that share it.
    private func key(_ side: Int, _ column: Int, _ row: Int) -> UInt64 {
        let (x, y) = (column + (side == 1 ? 1 : 0), row + (side == 2 ? 1 : 0))
        return UInt64(y) << 32 | UInt64(x) << 1 | UInt64(side & 1)
    }

    private func place(_ side: Int, _ distances: SIMD4<Float>, _ column: Int, _ row: Int) -> Coordinate {
        let (from, to) = (Double(distances[side]), Double(distances[(side + 1) & 3]))
        let share = min(1 - Self.leastShare, max(Self.leastShare, (grid.margin - from) / (to - from)))
        let (x, y) = (Double(column), Double(row))
        return switch side {
        case 0: grid.place(column: x + share, row: y)
        case 1: grid.place(column: x + 1, row: y + share)
        case 2: grid.place(column: x + 1 - share, row: y + 1)
        default: grid.place(column: x, row: y + 1 - share)
        }
    }
}

extension GroundBorder {
    /// The ground as areas with holes, in the plane of the lines.
    var areas: [Polygon] {
        let rings = rings
        var areas = rings.filter { Self.doubleArea($0) > 0 }.map { Polygon($0) }
        let boxes = areas.map { BoundingBox(of: $0.outer) }
        for hole in rings where Self.doubleArea(hole) < 0 {
            let around = areas.indices.filter {
                boxes[$0].contains(hole[0]) && Self.contains(areas[$0].outer, hole[0])
            }.min { Self.doubleArea(areas[$0].outer) < Self.doubleArea(areas[$1].outer) }
            if let around { areas[around].holes.append(hole) }
        }
        return areas
    }

    /// Closed rings, those around ground anticlockwise, those around holes clockwise.
    private var rings: [[Coordinate]] {
        var open = Set(next.keys)
        var rings: [[Coordinate]] = []
        for start in next.keys.sorted() where open.contains(start) {
            var ring: [Coordinate] = []
            var key = start
            while open.remove(key) != nil {
                if let place = places[key] { ring.append(place) }
                guard let following = next[key] else { break }
                key = following
            }
            ring.append(ring[0])
            if ring.count > 3 { rings.append(ring) }
        }
        return rings
    }

    private static func doubleArea(_ ring: [Coordinate]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    }

    /// Whether a ring runs around a place: a ray to the east crosses it an odd number of times.
    private static func contains(_ ring: [Coordinate], _ place: Coordinate) -> Bool {
        var isInside = false
        for (here, next) in zip(ring, ring.dropFirst()) where (here.y > place.y) != (next.y > place.y) {
            let x = here.x + (place.y - here.y) / (next.y - here.y) * (next.x - here.x)
            if x > place.x { isInside.toggle() }
        }
        return isInside
    }
}
