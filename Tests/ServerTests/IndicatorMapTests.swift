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

/// The map of an indicator and what is tried out on it, over layers in a real store.
@Suite struct IndicatorMapTests {
    /// Counts the places of a kind: simple enough to say beforehand what every change does.
    private static let counting = Analysis(
        id: "test/counting", title: BilingualText("counting"), page: "counting"
    ) { _ in
        [
            Calculation(
                Key(.mapped, "green-area"), reads: [.init(Key(.layer, "services"))],
                definition: Digest(of: "counting"), method: "counting/1", summary: BilingualText("counting")
            ) { inputs throws(Refusal) in
                let years: LayerYears = inputs(0)
                return MappedSeries(
                    unit: TestCity.unit("%"),
                    years: years.years.map { year in
                        let column = year.layer.column("category")
                        let shops = (0..<year.layer.count).count {
                            column?[$0] == .text("shop") && year.layer.shapes[$0] != nil
                        }
                        let area = MappedSeries.Area(
                            id: "1", name: "Śródmieście", value: Double(shops), people: 1_000,
                            met: 100 * shops)
                        return .init(
                            year: year.year,
                            areas: [
                                .init(
                                    id: "", name: "", value: Double(shops), people: 1_000, met: 100 * shops),
                                area,
                            ],
                            layers: [
                                .init(
                                    layer: year.layer.id, revision: year.layer.revision.number,
                                    digest: year.layer.revision.digest,
                                    isSynthetic: year.layer.description.isSynthetic)
                            ])
                    })
            }
        ]
    }

    private func town() async throws -> TestSite {
        let town = try await TestSite(
            catalogue: Catalogue(TestCity.catalogue.analyses + [Self.counting])
        ) { record in
            guard let place = record.indicators.firstIndex(where: { $0.id == "green-area" }) else { return }
            record.indicators[place].calculation = EngineCalculation(
                method: "access/within", categories: ["shop", "green"])
        }
        let store = try LayerStore.open(at: town.layersPath)
        for layer in TestCity.layers.layers + [try services(), try streets()] {
            _ = try store.record(layer, author: "test", reason: "test")
        }
        town.site.layers.replace(with: try store.catalogue())
        try store.close()
        try await town.desk.refreshLayers()
        return town
    }

    private func streets() throws -> Layer {
        let description = LayerDescription(
            name: "streets", title: BilingualText(pl: "Ulice", en: "Streets"),
            source: LayerSource(
                name: BilingualText("example"), licence: BilingualText("CC0"),
                attribution: BilingualText("example")),
            isSynthetic: true)
        var builder = LayerBuilder(description, columns: [.init("highway", .text), .init("name", .text)])
        for number in 0...3 {
            let north = 50 + Double(number) / 500
            builder.append(
                "\(number)", shape: .line([Coordinate(18, north), Coordinate(18.02, north)]),
                values: [.text("residential"), .text("Prosta \(number)")])
        }
        return try #require(builder.finish(number: 1, recorded: Timestamp(startOf: TestCity.today)).value)
    }

    private func services() throws -> Layer {
        let description = LayerDescription(
            name: "services", title: BilingualText(pl: "Usługi", en: "Services"),
            source: LayerSource(
                name: BilingualText("example"), licence: BilingualText("CC0"),
                attribution: BilingualText("example")),
            isSynthetic: true)
        var builder = LayerBuilder(description, columns: [.init("category", .text), .init("name", .text)])
        for number in 1...3 {
            builder.append(
                "s\(number)", shape: .point(Coordinate(18 + Double(number) / 200, 50.005)),
                values: [.text(number == 3 ? "school" : "shop"), .text("Sklep <\(number)>")])
        }
        return try #require(builder.finish(number: 1, recorded: Timestamp(startOf: TestCity.today)).value)
    }

    @Test func theMapShowsValuesTableAndProvenance() async throws {
        let town = try await town()
        let page = await town.get("/wskazniki/green-area/mapa")
        #expect(page.status == .ok)
        #expect(page.text.contains("data-area=\"1\""))
        #expect(page.text.contains("dane syntetyczne") || page.text.contains("syntetyczn"))
        #expect(page.text.contains("Sklep &lt;1&gt;"))
        #expect(!page.text.contains("Sklep <1>"))
        #expect(await town.get("/en/indicators/green-area/map").text.contains("What if…"))
        #expect(await town.get("/wskazniki/no-such/mapa").status == .notFound)
        // An indicator that no map speaks of says so.
        #expect(await town.get("/wskazniki/pm10-annual-mean/mapa").text.contains("Tego wskaźnika nie znamy"))
    }

    @Test func changesAreTriedOutAndRecordNothing() async throws {
        let town = try await town()
        let entries = try town.archive.entries(upTo: nil).count
        let page = await town.get(
            "/wskazniki/green-area/mapa?co-jesli=%2Bservices%2Fshop%4018.004%2C50.004%3B-services%2Fs1")
        #expect(page.status == .ok)
        #expect(page.text.contains("data-after=\"1\""))
        let answer = await town.get(
            "/api/v1/indicators/green-area/areas?what-if=%2Bservices%2Fshop%4018.004%2C50.004")
        let areas = try #require(answer.json["areas"]?.array)
        #expect(areas[0]["metBefore"]?.integer == 200)
        #expect(areas[0]["metAfter"]?.integer == 300)
        let gone = await town.get("/api/v1/indicators/green-area/areas?what-if=-services%2Fs1")
        #expect(gone.json["areas"]?.array?[0]["metAfter"]?.integer == 100)
        let same = await town.get("/api/v1/indicators/green-area/areas")
        #expect(same.json["areas"]?.array?[0]["metAfter"] == .null)
        #expect(try town.archive.entries(upTo: nil).count == entries)
    }

    @Test func whatCannotBeTriedIsAnsweredWithAReason() async throws {
        let town = try await town()
        let page = await town.get("/wskazniki/green-area/mapa?co-jesli=-services%2Fnone%3Bnonsense")
        #expect(page.status == .ok)
        #expect(page.text.contains("nonsense"))
        #expect(page.text.contains("nie pasuje do warstwy"))
        #expect(await town.get("/api/v1/indicators/green-area/areas?what-if=nonsense").status == .badRequest)
        #expect(
            await town.get("/api/v1/indicators/green-area/areas?what-if=-services%2Fnone").status
                == .unprocessableContent)
        let unmapped = await town.get("/api/v1/indicators/pm10-annual-mean/areas")
        #expect(unmapped.json["areas"]?.array?.isEmpty == true)
        #expect(unmapped.json["refusal"]?["en"]?.string?.contains("not measured") == true)
    }

    @Test func aPlaceMayBeNamedInWords() async throws {
        let town = try await town()
        let found = await town.get("/wskazniki/green-area/mapa?rodzaj=services%2Fshop&miejsce=sklep+2")
        #expect(found.status == .seeOther)
        #expect(found.fields[.location]?.contains("co-jesli=%2Bservices%2Fshop%4018.01%2C50.005") == true)
        let lost = await town.get("/wskazniki/green-area/mapa?rodzaj=services%2Fshop&miejsce=Nibylandia")
        #expect(lost.status == .ok)
        #expect(lost.text.contains("Nie ma adresu ani miejsca „Nibylandia”"))
        let typed = await town.get("/wskazniki/green-area/mapa?rodzaj=green%2F2&miejsce=18.01,50.01")
        #expect(typed.text.contains("ha zieleni"))
    }

    @Test func pathsStreetsAndNumbersMayBeTriedByForm() async throws {
        let town = try await town()
        let page = "/wskazniki/green-area/mapa?rodzaj="
        let path = await town.get(page + "streets%2Fpath&miejsce=18.001,50.001&do=sklep+2")
        #expect(path.status == .seeOther)
        let location = try #require(path.fields[.location])
        #expect(location.contains("%2Bstreets%2Fpath%4018.001%2C50.001%2C18.01%2C50.005"))
        let drawn = await town.get(location)
        #expect(drawn.status == .ok)
        #expect(drawn.text.contains("data-line=\"0\"") && drawn.text.contains("data-corner=\"1\""))
        let closed = await town.get(page + "streets%2Fclose&miejsce=18.001,50.001")
        #expect(closed.status == .seeOther)
        #expect(closed.fields[.location]?.contains("co-jesli=-streets%2F") == true)
        #expect(await town.get(try #require(closed.fields[.location])).text.contains("closed-street"))
        let number = await town.get(page + "metres&liczba=250,5")
        #expect(number.text.contains("metres: 250,5"))
        #expect(
            await town.get("/wskazniki/green-area/mapa?co-jesli=metres%3D1e999").text.contains("metres=1e999")
        )
    }
}
