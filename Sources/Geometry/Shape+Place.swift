extension Shape {
    /// Whether an area holds a place; points and lines hold none. A place on a border belongs to one side of it.
    ///
    /// - Complexity: O(places of the shape).
    public func holds(_ place: Coordinate) -> Bool {
        switch self {
        case .point, .points, .line, .lines: false
        case .polygon(let polygon): polygon.holds(place)
        case .polygons(let polygons): polygons.contains { $0.holds(place) }
        case .collection(let parts): parts.contains { $0.holds(place) }
        }
    }
}

extension Polygon {
    /// Rings are crossed an odd number of times on the way out.
    func holds(_ place: Coordinate) -> Bool {
        var isInside = false
        for ring in rings {
            for (from, to) in zip(ring, ring.dropFirst()) where (from.y > place.y) != (to.y > place.y) {
                let x = from.x + (place.y - from.y) / (to.y - from.y) * (to.x - from.x)
                if x > place.x { isInside.toggle() }
            }
        }
        return isInside
    }
}
