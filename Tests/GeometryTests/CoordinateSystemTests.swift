import Geometry
import Testing

@Suite("Coordinate systems")
struct CoordinateSystemTests {
    let centre = Coordinate(18.6766, 50.2945)

    /// Values of pyproj 3.7.2.
    @Test(arguments: [(2180, 269753.31, 476971.69), (2177, 5573394.66, 6548208.46)])
    func knownPlaces(_ epsg: Int, _ north: Double, _ east: Double) throws {
        let system = try #require(CoordinateSystem(epsg: epsg))
        #expect(system.axisOrder == .northEast)
        let carried = try Reprojection(from: .worldGeodetic, to: system).carry([centre])[0]
        let (first, second) = system.written(carried)
        #expect(abs(first - north) < 0.006 && abs(second - east) < 0.006)
        #expect(system.read(first, second) == carried)
    }

    @Test(arguments: [2176, 2177, 2178, 2179, 2180, 3857, 4258, 4326])
    func thereAndBack(_ epsg: Int) throws {
        let system = try #require(CoordinateSystem(epsg: epsg))
        let there = try Reprojection(from: .worldGeodetic, to: system)
        let back = try Reprojection(from: system, to: .worldGeodetic)
        let again = back.carry(there.carry([centre]))[0]
        #expect(abs(again.x - centre.x) < 1e-9 && abs(again.y - centre.y) < 1e-9)
    }

    @Test func namedSystemsAgreeWithTheRegister() {
        for named in [
            CoordinateSystem.worldGeodetic, .europeanGeodetic, .webMercator, .poland1992,
        ] {
            #expect(CoordinateSystem(epsg: named.epsg) == named)
        }
    }

    /// The zones of PL-2000 are three degrees wide; PL-1992 is meant for the whole country.
    @Test(arguments: [(2176, 15.0), (2177, 18), (2178, 21), (2179, 24)])
    func areasOfUse(_ epsg: Int, _ meridian: Double) throws {
        let area = try #require(CoordinateSystem(epsg: epsg)?.areaOfUse)
        #expect(area.west > meridian - 1.6 && area.east < meridian + 1.6)
        let country = try #require(CoordinateSystem.poland1992.areaOfUse)
        #expect(country.west <= area.west && area.east <= country.east)
    }

    @Test func unknownNumbersAreNone() {
        #expect(CoordinateSystem(epsg: 1) == nil)
        #expect(CoordinateSystem(epsg: -4) == nil)
        #expect(CoordinateSystem(epsg: 9651) == nil, "heights have one axis")
    }

    /// A context of its own for each use: many at once give the same numbers.
    @Test func manyAtOnce() async throws {
        let place = centre
        let answers = try await withThrowingTaskGroup(of: Coordinate.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    try Reprojection(from: .worldGeodetic, to: .poland1992).carry([place])[0]
                }
            }
            return try await group.reduce(into: Set<Coordinate>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
    }
}
