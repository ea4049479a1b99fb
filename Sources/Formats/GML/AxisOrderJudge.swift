public import Geometry

/// Tells the order of a pair from where the two readings would lie: the system's own order unless only the other one falls into
/// the area for which the system is meant.
public struct AxisOrderJudge {
    private let system: CoordinateSystem
    private let area: BoundingBox?
    private let toDegrees: Reprojection?

    public init(_ system: CoordinateSystem) {
        self.system = system
        area = system.areaOfUse
        toDegrees = try? Reprojection(from: system, to: .worldGeodetic)
    }

    /// Whether places, east first, lie in the area for which the system is meant, or within `margin` degrees of it.
    public func isAtHome(_ place: Coordinate, margin: Double = 0) -> Bool {
        guard let area, let degrees = toDegrees?.carry([place]).first else { return true }
        let wide = BoundingBox(
            west: area.west - margin, south: area.south - margin, east: area.east + margin,
            north: area.north + margin)
        return degrees.isFinite && wide.contains(degrees)
    }

    func isNorthFirst(_ written: Shape) -> Bool {
        let centre = written.box.centre
        let turned = Coordinate(centre.y, centre.x)
        let own = system.axisOrder == .northEast
        let (asDefined, otherwise) = own ? (turned, centre) : (centre, turned)
        return !isAtHome(asDefined) && isAtHome(otherwise) ? !own : own
    }
}
