import Computation
import Delivery
import Evidence
import Geometry
import Layers
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

/// Places of the strategy on small maps, over the made-up town with layers of districts, areas of intervention and projects.
@Suite struct PlacesTests {
    /// "Trees" lie in two districts, "Boilers" at a place of their own.
    private var record: CityRecord {
        var record = TestCity.record
        for place in record.delivery.projects.indices {
            let isTrees = record.delivery.projects[place].id == "trees"
            record.delivery.projects[place].districts = isTrees ? ["1", "2", "gone"] : []
        }
        return record
    }

    private func layers() throws -> [Layer] {
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        let ground = BoundingBox(west: 18.002, south: 50.002, east: 18.012, north: 50.006).polygon
        return TestCity.layers.layers + [
            try #require(TestCity.layer("osi", [(area.id, .polygon(ground))])),
            try #require(
                TestCity.layer(
                    "projects", column: "project", [("boilers", .point(Coordinate(18.025, 50.004)))])),
        ]
    }

    private func page(
        _ route: Route, _ language: Language = .english, _ layers: [Layer]? = nil, of other: CityRecord? = nil
    ) throws -> String? {
        let city = CityOverview(
            record: other ?? record, outcomes: TestCity.outcomes, today: TestCity.today,
            datasets: TestCity.datasets)
        let context = PageContext(
            city: city, language: language, route: route,
            places: CityPlaces(LayerCatalogue(try layers ?? self.layers())))
        return Pages.render(context).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func areasOfInterventionStandOnAMapWithTheirNumbers() throws {
        let list = try #require(try page(.areas))
        #expect(list.contains("<svg class=\"places-map\"") && list.contains(">1</text>"))
        #expect(list.contains("synthetic data") && list.contains("drawn by &lt;hand&gt;"))
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        let one = try #require(try page(.area(area.id), .polish))
        #expect(one.contains("class=\"place\"") && one.contains("Powierzchnia na elipsoidzie"))
        // Without the layer the page says that nobody knows, and what to do.
        let without = try #require(try page(.areas, .polish, TestCity.layers.layers))
        #expect(!without.contains("places-map") && without.contains("--as osi"))
    }

    /// That nothing happens in a place is known only where every project says where it takes place.
    @Test func aPlaceIsCalledIdleOnlyWhereThatIsKnown() throws {
        let areas = try #require(TestCity.record.strategy?.interventionAreas)
        let idle = try #require(areas.first)
        var placed = record
        for place in placed.delivery.projects.indices {
            placed.delivery.projects[place].areas = ["elsewhere"]
            placed.delivery.projects[place].districts = ["1"]
        }
        for route in [Route.area(idle.id), .district("3")] {
            let text = try #require(try page(route, .polish, of: placed))
            #expect(text.contains(">Projekty</h2><p>Nie ma tu żadnego projektu"), "\(route)")
            #expect(!text.contains("Spośród"))
        }
        #expect(try #require(try page(.area(idle.id), .polish, of: placed)).contains("więc nie ma pieniędzy"))
        // As recorded, "Trees" and "Boilers" name no area, and "Boilers" no district.
        let area = try #require(try page(.area(idle.id), .polish))
        #expect(area.contains("Spośród 2\u{A0}zapisanych projektów 2\u{A0}nie wskazują żadnego obszaru"))
        #expect(!area.contains("Nie ma tu") && area.contains("jakie są ich pieniądze"))
        let district = try #require(try page(.district("3")))
        #expect(district.contains("Of 2\u{A0}recorded projects 1\u{A0}names no district"))
        #expect(!district.contains("There is no project here"))
        // One that is known to be there does not hide the others.
        let busy = try #require(try page(.district("1")))
        #expect(busy.contains("/en/projects/trees") && busy.contains("1\u{A0}names no district"))
        for route in [Route.areas, .districts] {
            #expect(try #require(try page(route)).contains("Of 2\u{A0}recorded projects"), "\(route)")
            #expect(!(try #require(try page(route, of: placed)).contains("recorded project")), "\(route)")
        }
    }

    @Test func withoutProjectsNothingIsSaidOfTheirMoney() throws {
        var bare = record
        bare.delivery.projects = []
        let idle = try #require(TestCity.record.strategy?.interventionAreas.first)
        let text = try #require(try page(.area(idle.id), .polish, of: bare))
        #expect(text.contains("Nie zapisano żadnych projektów") && !text.contains("Nie ma tu"))
        #expect(text.contains("Nie wiadomo, jakie projekty tu są") && !text.contains("Spośród"))
    }

    @Test func aProjectSaysItsDistrictsByNameAndShowsThem() throws {
        let trees = try #require(try page(.project("trees"), .polish))
        #expect(trees.contains("<a href=\"/dzielnice/1\">Śródmieście</a>"))
        #expect(trees.contains("<code>gone</code>"))
        #expect(trees.contains("Zaznaczone dzielnice projektu") && trees.contains("class=\"place\""))
        let boilers = try #require(try page(.project("boilers"), .polish))
        #expect(boilers.contains("class=\"spot\"") && boilers.contains("Zaznaczone miejsca projektu"))
        let nowhere = try #require(try page(.project("boilers"), .polish, []))
        #expect(!nowhere.contains("places-map"))
    }

    @Test func aGoalShowsWhereItsProjectsAre() throws {
        let goal = try #require(try page(.goal(TestCity.code("COH.1.1"))))
        #expect(goal.contains("Where the projects are") && goal.contains("Śródmieście: 1"))
        #expect(goal.contains("/en/districts/2") && goal.contains("class=\"spot\""))
        let above = try #require(try page(.goal(TestCity.code("CH.1"))))
        #expect(above.contains("Where the projects are"))
        let other = try #require(try page(.goal(TestCity.code("CO1.1.1"))))
        #expect(!other.contains("Where the projects are"))
    }

    @Test func districtsHaveTheirProjectsAndNumbers() throws {
        let list = try #require(try page(.districts))
        #expect(list.contains("/en/districts/3") && list.contains("Za &lt;rzeką&gt;"))
        #expect(list.contains(">2,000<"), "residents as the layer says them")
        let one = try #require(try page(.district("1"), .polish))
        #expect(one.contains("<h1>Śródmieście</h1>") && one.contains("/projekty/trees"))
        #expect(one.contains("Żaden wskaźnik nie ma wartości dla tej dzielnicy"))
        #expect(try page(.district("4")) == nil)
        #expect(try #require(try page(.districts, .polish, [])).contains("--as districts"))
    }

    /// Readings by district lead to a map though no engine measured them.
    @Test func readingsByDistrictHaveAMapAndAPlaceOnTheDistrictsPage() throws {
        let id = try #require(TestCity.record.indicators.first { $0.id == "green-area" }).id
        var memo = Memo()
        var log = RunLog()
        let point = Panel.Point(period: .year(2025), value: 12.5)
        let panel = Panel(
            unit: TestCity.unit("m2/{resident}"), rows: [Panel.Row(area: AreaCode("area:2"), points: [point])]
        )
        let snapshot = try Snapshot(
            of: record, panels: [id: Input(panel)], today: TestCity.today, catalogue: TestCity.catalogue)
        let outcomes = reckon(snapshot.graph.calculations.map(\.key), in: snapshot, memo: &memo, log: &log)
        let city = CityOverview(record: record, outcomes: outcomes, today: TestCity.today)
        func page(_ route: Route, _ layers: [Layer]) throws -> String {
            let context = PageContext(
                city: city, language: .english, route: route, places: CityPlaces(LayerCatalogue(layers)))
            return String(decoding: try #require(Pages.render(context)), as: UTF8.self)
        }
        let link = "/en/indicators/green-area/map"
        #expect(try page(.indicator(id), layers()).contains(link))
        #expect(!(try page(.indicator(id), []).contains(link)), "no districts, no map")
        #expect(try page(.district("2"), layers()).contains("12.5"))
        #expect(!(try page(.district("1"), layers()).contains(link)))
    }

    /// A layer stands with the goal of what is measured on it; one that nothing speaks of stands last.
    @Test func layersStandWithTheGoalsTheySpeakFor() throws {
        let measured = Analysis(id: "test/mapped", title: BilingualText("mapped"), page: "mapped") { _ in
            [
                Calculation(
                    Key(.mapped, "green-area"), reads: [.init(Key(.layer, "areas"))],
                    definition: Digest(of: "mapped"), method: "mapped/1", summary: BilingualText("mapped")
                ) { inputs throws(Refusal) in
                    let years: LayerYears = inputs(0)
                    return MappedSeries(
                        unit: TestCity.unit("m2/{resident}"),
                        years: years.years.map { year in
                            .init(
                                year: year.year, areas: [.init(id: "", name: "", value: 1, people: nil)],
                                layers: [MappedSeries.Mark(year.layer)])
                        })
                }
            ]
        }
        let layers = try layers()
        let districts = try #require(layers.first { $0.id == "districts" })
        let snapshot = try Snapshot(
            of: record, panels: [:], layers: [.areas: Input(LayerYears([.init(2026, districts)]))],
            today: TestCity.today, catalogue: Catalogue(TestCity.catalogue.analyses + [measured]))
        var memo = Memo()
        var log = RunLog()
        let outcomes = reckon(snapshot.graph.calculations.map(\.key), in: snapshot, memo: &memo, log: &log)
        let city = CityOverview(record: record, outcomes: outcomes, today: TestCity.today)
        let themes = LayerThemes(of: layers, city)
        let served = Set(record.indicators.first { $0.id == "green-area" }?.goals.map(\.goal) ?? [])
        let place = try #require(layers.firstIndex { $0.id == "districts" })
        #expect(Set(themes.goals[place]) == served && !served.isEmpty)
        let projects = try #require(layers.firstIndex { $0.id == "projects" })
        #expect(themes.goals[projects].contains(TestCity.code("COH.1.1")))
        let trees = try #require(layers.firstIndex { $0.id == "trees" })
        #expect(themes.goals[trees].isEmpty)
        #expect(themes.all.last?.goal == nil && themes.all.last?.layers.contains(trees) == true)
        #expect(themes.all.flatMap(\.layers).sorted() == Array(layers.indices))
    }
}
