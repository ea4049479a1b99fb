import Geometry
import Quantities
import Strategy
import Testing

@testable import Access

@Suite("What must hold of levers")
struct LeverProperties {
    static let seeds: [UInt64] = [91, 92, 93]

    @Test(arguments: seeds, [TravelProfile.walk, .bicycle])
    func noLeverIsTheCityAsItIs(_ seed: UInt64, _ profile: TravelProfile) {
        let example = LeverTown(seed: seed, profile: profile)
        let scenario = example.baseline.scenario([])
        #expect(scenario.after == scenario.before && scenario.after == example.baseline.ways)
        #expect(scenario.facilities == example.facilities && scenario.findings.isEmpty)
        // The baseline itself is what the table says of each origin.
        for (number, origin) in example.baseline.origins.enumerated() {
            for (position, category) in example.baseline.table.categories.enumerated() {
                let expected = origin.flatMap { example.baseline.table.nearest(from: $0)[position] }
                #expect(example.baseline.ways[category, number] == expected)
            }
        }
    }

    @Test(arguments: seeds, [TravelProfile.walk, .bicycle])
    func whatIsBuiltNeverLengthensAWay(_ seed: UInt64, _ profile: TravelProfile) {
        var example = LeverTown(seed: seed, profile: profile)
        var levers: [AccessLever] = []
        var last = example.baseline.ways
        for step in 0..<6 {
            if step % 2 == 0, let path = example.path() { levers.append(.addPath(path)) }
            if step % 2 == 1 {
                levers.append(
                    .addFacility(
                        Facility(
                            id: "n\(step)", category: "category-\(step % 4)",
                            entrances: [example.index.attach(example.town.address())].compactMap { $0 })))
            }
            let next = example.baseline.scenario(levers).after
            for category in last.categories {
                for origin in 0..<last.count {
                    let (old, new) = (last[category, origin], next[category, origin])
                    #expect(new?.decimetres ?? .max <= old?.decimetres ?? .max)
                }
            }
            last = next
        }
        #expect(last != example.baseline.ways)
    }

    @Test(arguments: seeds)
    func removingWhatWasAddedGivesTheCityAsItIs(_ seed: UInt64) {
        var example = LeverTown(seed: seed)
        let green = example.green()
        let school = Facility(
            id: "f1", category: "category-1",
            entrances: [example.index.attach(example.town.address())].compactMap { $0 })
        let scenario = example.baseline.scenario([
            .addFacility(green), .addFacility(school), .removeFacility(id: "green", category: "green"),
            // The city has an f1 too: of two with one name the added one goes first.
            .removeFacility(id: "f1", category: "category-1"),
        ])
        #expect(scenario.after == scenario.before && scenario.findings.isEmpty)
        #expect(example.baseline.scenario([.addFacility(green)]).after != scenario.before)
    }

    @Test(arguments: seeds, [TravelProfile.walk, .wheelchair])
    func anAddedPathIsEquallyLongBothWays(_ seed: UInt64, _ profile: TravelProfile) throws {
        var example = LeverTown(seed: seed, profile: profile)
        let drawn = example.path()
        let path = try #require(drawn)
        let places = (0..<8).compactMap { _ in example.index.attach(example.town.address()) }
        let facilities = places.enumerated().map {
            Facility(id: "\($0)", category: "\($0)", entrances: [$1])
        }
        let baseline = AccessBaseline(NearestTable(Hierarchy(example.graph), to: facilities), origins: places)
        let scenario = baseline.scenario([.addPath(path)])
        for here in places.indices {
            for there in places.indices {
                let (out, back) = (scenario.after["\(there)", here], scenario.after["\(here)", there])
                #expect(out?.decimetres == back?.decimetres && out != nil)
            }
        }
    }

    @Test func aClosedStreetNeverShortensAWayAndIsItsOwnBaseline() {
        let example = LeverTown(seed: 94)
        let closed = Set(stride(from: 0, to: example.graph.edgeCount, by: 5))
        let after = example.baseline.scenario(closed.sorted().map(AccessLever.closeEdge)).after
        #expect(after == example.baseline.closing(closed).ways && after != example.baseline.ways)
        for category in after.categories {
            for origin in 0..<after.count {
                let (old, new) = (example.baseline.ways[category, origin], after[category, origin])
                #expect(new?.decimetres ?? .max >= old?.decimetres ?? .max)
            }
        }
        let way = example.graph.way(of: 0)
        let edges = Set(example.graph.edges.indices.filter { example.graph.way(of: UInt32($0)) == way })
        #expect(
            example.baseline.scenario([.closeWay(way)]).after == example.baseline.closing(edges).ways)
    }

    @Test func leversWithoutAnObjectAreNamed() {
        let example = LeverTown(seed: 95)
        let scenario = example.baseline.scenario([
            .removeFacility(id: "f1", category: "category-2"), .closeEdge(-1), .closeWay(987_654),
        ])
        #expect(scenario.findings.map(\.place) == ["lever 1", "lever 2", "lever 3"])
        #expect(scenario.after == scenario.before)
        #expect(example.index.path(along: [Coordinate(18.5, 50.2)]) == nil)
        #expect(example.index.path(along: [Coordinate(18.5, 50.2), Coordinate(20, 50.2)]) == nil)
        #expect(example.index.entrances(along: [Coordinate(.nan, 50.2)]).isEmpty)
    }
}
