import Accounts
import Delivery
import Evidence
import Geometry
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct RouteTests {
    static let routes: [Route] = {
        let code = TestCity.code("COH.2.2")
        var routes: [Route] = [
            .home, .priority(TestCity.code("PH")), .goal(code), .goalWhy(code), .impacts, .missing, .sources,
            .datasets, .datasetImport, .revisions, .methods, .changes, .about, .accessibility,
            .map(MapAddress()),
            .explorer(MapView()), .explorer(MapView(layers: [])),
            .explorer(MapView(layers: ["a", "b"], place: Coordinate(18.5, -50.25), words: "ż b")),
            .map(.feature("drzewa & krzewy", "a/b?")),
            .map(.features("x", query: [.init("filter", "name = 'ż & ó'"), .init("limit", "1")])),
            .revisionDifference(from: "2022", to: "projekt 2030/ą"), .method("path-ratio"),
            .method("environment/annual-mean"), .search(""), .search("zażółć & gęślą + jaźń=1"),
            .indicator("unemployment-rate"), .indicatorWhy("a b/c?d#e%"), .indicatorEmbed("żółw"),
            .indicators(IndicatorFilter()),
            .indicators(IndicatorFilter(goal: code, state: .deteriorating, words: "pył pm10")),
            .lines(LineFilter()),
            .lines(LineFilter(topic: "water", area: "klodnica", goal: code, words: "retencja & deszcz")),
        ]
        routes += [
            .projects(ProjectFilter()), .project("park & staw"), .programmes, .units, .unit("wydział"),
            .money,
            .coverage,
            .projects(
                ProjectFilter(
                    unit: "u 1", goal: code, status: .inProgress, isLate: true, words: "ą &", page: 3)),
        ]
        routes += [
            .line(code), .areas, .area("dolina modły"), .districts, .district("śródmieście & 1"),
            .programme("p & q"),
            .projectYear("park & staw", 2026),
            .alignment, .attention, .comparison(ProjectFilter(unit: "u 1", isLate: true)),
            .deliveryChanges(ChangeFilter()),
            .deliveryChanges(
                ChangeFilter(
                    from: TestCity.day(2026, 1, 2), to: TestCity.day(2026, 2, 3), unit: "u 1", goal: code,
                    kind: .dates, project: "park & staw")),
        ]
        let editing: [Route.Editing] = [
            .overview, .signIn, .signOut, .reading(indicator: "x"), .target(indicator: "x y"),
            .indicator("x"),
            .weights(goal: code), .impacts, .project("park & staw"),
        ]
        routes += editing.map { .editing($0) }
        let access: [Route.Access] = [
            .account, .code, .invitation(code: ""), .invitation(code: "K7QX-2MZP & ą"), .forgotten,
            .reset(code: ""), .reset(code: "K7QX"), .settings, .password, .secondFactor, .sessions, .tokens,
            .ownData,
        ]
        routes += access.map { .access($0) }
        let person = PersonID.tokenHolder
        let people: [Route.People] = [
            .list, .invite, .denied, .person(person), .role(person), .endRole(person), .inviteAgain(person),
            .close(person), .erase(person),
        ]
        routes += people.map { .people($0) }
        let reports: [Route.Reporting] = [
            .all, .draft(2025), .frozen(2025, "0123456789ab"), .rebuild(2025, "0123456789ab"),
            .file(2025, nil, .html), .file(2025, "0123456789ab", .json), .comparison(2025, with: 2024),
            .comparison(2025, with: 2022), .year(2025),
            .dataCall(2025, nil), .dataCall(2025, "u 1"),
        ]
        routes += reports.map { .reporting($0) }
        let debates: [Route.Debate] = [
            .session(2025), .ask(2025), .receipt, .requests(2025), .paper(2025), .request(2025, "0a"),
            .signatures(2025, "0a"),
        ]
        routes += debates.map { .debate($0) }
        return routes
    }()

    /// Plots of land are drawn only once somebody asks for them.
    @Test func parcelsAreNotShownAtFirst() {
        let all = ["roads", "synthetic-parcels", "trees"]
        let first = MapView()
        #expect(all.filter { first.shows($0) } == ["roads", "trees"])
        let chosen = first.toggling("synthetic-parcels", of: all)
        #expect(chosen.layers == all && chosen.toggling("synthetic-parcels", of: all) == first)
        #expect(first.toggling("trees", of: all).layers == ["roads"])
    }

    @Test(arguments: Language.allCases) func readingWhatIsPrintedGivesTheSame(language: Language) throws {
        for route in Self.routes {
            let address = route.path(language)
            let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
            let parsed = try #require(
                Route.parse(path: halves[0], query: halves.count > 1 ? halves[1] : ""), "\(address)")
            #expect(parsed.route == route)
            #expect(parsed.language == language)
        }
    }

    @Test func addressesReadWell() {
        let code = TestCity.code("COH.2.2")
        #expect(Route.home.path(.polish) == "/")
        #expect(Route.home.path(.english) == "/en")
        #expect(Route.goal(code).path(.polish) == "/cele/COH.2.2")
        #expect(Route.goal(code).path(.english) == "/en/goals/COH.2.2")
        #expect(Route.indicatorWhy("pm10").path(.polish) == "/wskazniki/pm10/dlaczego")
        #expect(Route.indicatorEmbed("pm10").path(.english) == "/en/indicators/pm10/embed")
        #expect(Route.revisionDifference(from: "A", to: "B").path(.polish) == "/rewizje/A/B")
        #expect(
            Route.lines(LineFilter(topic: "water", words: "a b")).path(.polish)
                == "/kierunki?temat=water&q=a%20b")
        #expect(Route.parse(path: "/en/")?.route == .home)
        #expect(Route.parse(path: "/cele/COH.2.2/")?.route == .goal(code))
        #expect(Route.parse(path: "/szukaj", query: "q=dwa+słowa")?.route == .search("dwa słowa"))
    }

    @Test(arguments: [
        "", "cele", "/cele", "/nie-ma", "/goals/COH.2.2", "/en/cele/COH.2.2", "/cele/COH.2.2/inne",
        "/cele//dlaczego",
        "/cele/%zz", "/cele/%C3", "/cele/a b<script>", "/wskazniki/a/b", "/rewizje/A", "/redakcja/nic",
        "/cele/COH.2.2/dlaczego/x", "/en/en", "/rada/debata", "/rada/debata/25", "/rada/zgloszenie/x",
        "/rada/debata/2025/zgloszenia/a/b", "/rada/nic",
    ])
    func otherAddressesAreNoPages(path: String) {
        #expect(Route.parse(path: path) == nil)
    }

    @Test func wordsAreBounded() {
        guard
            case .search(let words)? = Route.parse(
                path: "/szukaj", query: "q=" + String(repeating: "a", count: 900))?.route
        else { return #expect(Bool(false), "a long search is still a search") }
        #expect(words.count == Route.maximumWords)
        #expect(Route.parse(path: "/szukaj", query: "q=" + String(repeating: "a", count: 3_000)) == nil)
    }

    @Test func printedAddressesNeedNoFurtherEscaping() {
        for route in Self.routes {
            let bytes = Array(route.path(.polish).utf8)
            #expect(
                !bytes.contains {
                    [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 32, 39].contains($0)
                })
        }
    }
}
