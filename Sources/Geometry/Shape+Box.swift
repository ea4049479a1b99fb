extension Shape {
    /// Whether any place of the shape lies in the box or on its border: the border, the inside or a line of it.
    ///
    /// It needs no GEOS and answers for every shape, valid or not.
    /// - Complexity: O(places).
    public func meets(_ area: BoundingBox) -> Bool {
        let box = box
        guard box.meets(area) else { return false }
        // A shape without holes in its box cannot avoid an area that holds the box.
        if area.holds(box) { return true }
        return switch self {
        case .point: true
        case .points(let places): places.contains(where: area.contains)
        case .line(let places): area.isCrossed(by: places)
        case .lines(let lines): lines.contains(where: area.isCrossed)
        case .polygon(let polygon): polygon.meets(area)
        case .polygons(let polygons):
            polygons.contains { BoundingBox(of: $0.outer).meets(area) && $0.meets(area) }
        case .collection(let parts): parts.contains { $0.meets(area) }
        }
    }
}

extension Polygon {
    /// Either a border passes through the area, or the whole area lies inside or outside.
    fileprivate func meets(_ area: BoundingBox) -> Bool {
        if rings.contains(where: area.isCrossed) { return true }
        return holds(Coordinate(area.west, area.south))
    }
}

extension BoundingBox {
    /// Whether another box lies wholly in it.
    public func holds(_ other: BoundingBox) -> Bool {
        west <= other.west && other.east <= east && south <= other.south && other.north <= north
    }

    /// Whether a chain of places has a piece in the box.
    fileprivate func isCrossed(by chain: [Coordinate]) -> Bool {
        if chain.contains(where: contains) { return true }
        return zip(chain, chain.dropFirst()).contains { isCrossed(from: $0, to: $1) }
    }

    /// - Method: Y.-D. Liang and B. Barsky, "A new concept and method for line clipping", ACM TOG 3(1), 1984.
    private func isCrossed(from: Coordinate, to: Coordinate) -> Bool {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        var (enter, leave) = (0.0, 1.0)
        func isLeft(_ slope: Double, _ gap: Double) -> Bool {
            if slope == 0 { return gap >= 0 }
            if slope < 0 { enter = max(enter, gap / slope) } else { leave = min(leave, gap / slope) }
            return enter <= leave
        }
        return isLeft(-dx, from.x - west) && isLeft(dx, east - from.x) && isLeft(-dy, from.y - south)
            && isLeft(dy, north - from.y)
    }
}
