import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy
import Testing

@testable import Access

/// What standards mean for a town of layers: counted by hand where it can be, against single verdicts where it cannot.
@Suite struct StandardReportTests {
    static let title = BilingualText("made up")

    static func standard(
        _ id: String, _ category: String, _ metres: Double,
        _ rule: AccessStandard.Rule = .one(leastHectares: 0),
        _ profile: TravelProfile = .walk
    ) -> AccessStandard {
        AccessStandard(
            id: id, title: title, category: category, profile: profile, limit: .metres(metres), rule: rule,
            source: title)
    }

    /// The town's streets lie 100 m apart; plots of 20 m lie 5 m from the crossings (x, y), to the north-east of them.
    static func years(_ town: MappedTown, plots: [(x: Double, y: Double)]) throws -> [LayerRole: LayerYears] {
        var years = try town.years
        let layer = try town.layer(
            "parcels", [], plots.map { (MappedTown.square($0.x + 0.05, $0.y + 0.05, 0.2), []) })
        years[.parcels] = LayerYears([.init(2025, layer)])
        return years
    }

    static func outcomes(
        _ standards: [AccessStandard], _ years: [LayerRole: LayerYears]
    ) throws -> (Outcomes, RunLog) {
        let snapshot = try Snapshot(
            of: CityRecord(standards: standards), panels: [:], layers: years.mapValues { Input($0) },
            today: try #require(CalendarDate("2026-01-10")), catalogue: Catalogue(AccessAnalyses.all))
        var (memo, log) = (Memo(), RunLog())
        let keys = standards.map { Key(.standard, $0.id) }
        return (reckon(keys, in: snapshot, memo: &memo, log: &log), log)
    }

    static func report(
        _ standard: AccessStandard, _ years: [LayerRole: LayerYears]
    ) throws -> StandardReport {
        let outcome = try #require(try outcomes([standard], years).0[Key(.standard, standard.id)])
        return try #require(outcome.value(), "\(outcome)")
    }

    /// One shop at the crossing (0, 0), homes on the street going east from it.
    static var street: MappedTown {
        var town = MappedTown()
        town.services = [(0, 0, "shop")]
        town.homes = [(1, 0, 10), (2, 0, 20), (3, 0, 30), (5, 0, 40)]
        return town
    }

    @Test func residentsAreCountedByDistrictAndAge() throws {
        let town = Self.street
        let report = try Self.report(Self.standard("shop", "shop", 250), try town.years)
        let city = try #require(report.areas.first)
        #expect(city.residents?.all == 100 && city.residents?.met == 30 && city.parcels == nil)
        // Thirty people miss it by about 50 m, forty by about 250 m: half of seventy live no farther than the latter.
        let shortfall = try #require(city.residents?.medianShortfall)
        #expect(abs(shortfall - (5 * 99.8 - 250)) < 2)
        #expect(report.areas.map(\.name) == ["", "South-west", "North-east"])
        #expect(report.areas[1].residents?.all == 60 && report.areas[1].residents?.met == 30)
        // Homes of the fifth crossing lie in neither part.
        #expect(report.areas[2].residents?.all == 0 && report.areas[2].residents?.share == nil)
        #expect(city.groups.map(\.name) == ["0_17", "18_plus"])
        #expect(city.groups.reduce(0) { $0 + $1.residents.met } == 30)
        #expect(report.unit.code == "m")
        #expect(report.layers.map(\.layer) == ["streets", "addresses", "areas", "services", "green"])
        #expect(report.layers.allSatisfy { $0.revision == 1 && $0.isSynthetic })
    }

    @Test func parcelsAreJudgedFromTheirBordersAndTheWorstNamed() throws {
        let years = try Self.years(Self.street, plots: [(1, 0), (3, 0), (6, 0), (4, 0)])
        let report = try Self.report(Self.standard("shop", "shop", 250), years)
        let city = try #require(report.areas.first)
        #expect(city.parcels?.all == 4 && city.parcels?.met == 1 && city.parcels?.withoutWay == 0)
        #expect(report.worst.map(\.id) == ["3", "4", "2"])
        #expect(report.worst.map(\.area) == ["", "", "South-west"])
        // The second farthest of three is the median.
        #expect(report.worst[1].shortfall == city.parcels?.medianShortfall)
        // 3 squares of 99.8 m and 5 m along the street, 5 m from its middle to the border, 250 m allowed.
        #expect(abs(report.worst[2].shortfall - (3.05 * 99.8 + 5 - 250)) < 2, "\(report.worst[2].shortfall)")
    }

    @Test func hectaresThatAreMissingAreHectares() throws {
        let years = try Self.years(Self.street, plots: [(1, 1), (8, 8)])
        let report = try Self.report(
            Self.standard("green", "green", 400, .together(hectares: 2)), years)
        #expect(report.unit.code == "har")
        let far = try #require(report.worst.first)
        // Near the eighth crossing only the small park counts.
        let parks = try #require(years[.green]?.layer(in: 2025))
        let small = Earth.area(of: try #require(parks.shapes[1])) / 10_000
        #expect(far.id == "2" && abs(far.shortfall - (2 - small)) < 1e-9)
        #expect(report.areas.first?.parcels?.met == 1)
    }

    /// Every number is the sum of single verdicts.
    @Test(arguments: [3, 4] as [UInt64])
    func totalsAreSumsOfVerdicts(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        let years = try town.years
        let standard = Self.standard("pharmacy", "pharmacy", 260, .one(leastHectares: 0), .bicycle)
        let report = try Self.report(standard, years)
        let graph = PathGraph(Network(streets: try town.streets), for: .bicycle)
        let index = AttachmentIndex(graph)
        let services = try #require(years[.services]?.layer(in: 2025))
        let inhabited = town.homes.filter { $0.residents > 0 }
        let sites = inhabited.map { home in
            Site(
                id: "", accesses: [index.attach(MappedTown.place(home.x, home.y))].compactMap(\.self),
                residents: [Double(home.residents)])
        }
        let facilities = CityFacilities.Year(year: 2025, services, as: .services, in: index).facilities
        let check = StandardCheck(standard, in: Hierarchy(graph), of: sites, to: facilities)
        let served = Int(check.served(sites)[0])
        let all = inhabited.reduce(0) { $0 + $1.residents }
        #expect(report.areas.first?.residents?.met == served)
        #expect(report.areas.first?.residents?.all == all)
        #expect(served > 0 && served < all)
    }

    @Test func whatIsNotKnownIsSaid() throws {
        let years = try Self.street.years
        let (outcomes, _) = try Self.outcomes(
            [Self.standard("library", "library", 500), Self.standard("shop", "shop", 250)], years)
        #expect(outcomes[Key(.standard, "library")]?.refusal?.code == "no-facilities")
        let found: StandardReport? = outcomes.value(Key(.standard, "shop"))
        #expect(found != nil)
        var without = years
        without[.addresses] = nil
        let (nobody, _) = try Self.outcomes([Self.standard("shop", "shop", 250)], without)
        #expect(nobody[Key(.standard, "shop")]?.refusal == nil)
        let empty: StandardReport? = nobody.value(Key(.standard, "shop"))
        #expect(empty == nil)
        without[.streets] = nil
        let (nowhere, _) = try Self.outcomes([Self.standard("shop", "shop", 250)], without)
        if case .blocked? = nowhere[Key(.standard, "shop")] {} else { Issue.record("streets are needed") }
    }

    /// Paths of a profile are made only where a standard asks for it, and once for all that do.
    @Test func groundsAreMadeOncePerProfile() throws {
        let standards = [
            Self.standard("a", "shop", 250), Self.standard("b", "shop", 500),
            Self.standard("c", "shop", 500, .one(leastHectares: 0), .bicycle),
        ]
        let (_, log) = try Self.outcomes(standards, try Self.street.years)
        let made = Set(
            ["paths", "standards"].flatMap { kind in
                ["bicycle", "walk"].map { "computed/access/\(kind)-\($0)" }
            })
        let grounds = log.computed.map(\.description).filter {
            $0.contains("access/standards-") || $0.contains("access/paths-")
        }
        #expect(grounds.count == 4 && Set(grounds) == made)
    }

    /// One place is told what the report counts it as, with a way of the length that is said.
    @Test func aPlaceIsToldWhatItsParcelCounts() throws {
        let years = try Self.years(Self.street, plots: [(1, 0), (3, 0)])
        let layers = LayerCatalogue(years.values.compactMap { $0.layer(in: 2025) })
        let standards = [
            Self.standard("shop", "shop", 250),
            Self.standard("wide", "shop", 2_000, .one(leastHectares: 0), .bicycle),
        ]
        let places = PlaceStandards(standards, in: layers)
        let report = try Self.report(standards[0], years)
        let worst = try #require(report.worst.first)
        let place = Coordinate(worst.east, worst.north)
        #expect(places.parcel(at: place)?.row == 1)
        let answers = places.answers(at: place)
        #expect(answers.map(\.standard.id) == ["shop", "wide"])
        let answer = try #require(answers.first)
        #expect(!answer.verdict.isMet && Double(answer.verdict.excess ?? 0) / 10 == worst.shortfall)
        let way = try #require(answer.ways.first)
        #expect(answer.ways.count == 1 && way.role == .services && way.id == "1")
        // From the border over the paths to the door.
        #expect(way.metres == Double(answer.verdict.nearest?.decimetres ?? 0) / 10)
        #expect(abs(Earth.length(of: way.course) - way.metres) < 0.5)
        #expect(answers[1].verdict.isMet)
        // Off every parcel the place itself is asked.
        #expect(places.parcel(at: MappedTown.place(5, 0)) == nil)
        #expect(places.answers(at: MappedTown.place(5, 0)).first?.verdict.isMet == false)
        #expect(places.answers(at: Coordinate(10, 10)).isEmpty)
    }
}
