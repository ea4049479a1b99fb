import Geometry

/// Carries places into the units of a tile and cuts away what lies beyond its margin.
struct TileCut {
    private let tile: WebMercatorTile
    private let low: Double
    private let high: Double

    /// - Parameter margin: units beyond the tile.
    init(tile: WebMercatorTile, margin: Int = TileGeometry.margin) {
        self.tile = tile
        low = -Double(margin)
        high = Double(TileGeometry.extent + margin)
    }

    func units(_ places: [Coordinate]) -> [Coordinate] {
        places.map { tile.units($0, extent: Double(TileGeometry.extent)) }
    }

    /// The pieces of a line within the margin.
    /// - Method: Liang and Barsky, piece by piece.
    func pieces(of line: [Coordinate]) -> [[Coordinate]] {
        var pieces: [[Coordinate]] = []
        for (from, to) in zip(line, line.dropFirst()) {
            guard let (enter, leave) = shares(from, to) else { continue }
            let (start, end) = (between(from, to, enter), between(from, to, leave))
            if enter == 0, let last = pieces.last?.last, last == from {
                pieces[pieces.count - 1].append(end)
            } else {
                pieces.append([start, end])
            }
        }
        return pieces
    }

    /// The part of a ring within the margin, closed; where it leaves the tile it runs along the margin.
    /// - Method: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17(1), 1974.
    func area(of ring: [Coordinate]) -> [Coordinate] {
        var places = ring.first == ring.last ? Array(ring.dropLast()) : ring
        let sides: [(isInside: (Coordinate) -> Bool, share: (Coordinate, Coordinate) -> Double)] = [
            ({ $0.x >= low }, { (low - $0.x) / ($1.x - $0.x) }),
            ({ $0.x <= high }, { (high - $0.x) / ($1.x - $0.x) }),
            ({ $0.y >= low }, { (low - $0.y) / ($1.y - $0.y) }),
            ({ $0.y <= high }, { (high - $0.y) / ($1.y - $0.y) }),
        ]
        for side in sides {
            guard var before = places.last else { return [] }
            if places.allSatisfy(side.isInside) { continue }
            var kept: [Coordinate] = []
            for place in places {
                if side.isInside(place) != side.isInside(before) {
                    kept.append(between(before, place, side.share(before, place)))
                }
                if side.isInside(place) { kept.append(place) }
                before = place
            }
            places = kept
        }
        guard let first = places.first else { return [] }
        return places + [first]
    }

    private func between(_ from: Coordinate, _ to: Coordinate, _ share: Double) -> Coordinate {
        if share == 0 { return from }
        if share == 1 { return to }
        return Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
    }

    /// Where a piece enters and leaves, as shares of its length; nil where it stays outside.
    private func shares(_ from: Coordinate, _ to: Coordinate) -> (Double, Double)? {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        var (enter, leave) = (0.0, 1.0)
        for (slope, gap) in [
            (-dx, from.x - low), (dx, high - from.x), (-dy, from.y - low), (dy, high - from.y),
        ] {
            if slope == 0 {
                if gap < 0 { return nil }
                continue
            }
            if slope < 0 { enter = max(enter, gap / slope) } else { leave = min(leave, gap / slope) }
            if enter > leave { return nil }
        }
        return (enter, leave)
    }
}

/// Leaves out places that do not change the look of a line.
/// - Method: D. Douglas and T. Peucker, Cartographica 10(2), 1973, with a stack instead of recursion.
enum TileSimplification {
    static func simplified(_ line: [Coordinate], tolerance: Double) -> [Coordinate] {
        guard line.count > 2 else { return line }
        var isKept = [Bool](repeating: false, count: line.count)
        isKept[0] = true
        isKept[line.count - 1] = true
        var open = [(0, line.count - 1)]
        while let (from, to) = open.popLast() {
            var (farthest, place) = (0.0, 0)
            for index in (from + 1)..<max(to, from + 1) {
                let distance = squaredDistance(line[index], line[from], line[to])
                if distance > farthest { (farthest, place) = (distance, index) }
            }
            guard farthest > tolerance * tolerance else { continue }
            isKept[place] = true
            open.append((from, place))
            open.append((place, to))
        }
        return zip(line, isKept).filter { $0.1 }.map { $0.0 }
    }

    private static func squaredDistance(_ place: Coordinate, _ from: Coordinate, _ to: Coordinate) -> Double {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = dx * dx + dy * dy
        let share = length == 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / length
        let near = min(max(share, 0), 1)
        let (x, y) = (place.x - from.x - near * dx, place.y - from.y - near * dy)
        return x * x + y * y
    }
}
