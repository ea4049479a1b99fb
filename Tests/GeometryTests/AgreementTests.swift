import Geometry
import Testing

@Suite("Borders that agree")
struct AgreementTests {
    let tiles = (0..<9).map { CoverageTests.square(Double($0 % 3), Double($0 / 3)) }
    /// The outline with the places of the tiles' corners.
    let outline = Shape.polygon(
        Polygon(
            [
                (0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 2), (3, 3), (2, 3), (1, 3), (0, 3), (0, 2),
                (0, 1), (0, 0),
            ].map { Coordinate(Double($0.0), Double($0.1)) }))

    @Test func aPerfectCoverageHasNoDisagreement() {
        #expect(Coverage.disagreements(of: tiles, with: outline).isEmpty)
        let turned = tiles.map { shape in shape.mapPlaces { Array($0.reversed()) } }
        #expect(Coverage.disagreements(of: turned, with: outline).isEmpty, "whichever way rings run")
    }

    @Test func whatIsWrongLiesInABox() {
        var missing = tiles
        missing.remove(at: 4)
        #expect(
            Coverage.disagreements(of: missing, with: outline) == [
                BoundingBox(west: 1, south: 1, east: 2, north: 2)
            ])
        #expect(Coverage.disagreements(of: tiles + [tiles[0]], with: outline) == [tiles[0].box], "one twice")
        #expect(Coverage.disagreements(of: [], with: outline) == [outline.box])
        let beyond = Coverage.disagreements(of: tiles + [CoverageTests.square(3, 0)], with: outline)
        #expect(beyond == [BoundingBox(west: 3, south: 0, east: 4, north: 1)])
    }

    /// A corner that only one of two neighbours draws, and holes filled by another area.
    @Test func holesAndCornersOnOneSide() {
        let ring = Polygon(ValidityTests.square(0, 0, 4), holes: [ValidityTests.square(1, 1, 1)])
        let whole = Shape.polygon(Polygon(ValidityTests.square(0, 0, 4)))
        let plug = CoverageTests.square(1, 1)
        #expect(Coverage.disagreements(of: [.polygon(ring), plug], with: whole).isEmpty)
        #expect(Coverage.disagreements(of: [.polygon(ring)], with: whole) == [plug.box])
        let coarse = Shape.polygon(Polygon(ValidityTests.square(0, 0, 3)))
        #expect(
            Coverage.disagreements(of: tiles, with: coarse) == [coarse.box],
            "the corners of the outline are drawn once")
    }

    @Test func boxesThatMeetAreOne() {
        var missing = tiles
        missing.remove(at: 8)
        missing.remove(at: 0)
        #expect(Coverage.disagreements(of: missing, with: outline).count == 2)
        missing.remove(at: 3)
        #expect(Coverage.disagreements(of: missing, with: outline) == [outline.box])
    }
}
