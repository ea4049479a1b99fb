import Computation
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct MethodTests {
    @Test func methodsAreFoundByEveryNameTheyGoBy() throws {
        for id in [
            "path-and-delay", "path-ratio", "path-ratio/1", "by-hand", "test/by-hand", "test/by-hand/2",
        ] {
            #expect(MethodPage(id, ReferencePages.shelf) != nil, "\(id)")
        }
        #expect(MethodPage("nothing", ReferencePages.shelf) == nil)
        #expect(try #require(MethodPage("path-ratio/1", ReferencePages.shelf)).id == "path-and-delay")
    }

    @Test func anArticleLinksToOthersAndOutside() throws {
        let text = try #require(Sample.page(.method("path-and-delay"), .polish))
        #expect(text.contains("href=\"/metody/by-hand\""))
        #expect(text.contains("href=\"https://example.org/paper\""))
        #expect(text.contains("tylko po angielsku"))
        #expect(text.contains("<article class=\"article\" lang=\"en\">"))
    }

    @Test func parametersAreTabled() {
        let analysis = Analysis(
            id: "x/y", title: BilingualText(pl: "Iks", en: "X"), page: "x",
            parameters: [
                Analysis.Parameter(
                    name: "coverage", unit: TestCity.unit("1"), standard: 0.75, range: 0...1,
                    meaning: BilingualText(pl: "pokrycie", en: "coverage of the year"))
            ]
        ) { _ in [] }
        let context = Sample.context(.methods, .polish)
        let shelf = MethodShelf(analyses: [analysis], articles: [:])
        let text = String(decoding: context.render(MethodsPage(shelf)), as: UTF8.self)
        #expect(text.contains("<td class=\"num\">0,75</td>"))
        #expect(text.contains("Parametry: Iks"))
        let page = MethodPage("x/y", shelf)
        #expect(page != nil)
        #expect(
            page.map { String(decoding: context.render($0), as: UTF8.self) }?
                .contains("Opisu tej metody jeszcze nie napisano.") == true)
    }
}

@Suite struct SearchTests {
    @Test func hitsLeadToTheirPagesAndMarkWhatMatched() throws {
        let text = try #require(Sample.page(.search("drzewa"), .english))
        for address in [
            "/en/goals/COH.1.1", "/en/lines?q=COH.1.1.1", "/en/indicators/green-area", "/en/sources",
            "/en/methods/path-and-delay",
        ] {
            #expect(text.contains("href=\"\(address)\""), "\(address)")
        }
        #expect(text.contains("<mark>tree</mark>"))
        #expect(text.contains("&lt;b&gt;one"))
        #expect(!text.contains("gone"))
        #expect(text.contains("5\u{A0}results"))
    }

    @Test func noResultGivesAdviceAndWaysOn() throws {
        let text = try #require(Sample.page(.search("nie ma"), .polish))
        #expect(text.contains("Nic nie znaleziono"))
        #expect(text.contains("„nie ma”"))
        #expect(text.contains(Route.lines(LineFilter(topic: "housing")).path(.polish)))
    }

    @Test func anEmptyQuestionIsNoFailure() throws {
        let text = try #require(Sample.page(.search(""), .polish))
        #expect(!text.contains("Nic nie znaleziono"))
        #expect(text.contains("Od czego zacząć"))
    }

    @Test func wordsCannotBreakOut() throws {
        let nasty = "\"><script>alert(1)</script>"
        let text = try #require(Sample.page(.search(nasty), .polish))
        #expect(!text.contains("<script>alert"))
        #expect(Markup(text).unbalanced.isEmpty)
    }
}

@Suite struct ChangesTests {
    private func entry(_ sequence: Int, _ subject: Subject, _ value: String?, day: Int) -> LedgerEntry {
        LedgerEntry(
            sequence: sequence, recorded: Timestamp(startOf: TestCity.day(2026, 2, day)),
            author: "administrator", subject: subject, value: value,
            reason: "powód <b> | reason <b>", previous: LedgerEntry.origin)
    }

    @Test func entriesAndImportsStandByDayNewestFirst() throws {
        let city = CityOverview(
            record: TestCity.record, outcomes: TestCity.outcomes, today: TestCity.today,
            datasets: TestCity.datasets,
            recent: [
                entry(5, .indicator("gone"), nil, day: 3), entry(4, .indicator("green-area"), "{}", day: 3),
                entry(3, .impacts, "{}", day: 1), entry(2, .source("office"), "{}", day: 1),
                entry(1, .strategy(label: "x"), "{}", day: 1),
            ])
        let page = ChangesPage(Sample.context(.changes, .english, city: city))
        #expect(page.days.map(\.day.description) == ["2026-02-03", "2026-02-01", "2026-01-15"])
        #expect(page.days.map(\.events.count) == [2, 3, 1])
        #expect(!page.isCut)
        let text = try #require(Sample.page(.changes, .english, city: city))
        #expect(text.contains("Retired: <code>gone</code>"))
        #expect(text.contains("Recorded: <a href=\"/en/indicators/green-area\">"))
        #expect(text.contains("reason &lt;b&gt;"))
        #expect(text.contains(Resource.changesFeed(.english).path))
        #expect(Markup(text).unbalanced.isEmpty)
    }
}

@Suite struct AccessibilityTests {
    /// The identifiers by which the authorities' programs look for the parts.
    static let parts = [
        "wstep", "podmiot", "url", "data-publikacja", "data-aktualizacja", "status", "data-sporzadzenie",
        "data-przeglad", "kontakt", "osoba", "email", "telefon", "procedura", "architektura", "aplikacje",
    ]

    @Test(arguments: Language.allCases) func everyRequiredPartIsThere(language: Language) throws {
        let page = Markup(try #require(Sample.page(.accessibility, language)))
        let ids = Set(page.tags.compactMap { $0.attributes["id"] })
        for part in Self.parts { #expect(ids.contains("a11y-" + part), "\(part)") }
    }

    @Test func whatTheCityMustStateIsMarkedUntilItDoes() throws {
        let context = Sample.context(.accessibility, .polish)
        let empty = String(decoding: context.render(AccessibilityPage()), as: UTF8.self)
        #expect(empty.components("do uzupełnienia przez miasto") == 10)
        let date = TestCity.day(2026, 2, 1)
        let statement = AccessibilityStatement(
            body: BilingualText("Urząd"), published: date, updated: date, prepared: date, reviewed: date,
            status: BilingualText("częściowo zgodna"), contact: "Sekretariat", email: "a@example.org",
            phone: "1", building: BilingualText("Winda."))
        let full = String(decoding: context.render(AccessibilityPage(statement)), as: UTF8.self)
        #expect(full.components("do uzupełnienia przez miasto") == 0)
        #expect(full.contains("<time id=\"a11y-data-sporzadzenie\" datetime=\"2026-02-01\">"))
    }
}

extension String {
    /// How often `part` stands in it.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
