import Geometry
import Testing

@Suite("Relations of shapes")
struct RelationTests {
    static func square(_ west: Double, _ south: Double, _ side: Double) -> Shape {
        .polygon(
            Polygon([
                Coordinate(west, south), Coordinate(west + side, south),
                Coordinate(west + side, south + side),
                Coordinate(west, south + side), Coordinate(west, south),
            ]))
    }

    @Test func relationsHoldAndReverse() {
        let (large, small, beside) = (Self.square(0, 0, 4), Self.square(1, 1, 1), Self.square(4, 0, 2))
        #expect(small.isRelated(to: large, by: .within) == true)
        #expect(large.isRelated(to: small, by: .contains) == true)
        #expect(small.isRelated(to: large, by: .contains) == false)
        #expect(beside.isRelated(to: large, by: .touches) == true)
        #expect(beside.isRelated(to: small, by: .disjoint) == true)
        #expect(Self.square(3, 3, 2).isRelated(to: large, by: .overlaps) == true)
        #expect(large.isRelated(to: large, by: .equals) == true)
    }

    @Test func whatIsNotValidHasNoRelation() {
        let bow = Shape.polygon(
            Polygon([
                Coordinate(0, 0), Coordinate(1, 1), Coordinate(0, 1), Coordinate(1, 0), Coordinate(0, 0),
            ]))
        #expect(PreparedShape(bow) == nil)
        #expect(PreparedShape(.line([Coordinate(0, 0)])) == nil)
        #expect(PreparedShape(Self.square(0, 0, 1))?.isRelated(.line([Coordinate(0, 0)]), by: .within) == nil)
    }

    /// The own test of boxes says what GEOS says.
    @Test(arguments: 0..<300)
    func boxesMeetWhatGeosSays(_ seed: Int) throws {
        var state = UInt64(seed) &* 2 &+ 99
        func number() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 40) % 13)
        }
        let area = BoundingBox(west: number(), south: number(), east: 13, north: 13)
        let places = (0..<4).map { _ in Coordinate(number(), number()) }
        let triangle = [places[0], places[1], places[2], places[0]]
        let frame = Polygon(
            [
                Coordinate(-5, -5), Coordinate(18, -5), Coordinate(18, 18), Coordinate(-5, 18),
                Coordinate(-5, -5),
            ],
            holes: [triangle])
        let shapes: [Shape] = [
            .point(places[0]), .points(places), .line(places), .lines([places, places]),
            .polygon(Polygon(triangle)), .polygon(frame), .collection([.point(places[1]), .line(places)]),
        ]
        let box = try #require(
            PreparedShape(
                .polygon(
                    Polygon([
                        Coordinate(area.west, area.south), Coordinate(area.east, area.south),
                        Coordinate(area.east, area.north), Coordinate(area.west, area.north),
                        Coordinate(area.west, area.south),
                    ]))))
        for shape in shapes where shape.fault() == nil {
            #expect(shape.meets(area) == box.isRelated(shape, by: .intersects), "seed \(seed): \(shape)")
        }
    }
}
