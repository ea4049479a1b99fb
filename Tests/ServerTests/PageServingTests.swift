import Evidence
import Formats
import HTTPTypes
import NIOCore
import Pages
import Quantities
import Strategy
import TestCity
import Testing

@testable import Server

@Suite struct PageServingTests {
    static let routes: [Route] = [
        .home, .priority(TestCity.code("PH")), .goal(TestCity.code("CH.1")), .goal(TestCity.code("COH.1.1")),
        .goalWhy(TestCity.code("COH.1.1")), .indicators(IndicatorFilter()), .indicator("green-area"),
        .indicatorWhy("green-area"), .indicatorEmbed("green-area"), .lines(LineFilter()), .impacts, .missing,
        .sources, .datasets, .revisions, .revisionDifference(from: "projekt-2024", to: "2025"), .methods,
        .method("path-and-delay"), .search("zieleń"), .changes, .about, .accessibility, .editing(.signIn),
    ]

    @Test(arguments: routes, Language.allCases)
    func everyPageIsServedInBothLanguages(_ route: Route, _ language: Language) async throws {
        let response = await (try TestSite()).get(route.path(language))
        #expect(response.status == .ok)
        #expect(response.fields[.contentLanguage] == language.rawValue)
        #expect(response.fields[.contentType] == "text/html; charset=utf-8")
        #expect(response.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\""))
    }

    @Test func aPageThatIsNotThereSaysSoInTheLanguageOfItsAddress() async throws {
        let site = try await TestSite()
        for target in ["/nie-ma", "/cele/X.9", "/wskazniki/nie-ma", "/rewizje/a/b"] {
            let response = await site.get(target)
            #expect(response.status == .notFound)
            #expect(response.fields[.contentLanguage] == "pl")
        }
        let english = await site.get("/en/goals/X.9")
        #expect(english.status == .notFound)
        #expect(english.fields[.contentLanguage] == "en")
        #expect(english.text.contains("There is no such page"))
        #expect(english.fields[.cacheControl] == "no-store")
    }

    @Test func aKnownTagIsAnsweredWithNothing() async throws {
        let site = try await TestSite()
        let first = await site.get("/")
        let tag = try #require(first.fields[.eTag])
        let second = await site.get("/", [.ifNoneMatch: tag])
        #expect(second.status == .notModified)
        #expect(second.body.readableBytes == 0)
        #expect(second.fields[.eTag] == tag)
        // Another page, another language and another state have other tags.
        #expect(await site.get("/en").fields[.eTag] != tag)
        #expect(await site.get("/zrodla").fields[.eTag] != tag)
        _ = try await site.desk.record([
            LedgerDraft(author: "test", subject: .indicator("enterprises"), value: nil, reason: "test")
        ])
        #expect(await site.get("/", [.ifNoneMatch: tag]).status == .ok)
    }

    @Test func pagesAreCompressedWhereThatIsWelcome() async throws {
        let site = try await TestSite()
        let plain = await site.get("/")
        let packed = await site.get("/", [.acceptEncoding: "br, gzip;q=0.8"])
        #expect(packed.fields[.contentEncoding] == "gzip")
        #expect(packed.text == plain.text)
        #expect(packed.body.readableBytes * 2 < plain.body.readableBytes)
        #expect(await site.get("/", [.acceptEncoding: "gzip;q=0"]).fields[.contentEncoding] == nil)
        // The second time it comes from memory and is the same.
        #expect(await site.get("/", [.acceptEncoding: "gzip"]).text == plain.text)
    }

    @Test func everyAnswerTellsTheBrowserWhatItMayNotDo() async throws {
        let site = try await TestSite()
        for target in ["/", "/nie-ma", "/api", "/api/v1/strategy", "/favicon.svg", "/redakcja/logowanie"] {
            let fields = await site.get(target).fields
            let policy = try #require(fields[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(fields[.xContentTypeOptions] == "nosniff")
        }
        let embed = await site.get(Route.indicatorEmbed("green-area").path(.polish)).fields
        #expect(embed[.contentSecurityPolicy]?.hasSuffix("frame-ancestors *") == true)
        #expect(await site.get("/").fields[.strictTransportSecurity] == nil)
        let secure = await site.site.respond(to: SiteRequest(.get, "/", isEncrypted: true))
        #expect(secure.fields[.strictTransportSecurity] != nil)
    }

    @Test func aSlashTooManyLeadsToTheOneAddress() async throws {
        let site = try await TestSite()
        let response = await site.get("/en/goals/COH.1.1/")
        #expect(response.status == .movedPermanently)
        #expect(response.fields[.location] == "/en/goals/COH.1.1")
        #expect(await site.get("/cele/coh.1.1").fields[.location] == "/cele/COH.1.1")
        #expect(await site.get("/cele/PH").fields[.location] == "/priorytety/PH")
        #expect(await site.get("/cele/COH.1.1.2").fields[.location] == "/cele/COH.1.1")
    }

    @Test(arguments: [
        "//evil.example", "//evil.example/", "/\\evil.example/", "/%2F%2Fevil.example/", "/en//evil.example/",
        "/https://evil.example/", "/cele/%2e%2e%2f%2fevil.example/", "/en/goals/COH.1.1/?next=//evil.example",
    ])
    func noAddressLeadsAwayFromTheSite(_ target: String) async throws {
        let location = await (try TestSite()).get(target).fields[.location]
        #expect(location.map { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.contains("evil") } ?? true)
    }

    @Test(arguments: [
        "/../../etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/metody/../../README.md",
        "/metody/%2e%2e%2f%2e%2e%2fREADME", "/api/v1/datasets/..%2F..%2Fetc%2Fpasswd.csv",
    ])
    func noPathLeavesTheSite(_ target: String) async throws {
        let response = await (try TestSite()).get(target)
        #expect(response.status == .notFound)
        #expect(!response.text.contains("root:"))
    }

    @Test func whatSomebodyTypedIsNeverMarkup() async throws {
        let nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
        let site = try await TestSite { record in
            record.indicators[0].name = BilingualText(nasty)
            record.indicators[0].meaning = BilingualText(nasty)
            record.sources[0].name = BilingualText(nasty)
        }
        let words = "?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27"
        for target in [
            "/", "/wskazniki/green-area", "/zrodla", "/wskazniki", "/szukaj" + words, "/wskazniki" + words,
        ] {
            let text = await site.get(target).text
            #expect(!text.contains("<script>alert"))
            #expect(!text.contains("<img src=x"))
        }
        let feed = await site.get("/zmiany.atom").text
        #expect(!feed.contains("<script>"))
    }

    @Test(arguments: [
        "' OR 1=1 --", "\"; DROP TABLE readings; --", "%", "*", "AND NOT", "\0", "NEAR(", "zażółć",
    ])
    func oddWordsInASearchAreOnlyWords(_ words: String) async throws {
        let site = try await TestSite()
        let page = await site.get("/szukaj?q=" + FieldList.encode(words))
        #expect(page.status == .ok)
        let answer = await site.get("/api/v1/search?q=" + FieldList.encode(words))
        #expect(answer.status == .ok)
        let total = await site.get("/api/v1/changes").json["total"]?.integer
        #expect(try await site.desk.state().record.sequence == total)
    }

    @Test func somethingRetiredIsGoneAndNotMissing() async throws {
        let site = try await TestSite()
        _ = try await site.desk.record([
            LedgerDraft(
                author: "test", subject: .indicator("enterprises"), value: nil,
                reason: "The register was closed")
        ])
        let response = await site.get("/en/indicators/enterprises")
        #expect(response.status == .gone)
        #expect(response.text.contains("The register was closed"))
    }

    @Test func onlyReadingMethodsReachPages() async throws {
        let site = try await TestSite()
        let response = await site.site.respond(to: SiteRequest(.delete, "/"))
        #expect(response.status == .methodNotAllowed)
        #expect(response.fields[.allow] == "GET, HEAD")
    }

    @Test func assetsAreKeptForEver() async throws {
        let site = try await TestSite()
        let path = Resource.stylesheet.path
        let plain = await site.get(path)
        #expect(plain.status == .ok)
        #expect(plain.fields[.cacheControl]?.contains("immutable") == true)
        let packed = await site.get(path, [.acceptEncoding: "gzip"])
        #expect(packed.text == plain.text)
        #expect(await site.get("/assets/horyzont-000000000000.css").status == .notFound)
        #expect(await site.get("/favicon.svg").fields[.contentType] == "image/svg+xml")
    }

    @Test func tooLongAnAddressIsRefused() async throws {
        let site = try await TestSite()
        #expect(await site.get("/" + String(repeating: "a", count: SiteLimit.path)).status == .uriTooLong)
        #expect(await site.get("/?q=" + String(repeating: "a", count: SiteLimit.query)).status == .uriTooLong)
        #expect(await site.get("/" + String(repeating: "a", count: SiteLimit.path - 1)).status == .notFound)
    }
}
