import Foundation
import Geometry

/// The outline in the plane, how densely people live where, and the bending of the grid that makes streets curve.
struct Terrain {
    let outline: Polygon
    let box: BoundingBox
    private let centres: [(place: Coordinate, weight: Double, radius: Double)]
    private let phases: [Double]

    init(_ plan: SyntheticPlan) throws {
        let carry = try Reprojection(from: .worldGeodetic, to: plan.system)
        outline = Polygon(carry.carry(plan.outline))
        box = BoundingBox(of: outline.outer)
        centres = zip(carry.carry(plan.centres.map(\.place)), plan.centres).map { ($0, $1.weight, $1.radius) }
        var numbers = SeededNumbers(seed: plan.seed)
        phases = (0..<4).map { _ in 2 * Double.pi * numbers.unit() }
    }

    /// Relative density of people; a little everywhere.
    func density(at place: Coordinate) -> Double {
        centres.reduce(0.01) { sum, centre in
            let (dx, dy) = (place.x - centre.place.x, place.y - centre.place.y)
            return sum + centre.weight * exp(-(dx * dx + dy * dy) / (centre.radius * centre.radius))
        }
    }

    func isInside(_ place: Coordinate) -> Bool {
        var isInside = false
        for (from, to) in zip(outline.outer, outline.outer.dropFirst())
        where (from.y > place.y) != (to.y > place.y) {
            let x = from.x + (place.y - from.y) / (to.y - from.y) * (to.x - from.x)
            if x > place.x { isInside.toggle() }
        }
        return isInside
    }

    /// Where a crossing of the grid lies: waves of some tens of metres over a few kilometres, so slight that no two streets
    /// cross that did not before.
    func place(of point: GridPoint) -> Coordinate {
        let (x, y) = (Double(point.x) * StreetGrid.unit, Double(point.y) * StreetGrid.unit)
        return Coordinate(
            box.west + x + 35 * sin(y / 390 + phases[0]) + 20 * sin(x / 620 + phases[1]),
            box.south + y + 35 * sin(x / 410 + phases[2]) + 20 * sin(y / 570 + phases[3]))
    }
}

/// A crossing of the grid, counted in units from the south-west.
struct GridPoint: Hashable, Comparable {
    var x: Int
    var y: Int

    static func < (lhs: GridPoint, rhs: GridPoint) -> Bool { (lhs.y, lhs.x) < (rhs.y, rhs.x) }
}
