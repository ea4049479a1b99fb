import Testing

@testable import Geometry

@Suite struct GroundDivisionTests {
    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Shape {
        .polygon(BoundingBox(west: west, south: south, east: east, north: north).polygon)
    }

    @Test func groundIsSharedAmongTheAreasItMeets() {
        let division = GroundDivision([box(0, 0, 4, 4), nil, box(4, 0, 8, 4), .line([Coordinate(0, 0)])])
        let across = division.parts(of: box(3, 1, 6, 2))
        #expect(across.map(\.area) == [0, 2])
        #expect(across.map { Plane.area(of: $0.ground) } == [1, 2])
        // What lies in one area comes back uncut, and what touches a border from outside is in one only.
        #expect(division.parts(of: box(4, 0, 5, 1)) == [.init(area: 2, ground: box(4, 0, 5, 1))])
        #expect(division.parts(of: box(20, 0, 21, 1)).isEmpty)
        #expect(division.parts(of: .point(Coordinate(1, 1))).isEmpty)
        #expect(division.parts(of: .polygon(Polygon([Coordinate(1, 1), Coordinate(2, 2)]))).isEmpty)
    }

    @Test func holesBelongToNobody() {
        let ring = Polygon(
            BoundingBox(west: 0, south: 0, east: 4, north: 4).polygon.outer,
            holes: [BoundingBox(west: 1, south: 1, east: 3, north: 3).polygon.outer.reversed()])
        let parts = GroundDivision([.polygon(ring)]).parts(of: box(0, 0, 4, 4))
        #expect(parts.map { Plane.area(of: $0.ground) } == [12])
        #expect(GroundDivision([.polygon(ring)]).parts(of: box(1.5, 1.5, 2, 2)).isEmpty)
    }
}
