import Foundation
import Geometry
import Testing

@testable import Access

@Suite("Ground beside lines, against GEOS")
struct GroundTests {
    static func lines(_ seed: UInt64, count: Int, extent: Double) -> [[Coordinate]] {
        var random = Seeded(state: seed)
        return (0..<count).map { _ in
            var place = Coordinate(random.unit() * extent, random.unit() * extent)
            return (0...random.below(5)).map { _ in
                place = Coordinate(
                    place.x + (random.unit() - 0.5) * 200, place.y + (random.unit() - 0.5) * 200)
                return place
            } + [place]
        }
    }

    /// The area is that of the exact one to one per cent, and neither goes beyond the other by more than a step of the grid.
    @Test(
        arguments: [(141, 6, 40.0), (142, 60, 40), (143, 60, 25), (144, 200, 60), (145, 1, 40)]
            as [(UInt64, Int, Double)])
    func isTheGroundWithinTheMargin(_ seed: UInt64, _ count: Int, _ margin: Double) throws {
        let lines = Self.lines(seed, count: count, extent: 1_500)
        let shape = Shape.polygons(GroundBorder(lines, margin: margin).areas)
        #expect(shape.fault() == nil)
        let step = margin / GroundBorder.stepsPerMargin
        let exact = try #require(Shape.lines(lines).buffered(by: margin))
        let (own, other) = (Self.area(shape), Self.area(exact))
        #expect(abs(own - other) < 0.01 * other)
        let smaller = try #require(Shape.lines(lines).buffered(by: margin - step))
        let larger = try #require(Shape.lines(lines).buffered(by: margin + step))
        #expect(smaller.difference(shape).map(Self.area) ?? -1 == 0)
        #expect(shape.difference(larger).map(Self.area) ?? -1 == 0)
    }

    /// A ring road leaves a hole; a place of its own is an area of its own. Several strips of rows join without a seam.
    @Test func holesAndParts() {
        let ring = (0...72).map { step -> Coordinate in
            let angle = Double(step % 72) * .pi / 36
            return Coordinate(800 * cos(angle), 800 * sin(angle))
        }
        let areas = GroundBorder([ring, [Coordinate(0, 0), Coordinate(50, 0)]], margin: 40).areas
        #expect(areas.count == 2)
        #expect(areas.map(\.holes.count).sorted() == [0, 1])
        let whole = Self.area(.polygons(areas))
        #expect(abs(whole - (2 * .pi * 800 * 80 + 50 * 80 + .pi * 40 * 40)) < 0.01 * whole)
    }

    /// A single straight line: everything but its round ends is exact.
    @Test func aStraightLine() {
        let areas = GroundBorder([[Coordinate(0, 0), Coordinate(1_000, 0)]], margin: 40).areas
        #expect(areas.count == 1)
        let box = BoundingBox(of: areas[0].outer)
        #expect(abs(box.north - 40) < 0.01 && abs(box.south + 40) < 0.01)
        #expect(abs(box.west + 40) < 0.1 && abs(box.east - 1_040) < 0.1)
        let places = GroundBorder([[Coordinate(5, 5), Coordinate(5, 5)]], margin: 40).areas
        #expect(places.count == 1)
    }

    private static func area(_ shape: Shape) -> Double {
        shape.areas.reduce(0) { sum, area in
            sum
                + area.rings.enumerated().reduce(0) {
                    $0 + ($1.offset == 0 ? 1 : -1) * abs(double($1.element)) / 2
                }
        }
    }

    private static func double(_ ring: [Coordinate]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    }
}
