import Computation
import Evidence
import Formats
import Geometry
import HTTPTypes
import Layers
import Pages
import Quantities
import Storage
import Strategy
import TestCity
import Testing

@testable import Server

/// The page of standards, its data and what a place is told, over outcomes and ways that are stated here.
@Suite struct StandardsPageTests {
    private static let judging = judging { standard throws(Refusal) in
        guard standard.id != "13f-green-one" else { throw noGreen }
        return report(of: standard)
    }

    private static let noGreen = Refusal(
        code: "no-facilities", reason: BilingualText(pl: "Nie ma zieleni.", en: "There is no green."),
        remedy: BilingualText(pl: "Wczytaj ją.", en: "Import it."))

    private static func judging(
        by judge: @escaping @Sendable (AccessStandard) throws(Refusal) -> StandardReport
    ) -> Analysis {
        Analysis(id: "test/standards", title: BilingualText("standards"), page: "access-standards") {
            record in
            record.accessStandards.map { standard in
                Calculation(
                    Key(.standard, standard.id), reads: [], definition: Digest(of: "judging \(standard.id)"),
                    method: "access-standards/1", summary: standard.title
                ) { _ throws(Refusal) in try judge(standard) }
            }
        }
    }

    private static func report(of standard: AccessStandard) -> StandardReport {
        let residents = StandardReport.Tally(all: 1_000, met: 750, medianShortfall: 214, withoutWay: 3)
        let parcels = StandardReport.Tally(all: 80, met: 20, medianShortfall: 99, withoutWay: 0)
        let old = StandardReport.Tally(all: 200, met: 50, medianShortfall: 300, withoutWay: 1)
        func area(_ id: String, _ name: String) -> StandardReport.Area {
            .init(
                id: id, name: name, residents: residents,
                parcels: standard.category == "green" ? nil : parcels,
                groups: [.init(name: "70_plus", residents: old)])
        }
        return StandardReport(
            unit: TestCity.unit("m"), areas: [area("", ""), area("1", "Śródmieście")],
            interventions: standard.category == "green" ? nil : interventions,
            worst: [.init(id: "<17/3>", area: "Śródmieście", east: 18.01, north: 50.01, shortfall: 1_234.4)],
            layers: [
                .init(layer: "streets", revision: 2, digest: Digest(of: "streets"), isSynthetic: true)
            ])
    }

    /// The strategy's area, where nobody misses the standard, and one it does not know.
    private static var interventions: StandardReport.Interventions {
        let here = StandardReport.Tally(all: 610, met: 549, medianShortfall: 77, withoutWay: 0)
        let old = StandardReport.Tally(all: 90, met: 81, medianShortfall: 77, withoutWay: 0)
        let id = TestCity.record.strategy?.interventionAreas.first?.id ?? ""
        return .init(
            areas: [
                .init(
                    id: id, name: "as the layer says", residents: here, parcels: nil,
                    groups: [.init(name: "70_plus", residents: old)]),
                .init(id: "other", name: "<Kępa>", residents: here, parcels: nil),
            ],
            layer: .init(layer: "osi", revision: 3, digest: Digest(of: "osi"), isSynthetic: true))
    }

    private struct StatedWays: WalkingWays {
        func nearest(from place: Coordinate, in layers: LayerCatalogue) async -> [WalkedWay]? { [] }
        func holds(_ calculation: EngineCalculation, at place: Coordinate, in layers: LayerCatalogue) async
            -> Bool?
        { nil }
        func standards(_ standards: [AccessStandard], at place: Coordinate, in layers: LayerCatalogue) async
            -> PlacedStandards?
        {
            guard let trees = layers["trees"] else { return nil }
            return PlacedStandards(
                parcel: nil,
                answers: standards.map { standard in
                    let isSchool = standard.id == "13f-school"
                    return .init(
                        standard: standard, isMet: !isSchool,
                        ways: isSchool
                            ? [
                                WalkedWay(
                                    category: standard.category, layer: trees, row: 0, metres: 1_712,
                                    course: [place, Coordinate(18.002, 50.002)])
                            ]
                            : standard.id == "13f-green-together"
                                ? [1_100.0, 1_600].map { metres in
                                    WalkedWay(
                                        category: standard.category, layer: trees, row: 0, metres: metres,
                                        course: [place, Coordinate(18.003, 50 + metres / 1e6)])
                                } : [],
                        excess: isSchool ? 212 : nil,
                        hectares: standard.id == "13f-green-together" ? 2.5 : nil)
                })
        }
    }

    private func town(walking: (any WalkingWays)? = nil, judging: Analysis = Self.judging) async throws
        -> TestSite
    {
        let town = try await TestSite(
            walking: walking, catalogue: Catalogue(TestCity.catalogue.analyses + [judging]))
        let store = try LayerStore.open(at: town.layersPath)
        for layer in TestCity.layers.layers { _ = try store.record(layer, author: "test", reason: "test") }
        town.site.layers.replace(with: try store.catalogue())
        try store.close()
        try await town.desk.refreshLayers()
        return town
    }

    @Test func everyStandardWithSharesMapAndSource() async throws {
        let town = try await town()
        let page = await town.get("/mapa/standardy")
        #expect(page.status == .ok)
        for part in [
            "Miasto nie ustaliło własnych standardów", "75,0", "25,0", "214", "art. 13f", "Śródmieście",
            "od 70 lat", NumberFormat.text(1_234, decimals: 0, .polish), "&lt;17/3&gt;", "miejsce=18.01",
            "rewizja", "dane syntetyczne", "przedszkole",
            "/api/v1/access/standards",
        ] { #expect(page.text.contains(part), "\(part)") }
        #expect(page.text.contains("class=\"report-areas\"") && !page.text.contains("<17/3>"))
        let english = await town.get("/en/map/standards?standard=13f-green-together")
        #expect(english.text.contains("There is no layer of parcels"))
        #expect(
            await town.get("/en/map/standards?standard=13f-green-one").text.contains("There is no green."))
        #expect(await town.get("/mapa/standardy?standard=none").status == .notFound)
        #expect(await town.get("/mapa/inne").status == .notFound)
    }

    /// Standards that answer a scenario: within a shorter way fewer have them, within a longer one more.
    private static let answering = Analysis(
        id: "test/standards", title: BilingualText("standards"), page: "access-standards"
    ) { record in
        record.accessStandards.map { standard in
            Calculation(
                Key(.standard, standard.id), reads: [.init(Key(.promise, standard.id))],
                definition: Digest(of: "answering \(standard.id)"), method: "access-standards/1",
                summary: standard.title
            ) { inputs throws(Refusal) in
                let asked: AccessStandard = inputs(0)
                var report = report(of: standard)
                guard asked != standard else { return report }
                let more = asked.decimetres > standard.decimetres || asked.limit == standard.limit
                for area in report.areas.indices {
                    report.areas[area].residents?.met += more ? 120 : -120
                    report.areas[area].residents?.change =
                        .init(gained: more ? 120 : 0, lost: more ? 0 : 120)
                    report.areas[area].groups[0].residents.met += more ? 31 : -31
                    report.areas[area].groups[0].residents.change =
                        .init(gained: more ? 31 : 0, lost: more ? 0 : 31)
                }
                return report
            }
        }
    }

    @Test func anotherLimitIsAnsweredBesideToday() async throws {
        let town = try await town(judging: Self.answering)
        let plain = await town.get("/mapa/standardy").text
        #expect(plain.contains("name=\"metry\" value=\"1500\" min=\"1\" max=\"20000\""))
        #expect(
            !plain.contains("noindex") && !plain.contains("To pytanie") && !plain.contains("name=\"hektary\"")
        )
        let page = await town.get("/mapa/standardy?standard=13f-school&metry=2000")
        #expect(page.status == .ok)
        for part in [
            "To pytanie, a nie standard miasta.",
            "do \(NumberFormat.text(2_000, decimals: 0, .polish))\u{A0}m",
            "do \(NumberFormat.text(1_500, decimals: 0, .polish))\u{A0}m", "75,0", "87,0", ">120<",
            // By age: a quarter today, forty per cent and a half then.
            "25,0", "40,5", ">31<", "<meta name=\"robots\" content=\"noindex\">", "value=\"2000\"",
            "href=\"/mapa/standardy?standard=13f-school\"",
            "href=\"/en/map/standards?standard=13f-school&amp;metres=2000\"", "Śródmieście",
        ] { #expect(page.text.contains(part), "\(part)") }
        #expect(plain.contains("Działki, którym brakuje najwięcej") && plain.contains("&lt;17/3&gt;"))
        #expect(
            page.text.contains("Działki, którym brakowałoby najwięcej")
                && page.text.contains("&lt;17/3&gt;") && page.text.contains("dzisiejszy standard"))
        #expect(!plain.contains("dzisiejszy standard"))
        // Areas of intervention by age compare too: as many columns as the table of the city's ages.
        let ages = try #require(page.text.ranges(of: "Obszary interwencji według wieku").last)
        #expect(page.text[ages.upperBound...].prefix(2_000).contains("Zyskuje"))
        let size = await town.get("/en/map/standards?standard=13f-green-together&metres=1500&hectares=0.5")
        #expect(size.status == .ok && size.text.contains("0.5\u{A0}ha together"))
        let same = await town.get("/en/map/standards?standard=13f-school&metres=1500").text
        #expect(same.contains("so nothing changes") && same.contains("75.0") && !same.contains("87.0"))
        // Fields that are empty ask nothing.
        #expect(await !town.get("/mapa/standardy?standard=13f-school&metry=").text.contains("noindex"))
    }

    @Test(arguments: [
        ("metres=0", ["The value 0 m is out of range", "from 1 to 20000 m"]),
        ("metres=1e300", ["out of range"]), ("metres=nan", ["out of range"]),
        ("metres=%3Cb%3E", ["“&lt;b&gt;” is no number"]), ("minutes=5", ["in metres, not in minutes"]),
        ("metres=2&minutes=5", ["A standard has one limit"]),
        ("metres=much&hectares=2", ["is no number", "asks for no size"]),
    ])
    func aWrongQuestionIsToldWhatIsWrong(_ query: String, _ told: [String]) async throws {
        let town = try await town(judging: Self.answering)
        let page = await town.get("/en/map/standards?standard=13f-school&\(query)")
        #expect(page.status == .badRequest)
        for part in told { #expect(page.text.contains(part), "\(part)") }
        // The city's own numbers stand there as they are.
        #expect(page.text.contains("75.0") && !page.text.contains("This is a question"))
        #expect(page.text.contains("noindex") && !page.text.contains("<b>\""))
        #expect(await town.get("/en/map/standards?standard=none&metres=2").status == .notFound)
    }

    @Test func theScenarioGivesTheStandardsThatChange() async throws {
        let town = try await town(judging: Self.answering)
        func answer(_ changes: String) async -> JSONValue {
            await town.site.respond(
                to: SiteRequest(
                    .post, "/api/v1/scenarios?only=changed", body: Array("{\"changes\": [\(changes)]}".utf8))
            ).json
        }
        #expect(await answer("")["standards"]?.array?.isEmpty == true)
        let json = await answer(
            "{\"change\": \"set-standard\", \"standard\": \"13f-school\", \"metres\": 900}")
        #expect(json["items"]?.array?.compactMap { $0["key"]?.string } == ["standard/13f-school"])
        let standards = try #require(json["standards"]?.array)
        #expect(standards.count == 1 && standards[0]["id"]?.string == "13f-school")
        #expect(standards[0]["metres"]?.double == 900 && standards[0]["refusal"] == .null)
        let city = try #require(standards[0]["areas"]?.array?.first)
        let residents = try #require(city["residents"])
        #expect(residents["before"]?.integer == 750 && residents["after"]?.integer == 630)
        #expect(residents["gained"]?.integer == 0 && residents["lost"]?.integer == 120)
        #expect(city["groups"]?.array?.first?["residents"]?["lost"]?.integer == 31)
        #expect(city["parcels"]?["before"] == .null && city["parcels"]?["after"]?.integer == 20)
        #expect(standards[0]["interventionAreas"]?.array?.count == 2)
    }

    @Test func areasOfInterventionStandBesideTheDistricts() async throws {
        let town = try await town()
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        let page = await town.get("/mapa/standardy").text
        for part in [
            "Według obszarów strategicznej interwencji", "nie dodaje się więc do siebie",
            "1. <a href=\"/obszary/\(area.id)\">", "2. &lt;Kępa&gt;", "nie ma go w strategii", "90,0",
            "Warstwa nie wie, gdzie leżą, więc ich tu nie ma: Rynek.",
            "Obszary interwencji według wieku mieszkańców",
            // By age, the area stands with its number and the age is the row's header too.
            "</a></th><th scope=\"row\">od 70 lat</th>",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(!page.contains("as the layer says"))
        #expect(page.ranges(of: "1. <a href=\"/obszary/\(area.id)\">").count == 2)
        // Green knows no layer of them.
        let unknown = await town.get("/en/map/standards?standard=13f-green-together").text
        #expect(unknown.contains("the map has no layer of them") && !unknown.contains("may overlap"))
        let items = try #require(await town.get("/api/v1/access/standards").json["items"]?.array)
        let areas = try #require(items[0]["interventionAreas"]?.array)
        #expect(areas.compactMap { $0["id"]?.string } == [area.id, "other"])
        #expect(areas.map { $0["inStrategy"] } == [.boolean(true), .boolean(false)])
        #expect(items[0]["areas"]?.array?.first?["inStrategy"] == nil)
        #expect(areas[0]["residents"]?["met"]?.integer == 549 && areas[0]["parcels"] == .null)
        #expect(areas[0]["groups"]?.array?.first?["residents"]?["all"]?.integer == 90)
        #expect(items[1]["interventionAreas"] == .null && items[2]["interventionAreas"] == .null)
    }

    @Test func theAreasOwnPageSaysWhichStandardsAreMetThere() async throws {
        let town = try await town()
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        let page = await town.get("/obszary/\(area.id)").text
        for part in [
            "/mapa/standardy?standard=13f-school", "Mieszkańcy tego obszaru: 610.", "90,0", "75,0", ">61<",
            "77\u{A0}m", "przykład z warstw syntetycznych", ": Nie ma zieleni.", "Wczytaj ją.",
        ] { #expect(page.contains(part), "\(part)") }
        let without = await (try TestSite()).get("/en/areas/\(area.id)").text
        #expect(without.contains("The layers on which standards are measured are missing"))
    }

    /// Where every standard is refused for one reason, it is told once, and nobody says that layers are missing.
    @Test func oneReasonForAllIsToldOnce() async throws {
        let town = try await town(judging: Self.judging { _ throws(Refusal) in throw Self.noGreen })
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        let page = await town.get("/en/areas/\(area.id)").text
        #expect(page.ranges(of: "There is no green.").count == 1 && page.contains("Import it."))
        let standards = await town.get("/en/map/standards").text
        for text in [page, standards] {
            #expect(!text.contains("on which standards are measured are missing"))
        }
    }

    /// A layer of points alone says where areas are but not whose homes lie in them.
    @Test func areasWithoutBordersAreAGapAndNoEmptyTable() async throws {
        let town = try await town(
            judging: Self.judging { standard throws(Refusal) in
                var report = Self.report(of: standard)
                report.interventions?.areas = []
                return report
            })
        let page = await town.get("/en/map/standards").text
        #expect(page.contains("The borders of these areas are not known") && !page.contains("may overlap"))
        let area = try #require(TestCity.record.strategy?.interventionAreas.first)
        #expect(
            await town.get("/en/areas/\(area.id)").text.contains("The borders of this area are not known"))
    }

    @Test func withoutLayersItSaysWhatToImport() async throws {
        let town = try await TestSite()
        let page = await town.get("/en/map/standards")
        #expect(page.status == .ok && page.text.contains("horyzont layer import FILE --as NAME"))
        let data = await town.get("/api/v1/access/standards").json
        let item = try #require(data["items"]?.array?.first)
        #expect(item["areas"]?.array?.isEmpty == true && item["refusal"]?["en"]?.string != nil)
    }

    @Test func theSameAsData() async throws {
        let town = try await town()
        let data = await town.get("/api/v1/access/standards").json
        #expect(data["own"] == .boolean(false))
        let items = try #require(data["items"]?.array)
        #expect(
            items.compactMap { $0["id"]?.string } == ["13f-school", "13f-green-together", "13f-green-one"])
        #expect(items[0]["metres"]?.double == 1_500 && items[1]["rule"]?.string == "together")
        let area = try #require(items[0]["areas"]?.array?.last)
        #expect(area["residents"]?["met"]?.integer == 750 && area["parcels"]?["shortfall"]?.double == 99)
        #expect(items[0]["layers"]?.array?.first?["synthetic"] == .boolean(true))
        let worst = try #require(items[0]["worst"]?.array?.first)
        #expect(worst["parcel"]?.string == "<17/3>")
        #expect(worst["map"]?["pl"]?.string == "/mapa?miejsce=18.01%2C50.01")
        #expect(worst["map"]?["en"]?.string == "/en/map?place=18.01%2C50.01")
        #expect(items[1]["areas"]?.array?.last?["parcels"] == .null)
        #expect(items[2]["refusal"]?["en"]?.string == "There is no green.")
    }

    @Test func theMapAndTheSearchLeadThere() async throws {
        let town = try await town()
        #expect(await town.get("/mapa").text.contains("href=\"/mapa/standardy\""))
        #expect(await town.get("/szukaj?q=standardy").text.contains("/mapa/standardy?standard=13f-school"))
    }

    @Test func myPlaceSaysWhatIsMissedAndDrawsTheWay() async throws {
        let town = try await town(walking: StatedWays())
        let page = await town.get("/en/map?place=18.001,50.001").text
        #expect(page.contains("Standards of access at this place") && page.contains("212\u{A0}m"))
        #expect(page.contains("not met") && page.contains("no way"))
        #expect(page.contains("18.001,50.001 18.002,50.002"))
        #expect(page.ranges(of: "<path class=\"way\"").count == 3)
        // Both greens have their way; only one lies within the limit.
        #expect(page.contains("18.003,50.0011;18.001,50.001 18.003,50.0016"))
        #expect(page.contains("2.5\u{A0}ha within reach together, ways drawn: "))
    }
}
