import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Whom a scenario touches")
struct ImpactTests {
    @Test(arguments: [101, 102] as [UInt64])
    func areasAndPeopleAddUp(_ seed: UInt64) {
        var example = LeverTown(seed: seed)
        let count = example.baseline.origins.count
        let area = (0..<count).map { $0 % 7 == 0 ? nil : "area \($0 % 3)" }
        let counts = (0..<count).map { _ in (0..<2).map { _ in Double(example.town.random.below(9)) } }
        let people = OriginPeople(groups: ["children", "others"], area: area, counts: counts)
        let scenario = example.baseline.scenario([
            .removeFacility(id: "f1", category: "category-1"),
            .addFacility(
                Facility(
                    id: "n", category: "category-1",
                    entrances: [example.index.attach(example.town.address())].compactMap { $0 })),
        ])
        let limit: UInt64 = 3_000
        let impact = scenario.impact(on: "category-1", of: people, within: limit)
        #expect(people.areas == ["area 0", "area 1", "area 2"])
        for group in 0..<2 {
            var expected = (nearer: 0.0, farther: 0.0, gained: 0.0, lost: 0.0)
            for origin in 0..<count {
                let was = scenario.before["category-1", origin]?.decimetres ?? .max
                let will = scenario.after["category-1", origin]?.decimetres ?? .max
                if will < was { expected.nearer += counts[origin][group] }
                if will > was { expected.farther += counts[origin][group] }
                if will <= limit, was > limit { expected.gained += counts[origin][group] }
                if was <= limit, will > limit { expected.lost += counts[origin][group] }
            }
            #expect(impact.city.nearer[group] == expected.nearer)
            #expect(impact.city.farther[group] == expected.farther && expected.farther > 0)
            #expect(impact.city.gained[group] == expected.gained)
            #expect(impact.city.lost[group] == expected.lost)
            #expect(impact.city.all[group] == counts.reduce(0) { $0 + $1[group] })
            let outside = (0..<count).filter { area[$0] == nil }.reduce(0) { $0 + counts[$1][group] }
            #expect(impact.areas.reduce(outside) { $0 + $1.all[group] } == impact.city.all[group])
        }
        let untouched = scenario.impact(on: "category-0", of: people, within: limit).city
        #expect(untouched.nearer == [0, 0] && untouched.farther == [0, 0] && untouched.gained == [0, 0])
        // Without a limit nobody gains or loses, whoever comes nearer.
        #expect(scenario.impact(on: "category-1", of: people).city.lost == [0, 0])
    }

    @Test func numbersForTheBrowser() {
        let column = [0, 4, 5, 655_344, 9_999_999].map { PackedReach(decimetres: $0, facility: 3) } + [.none]
        let ways = OriginWays(count: 6, columns: ["c": column])
        let metres: [UInt16] = [0, 0, 1, 65_534, 65_534, 65_535]
        #expect(ways.bytes(to: "c", in: .metres) == metres.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        // 8,000 dm at 80 metres a minute are ten minutes.
        let walk = OriginWays(count: 1, columns: ["c": [PackedReach(decimetres: 8_000, facility: 0)]])
        #expect(walk.bytes(to: "c", in: .minuteTenths(.walk)) == [100, 0])
        #expect(walk.bytes(to: "other", in: .metres) == [255, 255])
        #expect(walk["c", 0]?.metres == 800 && walk["other", 0] == nil)
    }
}
