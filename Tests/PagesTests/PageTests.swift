import Computation
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct PageTests {
    struct Case: Hashable, Sendable, CustomTestStringConvertible {
        var route: Route
        var language: Language
        var testDescription: String { route.path(language) }
    }

    static let cases: [Case] = Sample.routes.flatMap { route in
        Language.allCases.map { Case(route: route, language: $0) }
    }

    /// Each page is made and read once for all tests.
    private static let pages: [Case: Markup] = Dictionary(
        uniqueKeysWithValues: cases.compactMap { example in
            Sample.page(example.route, example.language).map { (example, Markup($0)) }
        })

    private func markup(_ example: Case) throws -> Markup { try #require(Self.pages[example]) }

    @Test(arguments: cases) func tagsAreBalancedAndHeadingsInOrder(example: Case) throws {
        let page = try markup(example)
        #expect(page.unbalanced.isEmpty)
        #expect(page.open("h1").count == 1)
        #expect(page.open("main").count == 1)
        let levels = page.tags.filter { !$0.isClosing && $0.name.count == 2 && $0.name.first == "h" }
            .compactMap { Int($0.name.dropFirst()) }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
        #expect(page.open("html").first?.attributes["lang"] == example.language.rawValue)
    }

    @Test(arguments: cases) func identifiersAreUniqueAndReferencesHold(example: Case) throws {
        let page = try markup(example)
        let ids = page.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let known = Set(ids)
        for tag in page.tags {
            for name in ["aria-labelledby", "for", "aria-describedby"] {
                for id in (tag.attributes[name] ?? "").split(separator: " ") {
                    #expect(known.contains(String(id)), "\(name)=\(id)")
                }
            }
            if let anchor = tag.attributes["href"], anchor.hasPrefix("#"),
                tag.name == "a" || tag.name == "use"
            {
                #expect(known.contains(String(anchor.dropFirst())), "\(anchor)")
            }
        }
    }

    @Test(arguments: cases) func picturesHaveWords(example: Case) throws {
        let page = try markup(example)
        for picture in page.open("svg") {
            let attributes = picture.attributes
            #expect(
                attributes["aria-hidden"] == "true" || attributes["aria-label"]?.isEmpty == false
                    || attributes["aria-labelledby"]?.isEmpty == false)
        }
        #expect(page.open("img").isEmpty)
    }

    @Test(arguments: cases) func linksLeadToRoutes(example: Case) throws {
        let page = try markup(example)
        for link in page.open("a") {
            let address = try #require(link.attributes["href"])
            #expect(!address.isEmpty)
            guard address.hasPrefix("/"), !address.hasPrefix("/api"), !address.hasSuffix(".atom"),
                address != Resource.catalogue.path
            else { continue }
            let halves = address.replacing("&amp;", with: "&").split(separator: "?", maxSplits: 1).map(
                String.init)
            let parsed = Route.parse(path: halves[0], query: halves.count > 1 ? halves[1] : "")
            #expect(parsed != nil, "\(address)")
            guard let parsed, let city = Optional(Sample.city) else { continue }
            switch parsed.route {
            case .goal(let code), .goalWhy(let code), .priority(let code): #expect(city.goal(code) != nil)
            case .indicator(let id), .indicatorWhy(let id), .indicatorEmbed(let id):
                #expect(city.indicator(id) != nil)
            default: break
            }
        }
    }

    @Test(arguments: cases) func fieldsHaveLabels(example: Case) throws {
        let page = try markup(example)
        let labelled = Set(page.open("label").compactMap { $0.attributes["for"] })
        for field in page.open("input") + page.open("select") where field.attributes["type"] != "hidden" {
            #expect(labelled.contains(field.attributes["id"] ?? ""))
        }
    }

    @Test(arguments: cases) func nothingNeedsALooserSecurityPolicy(example: Case) throws {
        let page = try markup(example)
        for tag in page.tags {
            #expect(tag.attributes["style"] == nil)
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
        }
        #expect(page.open("style").isEmpty)
        #expect(page.open("script").allSatisfy { $0.attributes["src"]?.hasPrefix("/assets/") == true })
    }

    @Test(arguments: cases) func theOtherLanguageIsTheSamePage(example: Case) throws {
        guard case .indicatorEmbed = example.route else {
            let page = try markup(example)
            let wanted = example.route.path(example.language.other).replacing("&", with: "&amp;")
            #expect(
                page.open("a").contains {
                    $0.attributes["href"] == wanted && $0.attributes["hreflang"] != nil
                })
            let canonical = page.open("link").first { $0.attributes["rel"] == "canonical" }
            let own = example.route.path(example.language).replacing("&", with: "&amp;")
            #expect(canonical?.attributes["href"] == "https://horyzont.example" + own)
            return
        }
    }

    /// Whatever the town records exists in both languages, so letters that only Polish has may stand on
    /// English
    /// pages only in names and in passages marked as Polish.
    @Test(arguments: Sample.routes) func englishPagesAreEnglish(route: Route) throws {
        var text = try markup(Case(route: route, language: .english)).textOutside(lang: "pl")
        for name in ["Próbowice", "Ćwiczyn"] { text = text.replacing(name, with: "") }
        let polish = text.unicodeScalars.filter { "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars.contains($0) }
        #expect(
            polish.isEmpty,
            "\(text.split(separator: " ").filter { $0.unicodeScalars.contains { "ąćęłńóśźż".unicodeScalars.contains($0) } })"
        )
    }

    @Test(arguments: cases) func fictionalAndExampleAreSaid(example: Case) throws {
        let page = try markup(example)
        let word = example.language == .polish ? "Miasto zmyślone" : "Fictional city"
        #expect(page.text.contains(word))
        if example.route == .indicator("enterprises") || example.route == .goal(TestCity.code("CO1.1.1")) {
            #expect(page.text.contains(example.language == .polish ? "PRZYKŁAD" : "EXAMPLE"))
        }
    }

    @Test(arguments: Language.allCases) func pagesAreSmall(language: Language) throws {
        let home = try #require(Sample.page(.home, language, city: LargeCity.overview))
        #expect(home.utf8.count < 90_000)
        #expect(home.utf8.count + Assets.stylesheet.count + Assets.script.count < 150_000)
    }
}
