import Foundation
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
        let plane = TangentPlane(at: place)
        var radius = min(500, reach)
        while true {
            let found = tree.items(meeting: plane.box(around: radius)).compactMap { row in
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

/// Metres east and north of a place.
private struct TangentPlane {
    let place: Coordinate
    /// - Unit: metres a degree.
    let east: Double
    let north: Double

    /// - Source: meridian and parallel arcs of WGS 84: a = 6,378,137 m, e² = 0.00669437999014.
    init(at place: Coordinate) {
        self.place = place
        let (axis, eccentricity) = (6_378_137.0, 0.006_694_379_990_14)
        let latitude = place.y * .pi / 180
        let root = (1 - eccentricity * sin(latitude) * sin(latitude)).squareRoot()
        east = axis * cos(latitude) / root * .pi / 180
        north = axis * (1 - eccentricity) / (root * root * root) * .pi / 180
    }

    func box(around radius: Double) -> BoundingBox {
        BoundingBox(
            west: place.x - radius / east, south: place.y - radius / north, east: place.x + radius / east,
            north: place.y + radius / north)
    }

    func distance(to shape: Shape) -> Double {
        switch shape {
        case .point(let other): length(other)
        case .points(let places): places.map(length).min() ?? .infinity
        case .line(let line): along(line)
        case .lines(let lines): lines.map(along).min() ?? .infinity
        case .polygon(let polygon): within(polygon)
        case .polygons(let polygons): polygons.map(within).min() ?? .infinity
        case .collection(let parts): parts.map(distance).min() ?? .infinity
        }
    }

    private func metres(_ other: Coordinate) -> (x: Double, y: Double) {
        ((other.x - place.x) * east, (other.y - place.y) * north)
    }

    private func length(_ other: Coordinate) -> Double {
        let (x, y) = metres(other)
        return (x * x + y * y).squareRoot()
    }

    private func along(_ line: [Coordinate]) -> Double {
        guard let first = line.first else { return .infinity }
        var nearest = length(first)
        for (start, end) in zip(line, line.dropFirst()) { nearest = min(nearest, segment(start, end)) }
        return nearest
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
        // The place is inside where a ray to the east crosses the rings an odd number of times.
        var isInside = false
        for ring in polygon.rings {
            for (start, end) in zip(ring, ring.dropFirst()) where (start.y > place.y) != (end.y > place.y) {
                let x = start.x + (place.y - start.y) / (end.y - start.y) * (end.x - start.x)
                if x > place.x { isInside.toggle() }
            }
        }
        return isInside ? 0 : polygon.rings.map(along).min() ?? .infinity
    }
}
