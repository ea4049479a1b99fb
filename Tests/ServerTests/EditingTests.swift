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

@Suite struct SignInTests {
    @Test func theRightTokenOpensASessionInASafeCookie() async throws {
        let site = try await TestSite()
        let response = await site.post(
            "/redakcja/logowanie", [("administrator-token", TestSite.token)], session: nil)
        #expect(response.status == .seeOther)
        #expect(response.fields[.location] == "/redakcja")
        let cookie = try #require(response.fields[.setCookie])
        for flag in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800"] {
            #expect(cookie.contains(flag))
        }
        #expect(!cookie.contains("Secure"))
        #expect(Sessions.cookie("x", isEncrypted: true).hasSuffix("; Secure"))
    }

    @Test func fiveWrongTokensAMinuteAreEnough() async throws {
        let site = try await TestSite()
        for _ in 0..<Sessions.maximumFailures {
            let response = await site.post(
                "/en/edit/sign-in", [("administrator-token", "guess")], session: nil)
            #expect(response.status == .unprocessableContent)
        }
        let sixth = await site.post(
            "/en/edit/sign-in", [("administrator-token", TestSite.token)], session: nil)
        #expect(sixth.status == .tooManyRequests)
        #expect(sixth.fields[.retryAfter] == "60")
        site.clock.advance(seconds: 61)
        let later = await site.post(
            "/en/edit/sign-in", [("administrator-token", TestSite.token)], session: nil)
        #expect(later.status == .seeOther)
    }

    @Test func withoutASessionFormsAreClosed() async throws {
        let site = try await TestSite()
        let page = await site.get("/en/edit/readings/green-area")
        #expect(page.status == .seeOther)
        #expect(page.fields[.location] == "/en/edit/sign-in?next=%2Fen%2Fedit%2Freadings%2Fgreen-area")
        #expect(await site.post("/en/edit/readings/green-area", [], session: nil).status == .forbidden)
        #expect(
            await site.get("/en/data/import").fields[.location]
                == "/en/edit/sign-in?next=%2Fen%2Fdata%2Fimport")
        let invented = await site.get(
            "/en/edit", [.cookie: "\(Sessions.cookieName)=" + String(repeating: "0", count: 64)])
        #expect(invented.status == .seeOther)
    }

    @Test func sessionsEnd() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        #expect(await site.get("/en/edit", [.cookie: editor.cookie]).status == .ok)
        site.clock.advance(seconds: Sessions.lifetime + 1)
        #expect(await site.get("/en/edit", [.cookie: editor.cookie]).status == .seeOther)
        let second = try await site.signIn()
        let out = await site.post("/en/edit/sign-out", [], session: second)
        #expect(out.status == .seeOther)
        #expect(out.fields[.setCookie]?.contains("Max-Age=0") == true)
        #expect(await site.get("/en/edit", [.cookie: second.cookie]).status == .seeOther)
    }

    @Test func formsOfOtherSitesAreRefused() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let path = "/en/edit/readings/green-area"
        let wrongToken = await site.post(path, [("token", "x"), ("period", "2025")], session: editor)
        #expect(wrongToken.status == .forbidden)
        let noToken = await site.post(path, [("token", "")], session: editor)
        #expect(noToken.status == .forbidden)
        let foreign = await site.post(path, [], session: editor, fields: [.origin: "https://evil.example"])
        #expect(foreign.status == .forbidden)
        let crossSite = await site.post(
            path, [], session: editor, fields: [SecurityFields.name("Sec-Fetch-Site"): "cross-site"])
        #expect(crossSite.status == .forbidden)
        let json = await site.post(path, [], session: editor, fields: [.contentType: "text/plain"])
        #expect(json.status == .unsupportedMediaType)
        let signIn = await site.post(
            "/en/edit/sign-in", [("administrator-token", TestSite.token)], session: nil,
            fields: [.origin: "https://evil.example"])
        #expect(signIn.status == .forbidden)
    }

    @Test func tokensAreNeverShownOrKept() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let page = await site.get("/en/edit", [.cookie: editor.cookie])
        #expect(!page.text.contains(TestSite.token))
        #expect(page.fields[.cacheControl] == "no-store")
        let home = await site.get("/", [.cookie: editor.cookie])
        #expect(home.fields[.cacheControl] == "private, no-cache")
        #expect(home.fields[.eTag] != (await site.get("/")).fields[.eTag])
    }
}

@Suite struct FormTests {
    @Test(arguments: [
        "readings/green-area", "targets/green-area", "indicators/green-area", "weights/COH.1.1", "",
    ])
    func everyFormIsShown(_ path: String) async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        for (language, root) in [("en", "/en/edit/"), ("pl", "/redakcja/")] {
            let words = [
                "readings": "odczyty", "targets": "wartosci-docelowe", "indicators": "wskazniki",
                "weights": "wagi", "impacts": "oddzialywania",
            ]
            var parts = path.split(separator: "/").map(String.init)
            if language == "pl", let first = parts.first { parts[0] = words[first] ?? first }
            let target = parts.isEmpty ? String(root.dropLast()) : root + parts.joined(separator: "/")
            let response = await site.get(target, [.cookie: editor.cookie])
            #expect(response.status == .ok, "\(target)")
            #expect(response.fields[.contentLanguage] == language)
            #expect(response.text.contains("value=\"\(editor.formToken)\""))
        }
    }

    @Test func aReadingIsRecordedCorrectedAndWithdrawn() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let path = "/en/edit/readings/green-area"
        var fields = [
            ("period", "2025"), ("value", "13,5"), ("status", "final"), ("area", "9901"),
            ("source", "office"),
            ("reason", "Corrected after the count"), ("expected", try site.lastRevision()),
        ]
        let response = await site.post(path, fields, session: editor)
        #expect(response.status == .seeOther)
        #expect(response.fields[.location] == "/en/indicators/green-area")
        let query = ReadingQuery(series: "green-area", area: "9901", period: .year(2025))
        #expect(try site.archive.readings(query).first?.reading.value == 13.5)
        let revision = try #require(try site.archive.revisions(of: "manual").last)
        #expect(revision.author == "administrator")
        #expect(revision.reason == "Corrected after the count")
        #expect(revision.mode == .amendment)
        fields[1].1 = ""
        fields[2].1 = "withdrawn"
        fields[6].1 = try site.lastRevision()
        #expect(await site.post(path, fields, session: editor).status == .seeOther)
        #expect(try site.archive.readings(query).first?.reading.status == .withdrawn)
        let feed = await site.get("/en/changes.atom").text
        #expect(feed.contains("Corrected after the count"))
    }

    @Test func aReadingThatSomebodyChangedMeanwhileIsNotOverwritten() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let path = "/en/edit/readings/green-area"
        func fields(_ value: String, _ reason: String, _ expected: String) -> [(String, String)] {
            [
                ("period", "2025"), ("value", value), ("status", "final"), ("area", "9901"),
                ("source", "office"), ("reason", reason), ("expected", expected),
            ]
        }
        let seen = try site.lastRevision()
        let form = await site.get(path, [.cookie: editor.cookie])
        #expect(form.text.contains("name=\"expected\" value=\"\(seen)\""))
        let first = fields("13.5", "Count of spring", seen)
        #expect(await site.post(path, first, session: editor).status == .seeOther)
        let stale = await site.post(path, fields("14", "Count of autumn", seen), session: editor)
        #expect(stale.status == .conflict)
        #expect(stale.text.contains("13.5") && stale.text.contains("Count of spring"))
        let query = ReadingQuery(series: "green-area", area: "9901", period: .year(2025))
        #expect(try site.archive.readings(query).first?.reading.value == 13.5)
        // Another period is another cell, and sent once more on purpose it stands.
        var other = fields("14", "Another year", seen)
        other[0].1 = "2010"
        #expect(await site.post(path, other, session: editor).status == .seeOther)
        let again = fields("14", "Count of autumn", try site.lastRevision())
        #expect(await site.post(path, again, session: editor).status == .seeOther)
        let without = fields("14", "Count of autumn", "")
        #expect(await site.post(path, without, session: editor).status == .badRequest)
    }

    @Test(arguments: ["-5", "101"])
    func whatCannotBeIsRefused(_ value: String) async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let reading = await site.post(
            "/en/edit/readings/trips-without-car",
            [
                ("period", "2025"), ("value", value), ("status", "final"), ("area", "9901"),
                ("source", "office"), ("reason", "Typed"), ("expected", try site.lastRevision()),
            ], session: editor)
        #expect(reading.status == .unprocessableContent)
        #expect(reading.text.contains("id=\"field-value-problem\""))
        let target = await site.post(
            "/en/edit/targets/trips-without-car",
            [
                ("expected", "0"), ("period-1", "2035"), ("value-1", value), ("origin-1", "example"),
                ("reason", "Typed"),
            ], session: editor)
        #expect(target.status == .unprocessableContent)
        #expect(target.text.contains("id=\"field-value-1-problem\""))
    }

    @Test func aTargetLiesAfterItsBaseline() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let baseline = try #require(TestCity.greenArea.aim.baseline?.period)
        for (period, status) in [(baseline.year - 1, 422), (baseline.year, 422), (2035, 303)] {
            let expected = try #require(
                try site.archive.entries(upTo: nil).last { $0.subject == .indicator("green-area") }?.sequence)
            let response = await site.post(
                "/en/edit/targets/green-area",
                [
                    ("expected", String(expected)), ("period-1", String(period)), ("value-1", "14"),
                    ("origin-1", "example"), ("reason", "Typed"),
                ], session: editor)
            #expect(response.status.code == status, "\(period)")
        }
    }

    @Test func allProblemsAreShownAndWhatWasTypedIsKept() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let response = await site.post(
            "/en/edit/readings/green-area",
            [
                ("period", "2025-13"), ("value", "<b>much</b>"), ("status", "maybe"), ("area", "0000"),
                ("source", "nobody"), ("reason", " "), ("note", "typed & kept"),
                ("expected", try site.lastRevision()),
            ], session: editor)
        #expect(response.status == .unprocessableContent)
        for name in ["period", "value", "status", "area", "source", "reason"] {
            #expect(response.text.contains("id=\"field-\(name)-problem\""), "\(name)")
        }
        #expect(response.text.contains("6\u{A0}things to mend"))
        #expect(response.text.contains("value=\"typed &amp; kept\""))
        #expect(response.text.contains("&lt;b&gt;much&lt;/b&gt;"))
        #expect(!response.text.contains("<b>much"))
        #expect(try site.archive.revisions(of: "manual").isEmpty)
    }

    @Test func targetsAreAddedChangedAndRemoved() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let expected = try #require(
            try site.archive.entries(upTo: nil).last { $0.subject == .indicator("green-area") }?.sequence)
        let response = await site.post(
            "/en/edit/targets/green-area",
            [
                ("expected", String(expected)), ("period-1", ""), ("value-1", ""), ("origin-1", "adopted"),
                ("period-2", "2035"), ("value-2", "1 000,5"), ("origin-2", "law"),
                ("note-en-2", "By statute"),
                ("period-3", "2028"), ("value-3", "14"), ("origin-3", "adopted"), ("reason", "New plan"),
            ], session: editor)
        #expect(response.status == .seeOther, "\(response.text)")
        let targets = try #require(try await site.desk.state().record.indicator("green-area")).aim.targets
        #expect(targets.map(\.period.description) == ["2028", "2035"])
        #expect(targets.map(\.value) == [14, 1000.5])
        #expect(targets[1].origin == .law)
        let entry = try #require(try site.archive.entries(upTo: nil).last)
        #expect(entry.author == "administrator")
        #expect(entry.reason == "New plan")
    }

    @Test func aStaleEditShowsBothVersionsAndRecordsNothing() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let expected = try #require(
            try site.archive.entries(upTo: nil).last { $0.subject == .indicator("green-area") }?.sequence)
        var other = TestCity.greenArea
        other.name = BilingualText(pl: "Zieleń", en: "Greenery")
        _ = try await site.desk.record([
            LedgerDraft(
                author: "somebody", subject: .indicator(other.id), value: try Canonical.encode(other),
                reason: "A shorter name")
        ])
        let count = try site.archive.entries(upTo: nil).count
        let mine = FormTests.definition(TestCity.greenArea, name: "Parks", expected: expected)
        let response = await site.post("/en/edit/indicators/green-area", mine, session: editor)
        #expect(response.status == .conflict)
        #expect(response.text.contains("Greenery"))
        #expect(response.text.contains("Parks"))
        #expect(response.text.contains("A shorter name"))
        #expect(try site.archive.entries(upTo: nil).count == count)
        // Sent once more on purpose, on the version just seen, it stands.
        let again = FormTests.definition(TestCity.greenArea, name: "Parks", expected: count)
        #expect(await site.post("/en/edit/indicators/green-area", again, session: editor).status == .seeOther)
        #expect(try await site.desk.state().record.indicator("green-area")?.name.en == "Parks")
    }

    @Test func aDefinitionThatCannotBeComputedIsRefused() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let expected = try #require(
            try site.archive.entries(upTo: nil).last { $0.subject == .indicator("young-to-old") }?.sequence)
        var fields = FormTests.definition(TestCity.generations, name: "Young", expected: expected)
        fields.removeAll { $0.0 == "formula" }
        fields.append(("formula", "population-0-17 / nothing-there"))
        let response = await site.post("/en/edit/indicators/young-to-old", fields, session: editor)
        #expect(response.status == .unprocessableContent)
        #expect(response.text.contains("nothing-there"))
    }

    @Test func weightsAreRecordedTogether() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        func sequence(_ id: String) throws -> String {
            String(try site.archive.entries(upTo: nil).last { $0.subject == .indicator(id) }?.sequence ?? 0)
        }
        let ids = ["green-area", "pm10-annual-mean", "trips-without-car"]
        var fields = try ids.map { ("expected-\($0)", try sequence($0)) }
        fields += [
            ("weight-green-area", "2"), ("weight-pm10-annual-mean", "0"), ("weight-trips-without-car", "1"),
        ]
        fields.append(("reason", "Agreed in committee"))
        let wrong = await site.post("/en/edit/weights/COH.1.1", fields, session: editor)
        #expect(wrong.status == .unprocessableContent)
        fields[4].1 = "1,5"
        let right = await site.post("/en/edit/weights/COH.1.1", fields, session: editor)
        #expect(right.status == .seeOther)
        let weights = try await site.desk.state().record.indicators(serving: TestCity.code("COH.1.1")).map(
            \.weight)
        #expect(weights == [2, 1.5, 1])
    }

    @Test func impactsAreEditedAsATable() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let recorded = try #require(FormPage.impacts(TestCity.impacts).fields.first?.value)
        let expected = try #require(
            try site.archive.entries(upTo: nil).last { $0.subject == .impacts }?.sequence)
        func send(_ table: String) async -> SiteResponse {
            await site.post(
                "/en/edit/impacts",
                [
                    ("expected", String(expected)), ("impacts", table), ("origin", "adopted"),
                    ("note-pl", "Uwaga"),
                    ("note-en", "Note"), ("reason", "Workshop"),
                ], session: editor)
        }
        let wrong = await send(recorded + "X.1,CH.1,*,9,sure,,\nshort\n")
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("has wrong fields: from, sign, strength, confidence, why-pl"))
        #expect(wrong.text.contains("Line 6 has 1 fields, not 7."))
        let right = await send(recorded + "CO1.1.2,CH.1,-,3,high,\"Bo tak, a nie inaczej\",Because\n")
        #expect(right.status == .seeOther)
        let impacts = try await site.desk.state().record.impacts
        #expect(Array(impacts.impacts.dropLast()) == TestCity.impacts.impacts)
        #expect(impacts.impacts.last?.why.pl == "Bo tak, a nie inaczej")
        #expect(impacts.origin == .adopted)
        #expect(impacts.none == TestCity.impacts.none)
    }

    private static func definition(_ indicator: Indicator, name: String, expected: Int) -> [(String, String)]
    {
        var fields = FormPage.definition(indicator).fields.map { ($0.name, $0.value) }
        fields.removeAll { $0.0 == "name-en" || $0.0 == "reason" }
        return fields + [("name-en", name), ("reason", "A clearer name"), ("expected", String(expected))]
    }
}
