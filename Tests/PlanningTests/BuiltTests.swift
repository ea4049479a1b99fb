import Geometry
import Planning
import Testing

@Suite("The plan against what is built")
struct BuiltTests {
    static let system = CoordinateSystem(epsg: 2177)

    static func square(_ x: Double, _ y: Double, _ side: Double) -> Shape {
        let (west, south) = (6_548_000 + x, 5_573_000 + y)
        return .polygon(
            Polygon([
                Coordinate(west, south), Coordinate(west + side, south),
                Coordinate(west + side, south + side),
                Coordinate(west, south + side), Coordinate(west, south),
            ]))
    }

    static func states(_ grounds: [LimitedGround], _ buildings: [Building]) throws -> [BuiltState] {
        try BuiltState.states(of: grounds, under: buildings, in: try #require(system))
    }

    static let limits = ZoneParameters(aboveGroundIntensity: 0.5, builtUpShare: 20, height: 12)

    /// One hectare, a building of 20 by 20 m: 4 % built up, three storeys make an intensity of 0.12.
    @Test func sharesAreThoseOfHandCalculation() throws {
        let zone = LimitedGround(id: "1SJ", shape: Self.square(0, 0, 100), limits: Self.limits)
        let house = Building(id: "a", footprint: Self.square(10, 10, 20), height: 9, storeysAboveGround: 3)
        let state = try #require(try Self.states([zone], [house]).first)
        #expect(
            abs(state.builtUpShare.found - 4) < 1e-4 && abs(state.aboveGroundIntensity.found - 0.12) < 1e-5)
        #expect(state.height.found == 9 && state.tallest == "a" && state.buildings == 1)
        #expect(!state.isExceeded && state.builtUpShare.isKept && state.height.isKept)
        // The plane of PL-2000 stretches by up to 77 mm to the kilometre.
        #expect(abs(state.groundArea - 10_000) < 2)
    }

    @Test func eachLimitIsExceededByItself() throws {
        let zone = LimitedGround(id: "z", shape: Self.square(0, 0, 100), limits: Self.limits)
        let wide = try #require(
            try Self.states([zone], [Building(id: "a", footprint: Self.square(0, 0, 50))]).first)
        #expect(abs((wide.builtUpShare.excess ?? 0) - 5) < 1e-4 && wide.isExceeded)
        #expect(!wide.height.isKept && wide.height.unknown == 1 && wide.height.excess == nil)
        let tall = try #require(
            try Self.states(
                [zone],
                [Building(id: "a", footprint: Self.square(0, 0, 10), height: 14.5, storeysAboveGround: 60)]
            )
            .first)
        #expect(tall.height.excess == 2.5 && abs((tall.aboveGroundIntensity.excess ?? 0) - 0.1) < 1e-4)
        let free = LimitedGround(id: "z", shape: Self.square(0, 0, 100), limits: ZoneParameters())
        #expect(
            try Self.states([free], [Building(id: "a", footprint: Self.square(0, 0, 90), height: 99)])[0]
                .isExceeded == false)
    }

    /// A building across the border counts on both sides with what lies there; its height where most of it is.
    @Test func buildingsAcrossBordersAreDivided() throws {
        let zones = [
            LimitedGround(id: "west", shape: Self.square(0, 0, 100), limits: Self.limits),
            LimitedGround(id: "east", shape: Self.square(100, 0, 100), limits: Self.limits),
        ]
        let across = Building(id: "a", footprint: Self.square(94, 0, 20), height: 20, storeysAboveGround: 1)
        let states = try Self.states(zones, [across])
        #expect(abs(states[0].builtUpArea - 120) < 0.1 && abs(states[1].builtUpArea - 280) < 0.1)
        #expect(states[0].height.found == 0 && states[1].height.excess == 8)
        #expect(states.map(\.buildings) == [1, 1])
    }

    /// Built-up area is conserved: what stands on zones that tile the ground sums to all of it.
    @Test func partsSumToTheWhole() throws {
        let zones = (0..<16).map { tile in
            LimitedGround(
                id: "\(tile)", shape: Self.square(Double(tile % 4) * 50, Double(tile / 4) * 50, 50),
                limits: ZoneParameters())
        }
        let buildings = (0..<60).map { number in
            Building(
                id: "\(number)",
                footprint: Self.square(Double(number * 37 % 180), Double(number * 61 % 180), 20))
        }
        let whole = LimitedGround(id: "all", shape: Self.square(0, 0, 200), limits: ZoneParameters())
        let sum = try Self.states(zones, buildings).reduce(0) { $0 + $1.builtUpArea }
        let all = try Self.states([whole], buildings)[0].builtUpArea
        #expect(abs(sum - all) < 0.01 && all > 20_000)
    }

    @Test func zonesBecomeGroundWithTheirLimits() throws {
        let plan = SamplePlan().audit().plan
        let grounds = plan.limitedGrounds(in: try #require(Self.system))
        #expect(grounds.count == 4 && grounds[0].limits.height == 15.5)
        #expect(plan.limitedGrounds(in: .poland1992).isEmpty)
    }
}
