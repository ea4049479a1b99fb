import Geometry
import Testing

@Suite("Areas beside one another")
struct CoverageTests {
    static func square(_ x: Double, _ y: Double, _ side: Double = 1) -> Shape {
        .polygon(Polygon(ValidityTests.square(x, y, side)))
    }

    @Test func neighboursDoNotOverlap() throws {
        let tiles = (0..<4).flatMap { row in (0..<4).map { Self.square(Double($0), Double(row)) } }
        let coverage = Coverage(tiles)
        #expect(coverage.overlaps().isEmpty)
        let union = try #require(coverage.union())
        #expect(Plane.area(of: union) == 16 && union.areas.count == 1)
        #expect(coverage.enclosed(by: union).isEmpty)
    }

    @Test func anOverlapNamesBothAndItsGround() throws {
        let found = Coverage([Self.square(0, 0), Self.square(5, 5), Self.square(0.5, 0)]).overlaps()
        let overlap = try #require(found.first)
        #expect(found.count == 1 && overlap.first == 0 && overlap.second == 2)
        #expect(Plane.area(of: overlap.ground) == 0.5)
    }

    /// A ring of eight tiles leaves the ninth open; without one of the sides the middle belongs to the outside.
    @Test func enclosedGroundIsFound() throws {
        var ring = (0..<9).filter { $0 != 4 }.map { Self.square(Double($0 % 3), Double($0 / 3)) }
        let coverage = Coverage(ring)
        let holes = coverage.enclosed(by: try #require(coverage.union()))
        #expect(holes.map(\.outer).map(BoundingBox.init(of:)) == [Self.square(1, 1).box])
        #expect(coverage.areas(touching: try #require(holes.first)).count == 8)
        ring.remove(at: 1)
        let open = Coverage(ring)
        #expect(open.enclosed(by: try #require(open.union())).isEmpty)
    }

    /// Two areas that meet in two corners only surround the ground between them, though it is no hole of their union.
    @Test func groundBetweenTwoTouchingCornersIsEnclosed() throws {
        let left = Polygon(
            [(0, 0), (0, 4), (-3, 4), (-3, 0), (0, 0)].map { Coordinate(Double($0.0), Double($0.1)) })
        let right = Polygon(
            [(0, 0), (3, 0), (3, 4), (0, 4), (1, 2), (0, 0)].map { Coordinate(Double($0.0), Double($0.1)) })
        let coverage = Coverage([.polygon(left), .polygon(right)])
        let gaps = coverage.enclosed(by: try #require(coverage.union()))
        #expect(gaps.count == 1)
        #expect(gaps.first.map(Plane.area(of:)) == 2)
    }

    @Test func whatIsInvalidCoversNothing() {
        let bowTie = Shape.polygon(
            Polygon([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)].map { Coordinate(Double($0.0), Double($0.1)) }))
        let coverage = Coverage([bowTie, .point(Coordinate(0, 0))])
        #expect(coverage.overlaps().isEmpty)
        #expect(coverage.union()?.areas.isEmpty ?? true)
    }

    @Test func widthIsThatOfACircleThatFits() {
        let strip = Polygon(
            [(0, 0), (100, 0), (100, 0.5), (0, 0.5), (0, 0)].map { Coordinate($0.0, $0.1) })
        #expect(Plane.isWider(strip, than: 0.49))
        #expect(!Plane.isWider(strip, than: 0.51))
        let spoon = Polygon(
            [(0, 0), (100, 0), (100, -2), (104, -2), (104, 2), (100, 2), (100, 0.01), (0, 0.01), (0, 0)]
                .map { Coordinate($0.0, $0.1) })
        #expect(Plane.isWider(spoon, than: 3.9), "the narrow handle does not hide the bowl")
    }

    @Test func planeAreasKeepTheirDigitsFarFromTheOrigin() {
        let square = Polygon(ValidityTests.square(6_548_208.46, 5_573_394.66, 0.01))
        #expect(abs(Plane.area(of: square) - 1e-4) < 1e-9)
        let holed = Polygon(ValidityTests.square(0, 0, 4), holes: [ValidityTests.square(1, 1, 1)])
        #expect(Plane.area(of: holed) == 15)
    }

    @Test func thePlaceInsideIsInside() throws {
        let place = try #require(Self.square(3, 4, 2).placeInside())
        #expect(Self.square(3, 4, 2).box.contains(place))
        #expect(Self.square(3, 4, 2).placeForWords() == Coordinate(4, 5), "the middle of a square")
        // The middle of a horseshoe lies outside it; its words do not.
        let horseshoe = Shape.polygon(
            Polygon(
                [(0, 0), (9, 0), (9, 9), (8, 9), (8, 1), (1, 1), (1, 9), (0, 9), (0, 0)].map {
                    Coordinate($0.0, $0.1)
                }))
        let words = try #require(horseshoe.placeForWords())
        #expect(Shape.point(words).isRelated(to: horseshoe, by: .within) == true)
    }
}
