import Delivery
import Evidence
import Formats
import Foundation
import Geometry
import HTTPTypes
import Layers
import Pages
import Publishing
import Quantities
import Reporting
import Storage
import Strategy
import TestCity
import Testing

@testable import Server

@Suite("Maps and evidence in the report") struct ReportMapTests {
    private let year = TestCity.today.year - 1

    /// Projects of the town name its first two districts; a third project names both.
    private func site() async throws -> TestSite {
        try await TestSite { record in
            for (place, districts) in [["1"], ["2"]].enumerated() {
                record.delivery.projects[place].districts = districts
            }
            var both = record.delivery.projects[0]
            both.id = "both"
            both.districts = ["1", "2"]
            record.delivery.projects.append(both)
        }
    }

    /// The layer of districts, with another name for the first one in later revisions.
    private func recordDistricts(_ site: TestSite, name: String? = nil) throws {
        let store = try LayerStore.open(at: site.layersPath)
        defer { try? store.close() }
        var layer = try #require(TestCity.layers["districts"])
        if let name {
            var builder = LayerBuilder(layer.description, columns: layer.columnDefinitions)
            for (row, identifier) in layer.identifiers.enumerated() {
                var values = layer.columns.map { $0[row] }
                if row == 0 { values[0] = .text(name) }
                builder.append(identifier, shape: layer.shapes[row], values: values)
            }
            layer = try #require(builder.finish(number: 1, recorded: site.clock.now).value)
        }
        #expect(try store.record(layer, author: "test", reason: "test") != nil)
        site.site.layers.replace(with: LayerCatalogue([layer]))
    }

    private func maps(_ document: ReportDocument) -> [ReportMap] {
        document.chapters.flatMap(\.blocks).compactMap { if case .map(let map) = $0 { map } else { nil } }
    }

    @Test func withoutALayerOrWithoutDistrictsThereIsNoMap() async throws {
        let site = try await site()
        #expect(maps(try await site.desk.report(on: year).polish).isEmpty)
        let other = try await TestSite()
        try recordDistricts(other)
        #expect(maps(try await other.desk.report(on: year).polish).isEmpty, "nothing names a district")
    }

    @Test func everyProjectAndEveryAmountStandsInOneRow() async throws {
        let site = try await site()
        try recordDistricts(site)
        let report = try await site.desk.report(on: year)
        let projects = try #require(maps(report.polish).first { $0.table.id == "map-projects" })
        #expect(projects.areas.map(\.value) == [1, 1, 0])
        #expect(projects.areas.map(\.name).prefix(2) == ["Śródmieście", "Łąki"])
        #expect(projects.table.rows.map { $0[1] } == [1, 1, 0, 1].map { .number($0, decimals: 0) })
        #expect(projects.table.total?[1] == .number(3, decimals: 0))
        #expect(projects.areas.allSatisfy { $0.outline.hasPrefix("M") && $0.outline.hasSuffix("z") })
        let source = try #require(projects.sources.first)
        #expect(source.revision == 1 && source.attribution == "Modelowo, dane zmyślone")
        #expect(source.digest == TestCity.layers["districts"]?.revision.digest)
        let spending = try #require(maps(report.english).first { $0.table.id == "map-spending" })
        #expect(spending.table.total?[2] == .number(300, decimals: 2))
        #expect(spending.table.rows[1][2] == .number(300, decimals: 2))
    }

    @Test func theDrawingSaysWhatItShowsInWordsAndInATable() async throws {
        let site = try await site()
        try recordDistricts(site)
        for (path, words) in [
            ("/raport/\(year)", "Narysowano z warstwy"), ("/en/report/\(year)", "Drawn from the layer"),
        ] {
            let page = await site.get(path).text
            #expect(page.contains("<title id=\"map-projects-title\">") && page.contains("role=\"img\""))
            #expect(page.contains("aria-describedby=\"map-projects-description\""))
            #expect(page.contains(words) && page.contains("Modelowo, ") && page.contains("Śródmieście: 1"))
            #expect(page.contains("id=\"table-map-projects\""), "the table stands beside the map")
        }
        let printed = await site.get("/raport/\(year)/plik/html").text
        #expect(printed.contains("class=\"report-areas\"") && printed.contains("Za &lt;rzeką&gt; &amp;"))
        let document = try await site.desk.report(on: year).polish
        let office = String(
            decoding: ReportSheet(document, nil, address: "").plain(), as: UTF8.self)
        #expect(!office.contains("report-areas") && office.contains("Narysowano z warstwy"))
        #expect(document.exportedTables.contains { $0.name == "map-projects" })
        #expect(await site.get("/raport/\(year)/plik/json").text.contains("\"outline\":\"M"))
    }

    @Test func aFrozenMapIsMadeAgainFromTheRevisionOfItsTime() async throws {
        let site = try await site()
        try recordDistricts(site)
        let frozen = try await site.desk.freeze(year, programs: ["horyzont": "0"])
        #expect(frozen.publication.layers == ["districts": 1])
        let before = await site.get("/raport/\(year)")
        site.clock.advance(seconds: 60)
        try recordDistricts(site, name: "Stare Miasto")
        let after = await site.get("/raport/\(year)")
        #expect(after.text.contains("Stare Miasto") && !before.text.contains("Stare Miasto"))
        #expect(before.fields[.eTag] != after.fields[.eTag])
        let again = try await site.desk.rebuild(frozen.publication)
        #expect(again == frozen)
        var older = frozen.publication
        older.layers = [:]
        #expect(maps(try Canonical.decode(try await site.desk.rebuild(older).polish)).isEmpty)
        var text = try Canonical.encode(frozen.publication)
        text = text.replacingOccurrences(of: "\"layers\":{\"districts\":1},", with: "")
        let read: Publication = try Canonical.decode(text)
        #expect(read.layers.isEmpty && read.digest == frozen.publication.digest)
    }

    // MARK: Texts

    private func write(_ text: String, _ site: TestSite, _ editor: TestSite.Editor) async -> SiteResponse {
        await site.post(
            "/redakcja/raport/tekst/\(year)/chapter/letter",
            [("text-pl", text), ("text-en", ""), ("reason", "słowo"), ("expected", "0")], session: editor)
    }

    @Test func aTextHoldsNumbersChartsTablesAndMaps() async throws {
        let site = try await site()
        try recordDistricts(site)
        let indicator = try #require(TestCity.indicators.first { $0.id == "enterprises" }).id
        let text = """
            Bezrobocie: {{liczba \(indicator)}}.

            {{wykres \(indicator)}}
              {{tabela \(indicator)}}
            {{map projects}}
            {{number money.execution}}
            """
        #expect(await write(text, site, try await site.signIn()).status == .seeOther)
        let report = try await site.desk.report(on: year).polish
        let letter = try #require(report.chapters.first { $0.chapter == .letter }).blocks
        guard case .markdown(let sentence) = letter[0], case .chart(let chart) = letter[1],
            case .table(let table) = letter[2], case .map(let map) = letter[3],
            case .figures(let figures) = letter[4]
        else { return #expect(Bool(false), "\(letter.prefix(5))") }
        #expect(sentence.contains("Bezrobocie: ") && !sentence.contains("{{"))
        #expect(sentence.contains(/Bezrobocie: \d\x{A0}\d{3}/))
        #expect(chart.series[0].values.count > 1 && table.id == "values-\(indicator)")
        #expect(figures.map(\.key) == ["money.execution"])
        #expect(map.table.id == "map-projects")
        let names = report.tables.map(\.id)
        #expect(Set(names).count == names.count && names.contains("map-projects-2"))
    }

    /// Numbers within sentences are written as pages write them.
    @Test func aNumberInASentenceIsWrittenAsOnPages() {
        for value in [0, -0.04, 0.05, 12.345, 999.995, -1_234.5, 1_234_567.891] {
            for decimals in 0...3 {
                for language in Language.allCases {
                    let figure = ReportFigure(key: "k", label: "l", value: value, decimals: decimals)
                    #expect(
                        figure.words(language) == NumberFormat.text(value, decimals: decimals, language),
                        "\(value) \(decimals)")
                }
            }
        }
        #expect(ReportFigure(key: "k", label: "l", value: nil, unit: "%").words(.polish) == "(brak danych)")
        #expect(
            ReportFigure(key: "k", label: "l", value: 2, unit: "%", decimals: 1).words(.english)
                == "2.0\u{A0}%")
    }

    @Test func whatATextNamesAndNobodyKnowsIsSaid() async throws {
        let site = try await site()
        let editor = try await site.signIn()
        for wrong in [
            "{{wykres nie-ma}}", "{{mapa kosmos}}", "zdanie {{tabela enterprises}}", "{{cokolwiek}}",
            "{{liczba money.nothing}}",
        ] {
            let answer = await write(wrong, site, editor)
            #expect(answer.status == .unprocessableContent && answer.text.contains("Wstawka"), "\(wrong)")
        }
        #expect(await write("```\n{{wykres nie-ma}}\n```", site, editor).status == .seeOther, "code is code")
        // A text from elsewhere, or an indicator that went away, is listed among the unfinished parts.
        let known = try await TestSite()
        _ = try await known.archive.append(
            [
                LedgerDraft(
                    author: "x", subject: .reporting(.text, "\(year)/chapter/letter"),
                    value: try Canonical.encode(
                        ReportText(
                            year: year, part: .chapter(.letter), text: BilingualText("{{wykres nie-ma}}"))),
                    reason: "x")
            ], at: known.clock.now)
        try await known.desk.refresh()
        let report = try await known.desk.report(on: year)
        #expect(report.polish.unfinished.contains { $0.what.contains("nie ma wskaźnika „nie-ma”") })
        #expect(report.english.unfinished.contains { $0.what.contains("there is no indicator") })
    }
}
