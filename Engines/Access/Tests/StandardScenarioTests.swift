import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy
import TestCity
import Testing

@testable import Access

/// Standards under scenarios: another limit, other layers.
@Suite struct StandardScenarioTests {
    static let shop = StandardReportTests.standard("shop", "shop", 250)
    static let green = StandardReportTests.standard("green", "green", 400, .together(hectares: 1))
    static let park = StandardReportTests.standard("park", "green", 500, .one(leastHectares: 0.5))
    static let ride = StandardReportTests.standard("ride", "shop", 300, .one(leastHectares: 0), .bicycle)
    static let all = [shop, green, park, ride]

    /// A town with homes and plots, its standards and what was computed of it.
    struct Judged {
        var years: [LayerRole: LayerYears]
        var snapshot: Snapshot
        var memo = Memo()
        var baseline: [String: StandardReport] = [:]

        init(_ town: MappedTown, _ standards: [AccessStandard] = all) throws {
            var random = Seeded(state: 77)
            let years = try StandardReportTests.years(
                town, plots: (0..<20).map { _ in (random.unit() * 7.5, random.unit() * 7.5) })
            try self.init(years, standards)
        }

        init(_ years: [LayerRole: LayerYears], _ standards: [AccessStandard]) throws {
            self.years = years
            snapshot = try Snapshot(
                of: CityRecord(standards: standards), panels: [:], layers: years.mapValues { Input($0) },
                today: try #require(CalendarDate("2026-01-10")), catalogue: Catalogue(AccessAnalyses.all))
            var log = RunLog()
            let outcomes = reckon(keys, in: snapshot, memo: &memo, log: &log)
            for standard in standards {
                baseline[standard.id] = outcomes.value(Key(.standard, standard.id))
            }
        }

        var keys: [Key] { snapshot.graph.calculations.map(\.key).filter { $0.kind == .standard } }

        func outcomes(_ changes: [Scenario.Change]) throws -> (outcomes: Outcomes, log: RunLog) {
            var (memo, log) = (memo, RunLog())
            let overlay = try Scenario(changes).applied(to: snapshot)
            return (reckon(keys, in: overlay, memo: &memo, log: &log), log)
        }

        func report(_ id: String, _ changes: [Scenario.Change]) throws -> StandardReport {
            let outcome = try #require(try outcomes(changes).outcomes[Key(.standard, id)])
            return try #require(outcome.value(), "\(outcome)")
        }
    }

    static func limit(_ id: String, _ metres: Double, _ hectares: Double? = nil) -> Scenario.Change {
        .setStandard(id, limit: .metres(metres), hectares: hectares)
    }

    private static func findings(_ changes: [Scenario.Change], _ judged: Judged) -> [Finding] {
        do throws(ScenarioError) {
            _ = try Scenario(changes).applied(to: judged.snapshot)
            return []
        } catch { return error.findings }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func anEmptyScenarioIsTheReportBitForBit(seed: UInt64) throws {
        let judged = try Judged(MappedTown(seed: seed))
        let (before, _) = try judged.outcomes([])
        let place = MappedTown.place(4, 4)
        let none: [[Scenario.Change]] = [
            Self.all.map { .setStandard($0.id, limit: $0.limit, hectares: $0.wantedHectares) },
            [.setStandard("shop", limit: nil, hectares: nil)],
            [.addPlace(.services, category: "shop", at: place), .removeFeature(.services, id: "what-if-1")],
            [Self.limit("shop", 900), Self.limit("shop", 250)],
        ]
        for changes in none {
            let (after, log) = try judged.outcomes(changes)
            #expect(log.computed.isEmpty)
            for key in judged.keys { #expect(after[key]?.digest == before[key]?.digest) }
        }
        for standard in Self.all {
            let report = try #require(judged.baseline[standard.id])
            #expect(try judged.report(standard.id, []) == report)
            #expect(report.tallies.allSatisfy { $0.change == nil && $0.metToday == nil })
        }
    }

    /// What people go to for other reasons, and a limit that nobody's way lies between, change no standard.
    @Test func whatIsNotAskedForChangesNoStandard() throws {
        let judged = try Judged(MappedTown(seed: 2))
        let (before, _) = try judged.outcomes([])
        let (after, log) = try judged.outcomes([
            .addPlace(.services, category: "pharmacy", at: MappedTown.place(4, 4)),
            .setStandard("green", limit: nil, hectares: 1.000_001),
        ])
        #expect(Set(judged.keys).isSubset(of: log.computed))
        for key in judged.keys where key.name != "green" {
            #expect(after[key]?.digest == before[key]?.digest)
        }
        let green: StandardReport? = after.value(Key(.standard, "green"))
        #expect(green?.areas.map(\.residents?.met) == judged.baseline["green"]?.areas.map(\.residents?.met))
    }

    /// Another limit gives what the city would say had it set that limit, and computes nothing but that.
    @Test(arguments: [4, 5, 6] as [UInt64])
    func anotherLimitIsAnotherStandard(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        let judged = try Judged(town)
        var random = Seeded(state: seed)
        for standard in Self.all {
            let metres = 100 + (random.unit() * 600).rounded()
            let hectares = standard.wantedHectares.map { _ in 0.05 + random.unit() * 2 }
            let change = Self.limit(standard.id, metres, hectares)
            let asked = standard.asking(.metres(metres), hectares: hectares, at: "").standard
            let recorded = try #require(try Judged(town, [asked]).baseline[standard.id])
            #expect(try judged.report(standard.id, [change]).withoutChange == recorded)
            let (_, log) = try judged.outcomes([change])
            #expect(log.computed == [Key(.standard, standard.id)])
            try Self.expectBalance(judged, standard.id, [change])
        }
    }

    /// Who met it before, less those who lose it, with those who gain it, are those who meet it.
    static func expectBalance(_ judged: Judged, _ id: String, _ changes: [Scenario.Change]) throws {
        let (before, after) = (judged.baseline[id]?.tallies ?? [], try judged.report(id, changes).tallies)
        #expect(!before.isEmpty && before.count == after.count)
        for (old, new) in zip(before, after) {
            #expect((new.metToday ?? new.met) == old.met && new.all == old.all)
        }
    }

    @Test(arguments: [7, 8, 9, 10] as [UInt64])
    func moreNeverTakesAVerdictAwayAndLessNeverGivesOne(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        let judged = try Judged(town)
        var random = Seeded(state: seed)
        func place() -> Coordinate { MappedTown.place(random.unit() * 8, random.unit() * 8) }
        let more: [[Scenario.Change]] = [
            [.addPlace(.services, category: "shop", at: place())],
            [.addGround(.green, hectares: 0.2 + random.unit() * 3, at: place())],
            [.addPath([place(), place()])],
            [.addPath([place(), place()]), .addPlace(.services, category: "shop", at: place())],
            [
                Self.limit("shop", 600), Self.limit("green", 900), Self.limit("park", 900),
                Self.limit("ride", 900),
            ],
        ]
        let less: [[Scenario.Change]] = [
            [.removeFeature(.services, id: "2"), .removeFeature(.green, id: "1")],
            [.removeFeature(.streets, id: "\(1 + random.below(18))")],
            [
                Self.limit("shop", 60), Self.limit("green", 60), Self.limit("park", 60),
                Self.limit("ride", 60),
            ],
        ]
        var (gained, lost) = (0, 0)
        for standard in Self.all {
            for changes in more {
                let tallies = try judged.report(standard.id, changes).tallies
                #expect(tallies.allSatisfy { ($0.change?.lost ?? 0) == 0 })
                gained += tallies[0].change?.gained ?? 0
            }
            for changes in less {
                let tallies = try judged.report(standard.id, changes).tallies
                #expect(tallies.allSatisfy { ($0.change?.gained ?? 0) == 0 })
                lost += tallies[0].change?.lost ?? 0
            }
            try Self.expectBalance(
                judged, standard.id, more[1] + more[3] + less[0] + [Self.limit("shop", 200)])
        }
        #expect(gained > 0 && lost > 0)
    }

    /// What a scenario says is what the city says once its layers have changed.
    @Test(arguments: [11, 12] as [UInt64])
    func whatIsTriedOutIsWhatWouldBeRecorded(seed: UInt64) throws {
        let judged = try Judged(MappedTown(seed: seed))
        let (shop, middle) = (MappedTown.place(2.2, 6.4), MappedTown.place(6.5, 2.5))
        let changes: [Scenario.Change] = [
            .addPlace(.services, category: "shop", at: shop), .addGround(.green, hectares: 1.5, at: middle),
            .removeFeature(.services, id: "2"), .removeFeature(.green, id: "1"), Self.limit("shop", 300),
        ]
        var years = judged.years
        years[.services] = try years[.services]?.replacingLatest {
            try $0.changing(adding: [("new", .point(shop), ["category": "shop"])], unplacing: ["2"])
        }
        years[.green] = try years[.green]?.replacingLatest {
            try $0.changing(
                adding: [("new", .circle(around: middle, squareMetres: 15_000), [:])], unplacing: ["1"])
        }
        let standards =
            [Self.shop.asking(.metres(300), hectares: nil, at: "").standard] + Self.all.dropFirst()
        let recorded = try Judged(years, standards)
        for standard in Self.all {
            var tried = try judged.report(standard.id, changes).withoutChange
            let expected = try #require(recorded.baseline[standard.id])
            // A scenario stands on the layers as they were recorded.
            tried.layers = expected.layers
            #expect(tried == expected)
            #expect(tried.areas != judged.baseline[standard.id]?.areas)
        }
    }

    /// Added paths count for sites of many accesses, for one facility and for sizes together.
    @Test(arguments: [(91, TravelProfile.walk), (92, .bicycle)] as [(UInt64, TravelProfile)])
    func pathsAgreeWithAPlainSearch(_ seed: UInt64, _ profile: TravelProfile) throws {
        var example = LeverTown(seed: seed, profile: profile)
        var facilities = example.facilities
        for number in facilities.indices { facilities[number].hectares = Double(number % 5) / 2 }
        var paths: [AddedPath] = []
        for _ in 0..<24 { if let path = example.path(from: paths.last?.course.last) { paths.append(path) } }
        let sites = (0..<80).map { _ in
            (0..<example.town.random.below(4)).compactMap { _ in example.index.attach(example.town.address())
            }
        }
        let hierarchy = example.baseline.hierarchy
        let standards = StandardsAgainstDijkstra.standards(profile)
        let prepared = PreparedSites(sites, in: hierarchy)
        let checks = StandardTables(standards, in: hierarchy, to: facilities, over: paths).checks(
            of: prepared)
        let today = StandardTables(standards, in: hierarchy, to: facilities).checks(of: prepared)
        let town = ChangedTown(example.graph, paths: paths)
        let distances = facilities.map { facility in
            sites.map { town.distances(from: $0, to: facility).compactMap(\.self).min() }
        }
        for check in checks {
            let limit = check.standard.decimetres
            let own = facilities.indices.filter { facilities[$0].category == check.standard.category }
            var least = 0.0
            if case .one(let hectares) = check.standard.rule { least = hectares }
            for site in sites.indices {
                let near = own.filter { distances[$0][site].map { $0 <= limit } ?? false }
                let expected =
                    switch check.standard.rule {
                    case .one: near.contains { facilities[$0].hectares >= least }
                    case .together(let sum): near.reduce(0) { $0 + facilities[$1].hectares } >= sum
                    }
                #expect(check.isMet(site) == expected)
                let counted = own.filter { facilities[$0].hectares >= least }
                let nearest = counted.compactMap { distances[$0][site] }.min()
                #expect(check.verdict(of: site).nearest?.decimetres == nearest)
            }
        }
        #expect(zip(checks, today).contains { $0.verdicts != $1.verdicts })
    }

    @Test func everyWrongQuestionIsToldAtOnce() throws {
        let judged = try Judged(MappedTown())
        let wrong: [Scenario.Change] = [
            .setStandard("none", limit: .metres(100), hectares: nil),
            .setStandard("shop", limit: .minutes(5), hectares: 2),
            .setStandard("green", limit: .metres(0.5), hectares: 20_000),
            .setStandard("park", limit: .metres(.infinity), hectares: .nan),
        ]
        let findings = Self.findings(wrong, judged)
        #expect(
            findings.map(\.place) == [
                "promise/none", "promise/shop", "promise/shop", "promise/green", "promise/green",
                "promise/park", "promise/park",
            ])
        #expect(findings.map(\.line) == [1, 2, 2, 3, 3, 4, 4])
        #expect(findings.contains { $0.reason[.english].contains("in metres, not in minutes") })
        #expect(findings.contains { $0.reason[.english].contains("asks for no size") })
        #expect(findings.contains { $0.remedy[.polish] == "Podaj wartość od 1 do 20000 m." })
        // One change that is wrong keeps all from being computed.
        #expect(Self.findings([Self.limit("shop", 300), wrong[0]], judged).count == 1)
        let far = Scenario.Change.addPath([MappedTown.place(40, 40), MappedTown.place(41, 41)])
        #expect(try judged.outcomes([far]).outcomes[Key(.standard, "shop")]?.refusal?.code == "no-join")
    }

    /// The first of its kind is an answer, but who had it before is not known.
    @Test func whatTheScenarioBringsFirstHasNoBefore() throws {
        let library = StandardReportTests.standard("library", "library", 300)
        let judged = try Judged(MappedTown(), [library])
        #expect(judged.baseline.isEmpty)
        let report = try judged.report(
            "library", [.addPlace(.services, category: "library", at: MappedTown.place(4, 4))])
        #expect(report.areas[0].residents?.met ?? 0 > 0 && report.tallies.allSatisfy { $0.change == nil })
    }
}

extension StandardReport {
    /// Every number of people and of parcels, the city's residents first.
    var tallies: [Tally] {
        (areas + (interventions?.areas ?? [])).flatMap { area in
            [area.residents, area.parcels].compactMap(\.self) + area.groups.map(\.residents)
        }
    }

    /// The report as it would stand without a scenario.
    var withoutChange: StandardReport {
        var report = self
        for area in report.areas.indices {
            report.areas[area].residents?.change = nil
            report.areas[area].parcels?.change = nil
            for group in report.areas[area].groups.indices {
                report.areas[area].groups[group].residents.change = nil
            }
        }
        return report
    }
}
