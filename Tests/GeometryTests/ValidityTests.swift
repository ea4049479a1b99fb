import Geometry
import Quantities
import Testing

@Suite("Validity of shapes")
struct ValidityTests {
    static func square(_ x: Double, _ y: Double, _ side: Double) -> [Coordinate] {
        [
            Coordinate(x, y), Coordinate(x + side, y), Coordinate(x + side, y + side),
            Coordinate(x, y + side),
            Coordinate(x, y),
        ]
    }

    let bowTie = Shape.polygon(
        Polygon([Coordinate(0, 0), Coordinate(2, 2), Coordinate(2, 0), Coordinate(0, 2), Coordinate(0, 0)]))

    @Test func soundShapesHaveNoFault() {
        let sound: [Shape] = [
            .point(Coordinate(1, 2)), .points([]), .line([Coordinate(0, 0), Coordinate(1, 1)]),
            .polygon(Polygon(Self.square(0, 0, 4), holes: [Self.square(1, 1, 1)])),
            .polygons([Polygon(Self.square(0, 0, 1)), Polygon(Self.square(2, 2, 1))]),
        ]
        for shape in sound { #expect(shape.fault() == nil) }
    }

    @Test func aCrossingBorderIsNamedWithItsPlace() throws {
        let fault = try #require(bowTie.fault())
        #expect(fault.place == Coordinate(1, 1))
        #expect(fault.reason.en == "self-intersection")
        #expect(fault.reason.pl == "granica przecina samą siebie")
    }

    @Test func unfinishedShapesAreFaults() throws {
        let open = Shape.polygon(Polygon(Array(Self.square(0, 0, 1).dropLast())))
        #expect(try #require(open.fault()).reason.en == "ring is not closed")
        #expect(Shape.line([Coordinate(0, 0)]).fault() != nil)
        #expect(Shape.point(Coordinate(.nan, 0)).fault() != nil)
        #expect(Shape.line([Coordinate(0, 0)]).repaired() == nil)
        let closed = try #require(open.repaired())
        #expect(closed.fault() == nil && closed.box == open.box)
    }

    @Test func repairOnlyWhereAsked() throws {
        let repaired = try #require(bowTie.repaired())
        #expect(repaired.fault() == nil)
        guard case .polygons(let parts) = repaired else {
            Issue.record("two triangles expected, not \(repaired)")
            return
        }
        #expect(parts.count == 2)
    }

    @Test func overlays() throws {
        let left = Shape.polygon(Polygon(Self.square(0, 0, 2)))
        let right = Shape.polygon(Polygon(Self.square(1, 0, 2)))
        #expect(try #require(left.union(right)).box == BoundingBox(west: 0, south: 0, east: 3, north: 2))
        #expect(try #require(left.difference(right)).box == BoundingBox(west: 0, south: 0, east: 1, north: 2))
        #expect(
            try #require(left.intersection(right)).box == BoundingBox(west: 1, south: 0, east: 2, north: 2))
        let around = try #require(Shape.point(Coordinate(0, 0)).buffered(by: 1)).box
        #expect(abs(around.west + 1) < 1e-9 && abs(around.north - 1) < 1e-9)
    }
}
