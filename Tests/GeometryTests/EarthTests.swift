import Geometry
import Testing

@Suite("Lengths and areas on the ellipsoid")
struct EarthTests {
    /// One degree of the meridian at the equator and at the pole, from the series of the meridian arc on WGS 84.
    @Test func degreesOfTheMeridian() {
        #expect(abs(Earth.distance(Coordinate(0, 0), Coordinate(0, 1)) - 110_574.389) < 0.001)
        #expect(
            abs(Earth.length(of: [Coordinate(0, 0), Coordinate(0, 1), Coordinate(0, 0)]) - 221_148.777)
                < 0.002)
    }

    @Test func aLocalPlaneAgreesWithTheEllipsoid() {
        for latitude in stride(from: -60.0, through: 70, by: 10) {
            let here = Coordinate(18.6, latitude)
            let plane = LocalPlane(at: here)
            for (x, y) in [(0.004, 0.0), (0.0, 0.003), (0.003, -0.002)] {
                let there = Coordinate(here.x + x, here.y + y)
                let flat = plane.length(here, there)
                #expect(abs(flat - Earth.distance(here, there)) < 0.02)
                #expect(abs(plane.place(plane.metres(there)).x - there.x) < 1e-12)
            }
        }
    }

    /// The eighth of the ellipsoid between two meridians: the surface of WGS 84 is 510,065,621.724 km².
    @Test func anEighthOfTheEarth() {
        let octant = Polygon([Coordinate(0, 0), Coordinate(90, 0), Coordinate(0, 90), Coordinate(0, 0)])
        let kilometres = Earth.area(of: .polygon(octant)) / 1e6
        #expect(abs(kilometres - 510_065_621.724 / 8) < 0.01)
    }

    @Test func holesAreNotCountedAndDirectionDoesNotMatter() {
        let ring = [
            Coordinate(18, 50), Coordinate(18.1, 50), Coordinate(18.1, 50.1), Coordinate(18, 50.1),
            Coordinate(18, 50),
        ]
        let hole = ring.map { Coordinate(18.02 + ($0.x - 18) / 2, 50.02 + ($0.y - 50) / 2) }
        let whole = Earth.area(of: .polygon(Polygon(ring)))
        #expect(whole > 79e6 && whole < 80e6)
        #expect(abs(Earth.area(of: .polygon(Polygon(ring.reversed()))) - whole) < 0.01)
        let rest = Earth.area(of: .polygon(Polygon(ring, holes: [hole])))
        #expect(abs(rest - (whole - Earth.area(ofRing: hole))) < 0.01)
    }
}
