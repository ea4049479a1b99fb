/// Lengths and areas in a plane system, in the unit of the coordinates. For what a person is told of the ground ask `Earth`;
/// these serve comparisons within one system.
public enum Plane {
    /// The length of a ring or line.
    public static func length(of line: [Coordinate]) -> Double {
        zip(line, line.dropFirst()).reduce(0) { sum, side in
            let (dx, dy) = (side.1.x - side.0.x, side.1.y - side.0.y)
            return sum + (dx * dx + dy * dy).squareRoot()
        }
    }

    /// The area of a ring, whichever way round it runs. It is taken about the ring's first place, so that large coordinates
    /// cost no digits.
    public static func area(ofRing ring: [Coordinate]) -> Double { abs(signedArea(ofRing: ring)) }

    /// The area of a ring, positive where it runs to the left.
    static func signedArea(ofRing ring: [Coordinate]) -> Double {
        guard let origin = ring.first else { return 0 }
        let twice = zip(ring, ring.dropFirst()).reduce(0.0) { sum, side in
            sum + (side.0.x - origin.x) * (side.1.y - origin.y) - (side.1.x - origin.x)
                * (side.0.y - origin.y)
        }
        return twice / 2
    }

    /// The area of a polygon without its holes.
    public static func area(of polygon: Polygon) -> Double {
        polygon.holes.reduce(area(ofRing: polygon.outer)) { $0 - area(ofRing: $1) }
    }

    /// The area of a shape without its holes; parts that overlap count twice.
    public static func area(of shape: Shape) -> Double {
        shape.areas.reduce(0) { $0 + area(of: $1) }
    }

    /// Whether a circle of this diameter fits into the polygon.
    /// - Method: a valid polygon's inradius is at least area by perimeter; where that does not decide, what is left within half
    ///   the diameter of its border.
    public static func isWider(_ polygon: Polygon, than diameter: Double) -> Bool {
        let perimeter = polygon.rings.reduce(0) { $0 + length(of: $1) }
        guard perimeter > 0 else { return false }
        if 2 * area(of: polygon) / perimeter >= diameter { return true }
        let core = Shape.polygon(polygon).buffered(by: -diameter / 2)
        return core.map { !$0.areas.allSatisfy(\.outer.isEmpty) } ?? false
    }
}

extension Shape {
    /// Its areas one by one; points and lines have none.
    public var areas: [Polygon] {
        switch self {
        case .point, .points, .line, .lines: []
        case .polygon(let polygon): [polygon]
        case .polygons(let polygons): polygons
        case .collection(let parts): parts.flatMap(\.areas)
        }
    }
}
