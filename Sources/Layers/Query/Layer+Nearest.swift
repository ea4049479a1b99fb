public import Geometry

extension Layer {
    /// A feature with how far it is as the crow flies.
    public struct Neighbour: Sendable, Hashable {
        public let row: Int
        /// - Unit: metres on the ellipsoid; 0 inside an area.
        public let distance: Double
    }

    /// The features nearest to a place, the nearest first, equally near ones in the order of the layer.
    ///
    /// Distances are measured in a plane that touches the ellipsoid at the place: within 20 km the error stays under
    /// a thousandth.
    /// - Parameter reach: metres beyond which nothing is looked for.
    /// - Complexity: O(features within the reach that is needed).
    public func nearest(to place: Coordinate, count: Int, within reach: Double = 20_000) -> [Neighbour] {
        let plane = LocalPlane(at: place)
        var radius = min(500, reach)
        while true {
            let found = tree.items(meeting: plane.box(reaching: radius)).compactMap { row in
                shapes[row].map { Neighbour(row: row, distance: plane.distance(to: $0)) }
            }.filter { $0.distance <= radius }
            if found.count >= count || radius >= reach {
                return Array(
                    found.sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }.prefix(count))
            }
            radius = min(radius * 4, reach)
        }
    }
}

extension LocalPlane {
    /// How far a shape is from the origin; nothing inside an area.
    /// - Unit: metres
    fileprivate func distance(to shape: Shape) -> Double {
        switch shape {
        case .point(let place): length(origin, place)
        case .points(let places): places.map { length(origin, $0) }.min() ?? .infinity
        case .line(let line): along(line)
        case .lines(let lines): lines.map(along).min() ?? .infinity
        case .polygon(let polygon): within(polygon)
        case .polygons(let polygons): polygons.map(within).min() ?? .infinity
        case .collection(let parts): parts.map(distance).min() ?? .infinity
        }
    }

    private func along(_ line: [Coordinate]) -> Double {
        guard let first = line.first else { return .infinity }
        return zip(line, line.dropFirst()).reduce(length(origin, first)) { min($0, segment($1.0, $1.1)) }
    }

    private func segment(_ start: Coordinate, _ end: Coordinate) -> Double {
        let (a, b) = (metres(start), metres(end))
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let part = square > 0 ? min(max(-(a.x * dx + a.y * dy) / square, 0), 1) : 0
        let (x, y) = (a.x + part * dx, a.y + part * dy)
        return (x * x + y * y).squareRoot()
    }

    private func within(_ polygon: Polygon) -> Double {
        Shape.polygon(polygon).holds(origin) ? 0 : polygon.rings.map(along).min() ?? .infinity
    }
}
