import Evidence
import Geometry
import Layers
import Strategy
import Testing

@testable import Access

/// What standards mean for areas of strategic intervention, which may overlap and leave ground between them.
@Suite struct StandardAreaTests {
    typealias Tests = StandardReportTests

    /// A square of the town's grid that is, or belongs to, an area of intervention.
    struct Square {
        var area: String
        var x: Double
        var y: Double
        var width: Double

        func holds(_ place: (x: Double, y: Double)) -> Bool {
            x < place.x && place.x < x + width && y < place.y && place.y < y + width
        }
    }

    static func adding(
        _ squares: [Square], to years: [LayerRole: LayerYears], _ town: MappedTown
    ) throws -> [LayerRole: LayerYears] {
        let layer = try town.layer(
            "osi", [.init("area", .text), .init("name", .text)],
            squares.map {
                (MappedTown.square($0.x, $0.y, $0.width), [.text($0.area), .text("The " + $0.area)])
            })
        return years.merging([.interventionAreas: LayerYears([.init(2025, layer)])]) { $1 }
    }

    /// Homes stand at the crossings 1, 2, 3 and 5 of one street with 10, 20, 30 and 40 people; the shop at the crossing 0.
    @Test func aHomeInTwoAreasCountsInBothAndOneInNoneInNone() throws {
        let plots = try Tests.years(Tests.street, plots: [(1, 0), (2, 0), (7, 7)])
        let squares = [
            Square(area: "west", x: 0.5, y: -0.5, width: 2), Square(area: "wide", x: 1.5, y: -0.5, width: 2),
            Square(area: "empty", x: 6, y: 4, width: 1),
        ]
        let years = try Self.adding(squares, to: plots, Tests.street)
        let report = try Tests.report(Tests.standard("shop", "shop", 250), years)
        let areas = try #require(report.interventions?.areas)
        #expect(areas.map(\.id) == ["west", "wide", "empty"])
        #expect(areas.map(\.name) == ["The west", "The wide", "The empty"])
        #expect(areas.map { $0.residents?.all } == [30, 50, 0])
        #expect(areas.map { $0.residents?.met } == [30, 20, 0])
        // A quarter of each home's people, cut to whole ones, is young: 2 and 5, then 5 and 7.
        #expect(areas.map { $0.groups.first?.residents.all } == [7, 12, 0])
        #expect(areas.map { $0.groups.first?.residents.met } == [7, 5, 0])
        #expect(areas.map { $0.parcels?.all } == [2, 1, 0])
        // Three squares of 99.8 m along the street, of which 250 m are allowed.
        let shortfall = try #require(areas[1].residents?.medianShortfall)
        #expect(areas[0].residents?.medianShortfall == nil && abs(shortfall - (3 * 99.8 - 250)) < 2)
        #expect(areas[2].residents?.share == nil && areas[2].residents?.withoutWay == 0)
        #expect(report.areas.first?.residents?.all == 100)
    }

    /// Areas that are drawn as the districts are have their numbers.
    @Test(arguments: [5, 6, 7] as [UInt64])
    func areasLikeDistrictsHaveTheNumbersOfDistricts(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        var random = Seeded(state: seed)
        var years = try Tests.years(town, plots: (0..<25).map { _ in (random.unit() * 8, random.unit() * 8) })
        years[.interventionAreas] = years[.areas]
        let standards = [
            Tests.standard("shop", "shop", 260), Tests.standard("school", "school", 300),
            Tests.standard("green", "green", 400, .together(hectares: 2)),
        ]
        for standard in standards {
            let report = try Tests.report(standard, years)
            #expect(report.interventions?.areas == Array(report.areas.dropFirst()), "\(standard.id)")
            #expect(report.areas.dropFirst().contains { ($0.residents?.met ?? 0) > 0 })
        }
    }

    /// Everything that lies in an area counts once in it, however many of its pieces hold it.
    @Test(arguments: [8, 9, 10] as [UInt64])
    func everythingCountsOnceInEachAreaThatHoldsIt(seed: UInt64) throws {
        let town = MappedTown(seed: seed)
        var random = Seeded(state: seed)
        let plots = (0..<25).map { _ in (x: random.unit() * 8, y: random.unit() * 8) }
        let squares = (0..<6).map { number in
            Square(
                area: ["a", "b", "c"][number % 3], x: random.unit() * 6, y: random.unit() * 6,
                width: 1 + random.unit() * 3)
        }
        let years = try Self.adding(squares, to: Tests.years(town, plots: plots), town)
        let report = try Tests.report(Tests.standard("shop", "shop", 260), years)
        let areas = try #require(report.interventions?.areas)
        #expect(areas.map(\.id) == ["a", "b", "c"])
        for area in areas {
            let pieces = squares.filter { $0.area == area.id }
            let people = town.homes.filter { home in pieces.contains { $0.holds((home.x, home.y)) } }
                .reduce(0) { $0 + $1.residents }
            #expect(area.residents?.all == people)
            #expect(area.groups.reduce(0) { $0 + $1.residents.all } == people)
            // A plot of 0.2 lies 0.05 beyond its crossing, so that its middle is 0.15 away.
            let held = plots.count { plot in pieces.contains { $0.holds((plot.x + 0.15, plot.y + 0.15)) } }
            #expect(area.parcels?.all == held)
        }
    }

    @Test func theLayerIsNamedAndAnExampleOfItMakesNoExampleOfTheCity() throws {
        var town = Tests.street
        town.isSynthetic = false
        let real = try town.years
        let standard = Tests.standard("shop", "shop", 250)
        let without = try Tests.report(standard, real)
        #expect(without.interventions == nil && !without.isExample)
        #expect(!without.layers.contains { $0.layer == "osi" })
        var invented = town
        invented.isSynthetic = true
        let years = try Self.adding([Square(area: "a", x: 0, y: 0, width: 2)], to: real, invented)
        let report = try Tests.report(standard, years)
        let layer = try #require(report.interventions?.layer)
        #expect(layer.layer == "osi" && layer.isSynthetic && report.layers.contains(layer))
        #expect(layer.digest == years[.interventionAreas]?.layer(in: 2025)?.revision.digest)
        #expect(!report.isExample && report.areas == without.areas)
        let synthetic = try Tests.report(standard, Tests.street.years)
        #expect(synthetic.isExample)
    }

    /// An area whose ground is not known is not said to be empty.
    @Test func anAreaWithoutGroundIsLeftOut() throws {
        let town = Tests.street
        let layer = try town.layer(
            "osi", [],
            [(.point(MappedTown.place(1, 0)), []), (MappedTown.square(0.5, -0.5, 1), [])])
        var years = try town.years
        years[.interventionAreas] = LayerYears([.init(2025, layer)])
        let report = try Tests.report(Tests.standard("shop", "shop", 250), years)
        #expect(report.interventions?.areas.map(\.id) == ["2"])
        #expect(report.interventions?.areas.first?.residents?.all == 10)
    }
}
