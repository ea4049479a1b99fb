public import Geometry

extension FilterExpression {
    /// The same filter with every geometry put through `change`, for instance into another coordinate system.
    /// - Parameter change: also takes the border of boxes, as polygons, for a box in one system is none in another.
    public func mapShapes(_ change: (Shape) -> Shape) -> FilterExpression {
        func map(_ part: FilterExpression) -> FilterExpression { part.mapShapes(change) }
        return switch self {
        case .shape(let shape): .shape(change(shape))
        case .box(let box): .shape(change(.polygon(box.border())))
        case .and(let parts): .and(parts.map(map))
        case .or(let parts): .or(parts.map(map))
        case .not(let part): .not(map(part))
        case .compare(let comparison, let left, let right): .compare(comparison, map(left), map(right))
        case .like(let value, let pattern): .like(map(value), pattern: map(pattern))
        case .between(let value, let lower, let upper):
            .between(map(value), lower: map(lower), upper: map(upper))
        case .isIn(let value, let list): .isIn(map(value), list.map(map))
        case .isNull(let value): .isNull(map(value))
        case .spatial(let relation, let left, let right): .spatial(relation, map(left), map(right))
        case .temporal(let relation, let left, let right): .temporal(relation, map(left), map(right))
        case .array(let relation, let left, let right): .array(relation, map(left), map(right))
        case .arithmetic(let sign, let left, let right): .arithmetic(sign, map(left), map(right))
        case .casei(let part): .casei(map(part))
        case .accenti(let part): .accenti(map(part))
        case .function(let name, let arguments): .function(name, arguments.map(map))
        case .list(let elements): .list(elements.map(map))
        case .interval(let start, let end): .interval(map(start), map(end))
        case .property, .text, .number, .boolean, .date, .timestamp, .open: self
        }
    }
}

extension BoundingBox {
    /// The border as a polygon with places along each side, so that its curve in another coordinate system is followed.
    /// - Parameter steps: pieces of a side; with 32 a side of 100 km in EPSG:2180 stays within centimetres.
    public func border(steps: Int = 32) -> Polygon {
        let corners = [
            Coordinate(west, south), Coordinate(east, south), Coordinate(east, north),
            Coordinate(west, north),
            Coordinate(west, south),
        ]
        var ring: [Coordinate] = []
        for (from, to) in zip(corners, corners.dropFirst()) {
            for step in 0..<steps {
                let share = Double(step) / Double(steps)
                ring.append(Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))
            }
        }
        return Polygon(ring + [corners[0]])
    }
}
