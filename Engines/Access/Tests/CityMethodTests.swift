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

    /// A kind that an indicator names twice is still one kind.
    @Test func aKindNamedTwiceCountsOnce() throws {
        func met(_ categories: [String]) throws -> Int? {
            let snapshot = try MappedTown().snapshot(
                "services-within", categories, ["minutes": 4, "least": 2])
            return try MappedTown.mapped(MappedTown.outcomes(snapshot)).years.first?.areas.first?.met
        }
        #expect(try met(["shop", "shop"]) == 0)
        #expect(try (met(["shop", "school"]) ?? 0) > 0)
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
    @Test(arguments: ["within", "services-within", "together"])
    func onePlaceIsToldWhatTheCityCounts(method: String) throws {
        let town = MappedTown(seed: 5)
        let request = EngineCalculation(
            method: "access/" + method, categories: method == "together" ? ["green"] : ["shop", "green"],
            parameters: [
                "within": ["metres": 250], "services-within": ["minutes": 5, "least": 2],
                "together": ["metres": 300, "hectares": 1],
            ][method] ?? [:])
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

    private func after(_ changes: [Scenario.Change], _ snapshot: Snapshot) throws -> MappedSeries {
        var memo = Memo()
        var log = RunLog()
        let overlay = try Scenario(changes).applied(to: snapshot)
        return try MappedTown.mapped(reckon(MappedTown.keys, in: overlay, memo: &memo, log: &log))
    }

    /// What a scenario says is what the city says once its layers have changed.
    @Test(arguments: ["within", "services-within", "mean-minutes", "together"])
    func whatIsTriedOutIsWhatWouldBeRecorded(method: String) throws {
        let town = MappedTown(seed: 7)
        let categories = method == "together" ? ["green"] : ["shop", "green"]
        let unit = method == "mean-minutes" ? "min" : "%"
        let parameters: [String: Double] =
            switch method {
            case "within": ["metres": 250, "hectares": 0]
            case "services-within": ["minutes": 4, "least": 1]
            case "together": ["metres": 400, "hectares": 1]
            default: [:]
            }
        let changes: [Scenario.Change] = [
            .addPlace(.services, category: "shop", at: MappedTown.place(2.2, 6.4)),
            .addGround(.green, hectares: 1.5, at: MappedTown.place(6.5, 2.5)),
            .removeFeature(.services, id: "2"), .removeFeature(.green, id: "1"),
        ]
        let tried = try after(changes, try town.snapshot(method, categories, unit: unit, parameters))
        var years = try town.years
        years[.services] = try years[.services]?.replacingLatest {
            try $0.changing(
                adding: [("new", .point(MappedTown.place(2.2, 6.4)), ["category": "shop"])], unplacing: ["2"])
        }
        years[.green] = try years[.green]?.replacingLatest {
            try $0.changing(
                adding: [("new", .circle(around: MappedTown.place(6.5, 2.5), squareMetres: 15_000), [:])],
                unplacing: ["1"])
        }
        let recorded = try MappedTown.mapped(
            MappedTown.outcomes(
                try town.snapshot(method, categories, unit: unit, parameters, years: years)))
        #expect(tried.years.map(\.areas) == recorded.years.map(\.areas))
        #expect(
            tried
                != (try MappedTown.mapped(
                    MappedTown.outcomes(try town.snapshot(method, categories, unit: unit, parameters)))))
    }

    @Test(arguments: ["mean-minutes", "together"])
    func aNewPathShortensAndAClosedStreetLengthensWays(method: String) throws {
        let town = MappedTown(seed: 3)
        let snapshot = try town.snapshot(
            method, method == "together" ? ["green"] : ["shop"], unit: method == "together" ? "%" : "min",
            method == "together" ? ["metres": 250, "hectares": 0.05] : [:])
        let before = try #require(try after([], snapshot).years[0].areas[0].value)
        // A straight way across the town that joins the streets at every corner, and some of its streets.
        let corners: [Coordinate] = (0...8).map { MappedTown.place(Double($0), Double($0)) }
        let paths: [Scenario.Change] = zip(corners, corners.dropFirst()).map { .addPath([$0, $1]) }
        let streets: [Scenario.Change] = (3...9).map { .removeFeature(.streets, id: "\($0)") }
        let better = try #require(try after(paths, snapshot).years[0].areas[0].value)
        let worse = try #require(try after(streets, snapshot).years[0].areas[0].value)
        if method == "together" {
            #expect(better > before && worse < before)
        } else {
            #expect(better < before && worse > before)
        }
        // What was added may be taken away again.
        let none = try after([paths[0], .removeFeature(.streets, id: "what-if-1")], snapshot)
        #expect(none == (try after([], snapshot)))
        // A path that meets nothing is no path.
        let far = Scenario.Change.addPath([MappedTown.place(40, 40), MappedTown.place(41, 41)])
        var memo = Memo()
        var log = RunLog()
        let refused = reckon(
            MappedTown.keys, in: try Scenario([far]).applied(to: snapshot), memo: &memo, log: &log)
        #expect(refused[MappedTown.keys[0]]?.refusal?.code == "no-join")
    }

    @Test func anotherStandardIsAnotherQuestion() throws {
        let town = MappedTown()
        let snapshot = try town.snapshot("within", ["green"], ["metres": 300, "hectares": 0])
        func set(_ name: String, _ value: Double) -> Scenario.Change {
            .setParameter(indicator: "asked", name: name, value: value)
        }
        let asked = try MappedTown.mapped(
            MappedTown.outcomes(try town.snapshot("within", ["green"], ["metres": 500, "hectares": 0.5])))
        #expect(try after([set("metres", 500), set("hectares", 0.5)], snapshot) == asked)
        #expect(try after([set("metres", 300)], snapshot) == (try after([], snapshot)))
        var memo = Memo()
        var log = RunLog()
        let wrong = try Scenario([set("metres", 0)]).applied(to: snapshot)
        let refused = reckon(MappedTown.keys, in: wrong, memo: &memo, log: &log)
        #expect(refused[MappedTown.keys[0]]?.refusal?.code == "calculation")
        #expect(throws: ScenarioError.self) {
            try Scenario([.setParameter(indicator: "none", name: "metres", value: 1)]).applied(to: snapshot)
        }
        #expect(throws: ScenarioError.self) {
            try Scenario([
                .addPath([MappedTown.place(1, 1)]),
                .addPlace(.streets, category: "shop", at: MappedTown.place(1, 1)),
                .removeFeature(.streets, id: "no such"),
            ]).applied(to: snapshot)
        }
        // A ground that reaches beyond the edge of the map has its middle on it.
        #expect(throws: ScenarioError.self) {
            try Scenario([.addGround(.green, hectares: 1, at: Coordinate(180, 50))]).applied(to: snapshot)
        }
        #expect(throws: ScenarioError.self) {
            try Scenario([.addGround(.green, hectares: 1, at: Coordinate(18, 90))]).applied(to: snapshot)
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
        #expect(keys == [Key("computed/access/ways")])
    }
}

/// Vectors worked out by hand.
@Suite struct WeightedWaysTests {
    private static func ways(_ list: [(Double, Int)]) -> WeightedWays {
        var ways = WeightedWays()
        for (length, people) in list.sorted(by: { $0.0 < $1.0 }) { ways.append(length, people) }
        return ways
    }

    @Test func theFarthestTenthCountsInPart() throws {
        // 20 people: the farthest tenth is two of them, one at 10 and one of the two at 6.
        let ways = Self.ways([(2, 17), (10, 1), (6, 2)])
        #expect(ways.people == 20)
        #expect(ways.meanOfFarthest(0.1) == 8)
        #expect(ways.mean == (34 + 10 + 12) / 20.0)
    }

    @Test func giniOfFourAndOfEqualWays() throws {
        // Mean difference of 1, 2, 3, 4 is 20/16, half of it 0.625, divided by the mean 2.5.
        let four = try #require(Self.ways([(3, 1), (1, 1), (4, 1), (2, 1)]).gini)
        #expect(abs(four - 0.25) < 1e-12)
        let equal = try #require(Self.ways([(5, 3), (5, 8)]).gini)
        #expect(abs(equal) < 1e-12)
        #expect(Self.ways([]).gini == nil && Self.ways([(0, 4)]).gini == nil)
    }
}
