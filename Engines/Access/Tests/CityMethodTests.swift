import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy
import Testing

@testable import Access

/// Measures of access over layers: against a plain search, as sums, under scenarios.
@Suite struct CityMethodTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func sharesAgreeWithAPlainSearch(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        let snapshot = try town.snapshot(
            "services-within", ["school", "shop", "pharmacy"], ["minutes": 4, "least": 2])
        let mapped = try MappedTown.mapped(MappedTown.outcomes(snapshot))
        let graph = PathGraph(Network(streets: try town.streets), for: .walk)
        let index = AttachmentIndex(graph)
        let plain = PlainDijkstra(graph)
        let ways = ["school", "shop", "pharmacy"].map { category in
            town.services.filter { $0.category == category }.compactMap { service in
                index.attach(MappedTown.place(service.x, service.y))
            }
        }
        var met = 0
        for home in town.homes {
            let start = try #require(index.attach(MappedTown.place(home.x, home.y)))
            let near = ways.count { facilities in
                facilities.contains { facility in
                    let reached = plain.distances(
                        from: graph.approaches(to: facility).map { (Int($0.node), UInt64($0.length)) },
                        reversed: true)
                    let around = graph.departures(from: start).compactMap { end in
                        reached[Int(end.node)].map { $0 + UInt64(end.length) }
                    }
                    let direct = graph.directLength(from: start, to: facility).map { [UInt64($0)] } ?? []
                    return (around + direct).min().map { $0 <= 3_200 } ?? false
                }
            }
            if near >= 2 { met += home.residents }
        }
        let city = try #require(mapped.years.last?.areas.first)
        #expect(city.people == town.homes.reduce(0) { $0 + $1.residents })
        #expect(city.met == met)
        let people = try #require(city.people)
        #expect(abs((city.value ?? 0) - 100 * Double(met) / Double(people)) < 1e-9)
        #expect(met > 0 && met < people)
    }

    @Test func partsAddUpWhereEveryHomeLiesInOne() throws {
        var town = MappedTown()
        town.homes = town.homes.map {
            ($0.x < 4 ? min($0.x, 3.9) : $0.x, $0.x < 4 ? $0.y / 2.1 : 4 + $0.y / 2.1, $0.residents)
        }
        let mapped = try MappedTown.mapped(
            MappedTown.outcomes(try town.snapshot("within", ["shop"], ["metres": 250])))
        let areas = try #require(mapped.years.first?.areas)
        #expect(areas.map(\.name) == ["", "South-west", "North-east"])
        #expect(areas[0].people == (areas[1].people ?? 0) + (areas[2].people ?? 0))
        #expect(areas[0].met == (areas[1].met ?? 0) + (areas[2].met ?? 0))
    }

    @Test func groupsAddUpToTheirArea() throws {
        let mapped = try MappedTown.mapped(
            MappedTown.outcomes(try MappedTown().snapshot("within", ["shop"], ["metres": 250])))
        for area in try #require(mapped.years.first?.areas) {
            #expect(area.groups.map(\.name) == ["0_17", "18_plus"])
            #expect(area.groups.reduce(0) { $0 + $1.people } == area.people)
            #expect(area.groups.reduce(0) { $0 + ($1.met ?? 0) } == area.met)
        }
    }

    /// What one place is told is what its residents are counted by.
    @Test(arguments: ["within", "services-within"])
    func onePlaceIsToldWhatTheCityCounts(method: String) throws {
        let town = MappedTown(seed: 5)
        let request = EngineCalculation(
            method: "access/" + method, categories: ["shop", "green"],
            parameters: method == "within" ? ["metres": 250] : ["minutes": 5, "least": 2])
        let layers = LayerCatalogue(try town.years.values.compactMap { $0.layer(in: 2025) })
        let graph = PathGraph(Network(streets: try town.streets), for: .walk)
        let measures = PlaceMeasures(AttachmentIndex(graph), Hierarchy(graph), in: layers)
        var met = 0
        for home in town.homes {
            let holds = measures.holds(request, at: MappedTown.place(home.x, home.y))
            #expect(holds != nil)
            if holds == true { met += home.residents }
        }
        let mapped = try MappedTown.mapped(
            MappedTown.outcomes(try town.snapshot(method, request.categories, request.parameters)))
        #expect(mapped.years[0].areas[0].met == met)
        #expect(met > 0)
        #expect(
            measures.holds(
                EngineCalculation(method: "access/mean-minutes", categories: ["shop"]),
                at: MappedTown.place(1, 1)) == nil)
        #expect(
            measures.holds(
                EngineCalculation(method: "access/within", categories: ["opera"]), at: MappedTown.place(1, 1))
                == nil)
        #expect(measures.holds(request, at: Coordinate(0, 0)) == nil)
    }

    @Test func onlyGreenOfTheWantedSizeCounts() throws {
        let town = MappedTown()
        func met(_ hectares: Double) throws -> Int {
            let snapshot = try town.snapshot("within", ["green"], ["metres": 300, "hectares": hectares])
            return try #require(try MappedTown.mapped(MappedTown.outcomes(snapshot)).years[0].areas[0].met)
        }
        // The parks are about 150 m and 30 m wide: 2.25 and 0.09 hectares.
        #expect(try met(0.5) > 0)
        #expect(try met(0.5) < (try met(0)))
        #expect(try met(100) == 0)
    }

    @Test func greenCountsTogetherWhereEachAloneIsTooSmall() throws {
        let town = MappedTown()
        func met(_ method: String, _ hectares: Double) throws -> Int {
            let snapshot = try town.snapshot(method, ["green"], ["metres": 700, "hectares": hectares])
            return try #require(try MappedTown.mapped(MappedTown.outcomes(snapshot)).years[0].areas[0].met)
        }
        // The larger park alone has less than 2.3 hectares, both together have more.
        #expect(try met("within", 2.3) == 0)
        #expect(try met("together", 2.3) > 0)
        #expect(try met("together", 2.3) < (try met("together", 0.05)))
        #expect(try met("together", 0.05) == (try met("within", 0.05)))
        #expect(try met("together", 50) == 0)
    }

    @Test func anEmptyScenarioIsTheBaselineAndWhatWasAddedCanBeTakenAway() throws {
        let snapshot = try MappedTown().snapshot("mean-minutes", ["school"], unit: "min")
        let baseline = MappedTown.outcomes(snapshot)
        func outcomes(_ changes: [Scenario.Change]) throws -> Outcomes {
            var memo = Memo()
            var log = RunLog()
            return reckon(
                MappedTown.keys, in: try Scenario(changes).applied(to: snapshot), memo: &memo, log: &log)
        }
        let more = Scenario.Change.addPlace(.services, category: "school", at: MappedTown.place(7.5, 7.5))
        let gone = Scenario.Change.removeFeature(.services, id: "what-if-1")
        for key in MappedTown.keys {
            #expect(try outcomes([])[key]?.digest == baseline[key]?.digest)
            #expect(try outcomes([more, gone])[key]?.digest == baseline[key]?.digest)
            #expect(try outcomes([more])[key]?.digest != baseline[key]?.digest)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func oneFacilityMoreNeverLengthensAWay(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let snapshot = try MappedTown(seed: seed).snapshot("mean-minutes", ["shop"], unit: "min")
        let before = try MappedTown.mapped(MappedTown.outcomes(snapshot)).years[0].areas
        let place = MappedTown.place(random.unit() * 8, random.unit() * 8)
        var memo = Memo()
        var log = RunLog()
        let changed = try Scenario([.addPlace(.services, category: "shop", at: place)]).applied(to: snapshot)
        let after = try MappedTown.mapped(reckon(MappedTown.keys, in: changed, memo: &memo, log: &log)).years[
            0
        ].areas
        for (old, new) in zip(before, after) {
            #expect((new.value ?? .infinity) <= (old.value ?? 0) + 1e-9)
            #expect(new.people == old.people)
        }
    }

    @Test func syntheticLayersAreNoEvidenceOfARealCity() throws {
        var town = MappedTown()
        town.isFictional = false
        let synthetic = MappedTown.outcomes(try town.snapshot("within", ["shop"]))
        #expect(try MappedTown.mapped(synthetic).syntheticLayers.contains("services"))
        #expect(synthetic[MappedTown.keys[1]]?.refusal?.code == "synthetic")
        #expect(synthetic[MappedTown.keys[2]]?.refusal?.code == "synthetic")
        town.isSynthetic = false
        let panel: Panel = try #require(
            MappedTown.outcomes(try town.snapshot("within", ["shop"]))[MappedTown.keys[2]]?.value())
        #expect(panel["9901"].map(\.period) == [.year(2025)])
        // A part that the profile knows by its name has its code, another one that of its layer.
        #expect(panel.rows.map(\.area) == ["9901", "9901-1", "area:2"])
    }

    @Test func eachYearHasTheLayersItHad() throws {
        let town = MappedTown()
        var later = town
        later.services.append((4, 4, "shop"))
        var years = try town.years
        years[.services] = LayerYears([
            .init(2024, try #require(try town.years[.services]?.layer(in: 2025))),
            .init(2027, try #require(try later.years[.services]?.layer(in: 2025))),
        ])
        years[.addresses] = LayerYears([
            .init(2025, try #require(try town.years[.addresses]?.layer(in: 2025))),
            .init(2027, try #require(try town.years[.addresses]?.layer(in: 2025))),
        ])
        let mapped = try MappedTown.mapped(
            MappedTown.outcomes(try town.snapshot("mean-minutes", ["shop"], unit: "min", years: years)))
        #expect(mapped.years.map(\.year) == [2025, 2027])
        #expect((mapped.years[1].areas[0].value ?? 99) < (mapped.years[0].areas[0].value ?? 0))
        #expect(mapped.years[1].layers.map(\.layer) == ["streets", "addresses", "areas", "services"])
    }

    @Test func whatCannotBeAnsweredIsRefusedWithAReason() throws {
        let town = MappedTown()
        func code(
            _ method: String, _ categories: [String], _ unit: String = "%", _ numbers: [String: Double] = [:]
        )
            throws -> String?
        {
            MappedTown.outcomes(try town.snapshot(method, categories, unit: unit, numbers))[
                MappedTown.keys[0]]?
                .refusal?.code
        }
        #expect(try code("within", ["opera"]) == "no-facilities")
        #expect(try code("within", ["shop"], "kg") == "unit")
        #expect(try code("within", []) == "calculation")
        #expect(try code("within", ["shop"], "%", ["metres": 0]) == "calculation")
        var years = try town.years
        years[.streets] = nil
        let outcome = MappedTown.outcomes(try town.snapshot("within", ["shop"], years: years))[
            MappedTown.keys[0]]
        guard case .blocked(let keys, _)? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(keys == [Key("computed/access/walks")])
    }
}

/// Vectors worked out by hand.
@Suite struct WeightedWaysTests {
    @Test func theFarthestTenthCountsInPart() throws {
        // 20 people: the farthest tenth is two of them, one at 10 and one of the two at 6.
        let ways = WeightedWays([(2, 17), (10, 1), (6, 2)])
        #expect(ways.people == 20)
        #expect(ways.meanOfFarthest(0.1) == 8)
        #expect(ways.mean == (34 + 10 + 12) / 20.0)
    }

    @Test func giniOfFourAndOfEqualWays() throws {
        // Mean difference of 1, 2, 3, 4 is 20/16, half of it 0.625, divided by the mean 2.5.
        let four = try #require(WeightedWays([(3, 1), (1, 1), (4, 1), (2, 1)]).gini)
        #expect(abs(four - 0.25) < 1e-12)
        let equal = try #require(WeightedWays([(5, 3), (5, 8)]).gini)
        #expect(abs(equal) < 1e-12)
        #expect(WeightedWays([]).gini == nil && WeightedWays([(0, 4)]).gini == nil)
    }
}
