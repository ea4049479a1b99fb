import Accounts
import Evidence
import HTTPTypes
import Quantities
import Reporting
import TestCity
import Testing

@testable import Server

extension TestSite {
    /// A debate on last year's report, ten days from now, in a commune where a request needs fifty signatures.
    func recordDebate() throws {
        let year = TestCity.today.year - 1
        let session = DebateSession(
            year: year, date: TestCity.today.adding(days: 10), begins: "10:00", seats: 25, residents: 170_000,
            speakers: 2, agenda: [.init(number: 1, subject: BilingualText(pl: "Otwarcie", en: "Opening"))])
        _ = try archive.append(
            [
                LedgerDraft(
                    author: "tester", subject: .reporting(.debate, String(year)),
                    value: try Canonical.encode(session), reason: "test")
            ], at: clock.now)
    }
}

@Suite("Requests to speak")
struct SpeakingTests {
    private static let form = "/en/council/debate/2025/request"
    private static let pdf = Array("%PDF-1.7\n1 0 obj".utf8)
    private static let good = [
        ("name", "Ada Test"), ("address", "ul. Zielona 1"), ("contact", "ada@modelowo.example"),
        ("claimed", "55"), ("public", "1"), ("agreed", "1"),
    ]

    private func site() async throws -> TestSite {
        let site = try await TestSite()
        try site.recordDebate()
        return site
    }

    private func send(
        _ values: [(String, String)], _ file: [UInt8]? = pdf, to address: String = form,
        of site: TestSite, as editor: TestSite.Editor? = nil
    ) async -> SiteResponse {
        var body: [UInt8] = []
        func part(_ head: String, _ bytes: [UInt8]) {
            body += Array("--X\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + bytes
            body += Array("\r\n".utf8)
        }
        for (name, value) in values { part("name=\"\(name)\"", Array(value.utf8)) }
        if let editor { part("name=\"token\"", Array(editor.formToken.utf8)) }
        if let file { part("name=\"file\"; filename=\"../lista.pdf\"", file) }
        body += Array("--X--\r\n".utf8)
        var fields: HTTPFields = [
            .contentType: "multipart/form-data; boundary=X", .origin: "https://\(TestSite.host)",
        ]
        if let editor { fields[.cookie] = editor.cookie }
        var request = SiteRequest(.post, address, fields: fields, body: body)
        request.host = TestSite.host
        return await site.site.respond(to: request)
    }

    /// The code on the receipt.
    private func code(on page: SiteResponse) throws -> String {
        String(try #require(page.text.firstMatch(of: /<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4})+)<\/code>/)).1)
    }

    private func look(_ code: String, _ more: [(String, String)] = [], at site: TestSite) async
        -> SiteResponse
    {
        await site.post("/en/council/request", [("code", code)] + more, session: nil)
    }

    @Test func aResidentAsksSeesWhatBecameOfItAndWithdraws() async throws {
        let site = try await site()
        #expect(await site.get("/rada/debata/2025").text.contains("/rada/debata/2025/zgloszenie"))
        #expect(await site.get(Self.form).status == .ok)
        let receipt = await send(Self.good, of: site)
        #expect(receipt.status == .ok)
        let code = try code(on: receipt)
        let seen = await look(code.lowercased(), at: site)
        #expect(seen.text.contains("speaks as number 1") && seen.text.contains("provisional"))
        #expect(await site.get("/en/council/debate/2025").text.contains("Ada Test"))
        let withdrawn = await look(code, [("withdraw", "1")], at: site)
        #expect(withdrawn.text.contains("withdrawn") && !withdrawn.text.contains("name=\"withdraw\""))
        #expect(!(await site.get("/en/council/debate/2025").text.contains("Ada Test")))
        #expect(await look("AAAA-AAAA-AAAA-AAAA", at: site).status == .unprocessableContent)
    }

    @Test func everyProblemIsNamedAtOnceAndNothingIsKept() async throws {
        let site = try await site()
        let bad = await send(
            [("name", ""), ("address", ""), ("contact", ""), ("claimed", "49")], Array("GIF89a".utf8),
            of: site)
        #expect(bad.status == .unprocessableContent)
        #expect(bad.text.matches(of: /aria-invalid="true"/).count == 6)
        #expect(await send(Self.good, nil, of: site).status == .unprocessableContent)
        let large = Self.pdf + [UInt8](repeating: 0, count: Attachment.maximumBytes)
        #expect(await send(Self.good, large, of: site).status == .unprocessableContent)
        let huge = Self.pdf + [UInt8](repeating: 0, count: SiteLimit.upload)
        #expect(await send(Self.good, huge, of: site).status == .contentTooLarge)
        let long = Self.good.map { $0.0 == "name" ? ($0.0, String(repeating: "x", count: 201)) : $0 }
        #expect(await send(long, of: site).status == .unprocessableContent)
        #expect(try site.people.speakingRequests(for: 2025).isEmpty)
    }

    @Test func theLastDayIsTheDayBeforeAsCountedInPoland() async throws {
        let site = try await site()
        // 9 March 2026, half past eleven in the evening in Poland.
        site.clock.advance(seconds: 8 * 86_400 + 12 * 3_600 + 1_800)
        #expect(await send(Self.good, of: site).status == .ok)
        // The same on the 10th, the last day; an hour later it is the 11th, the day of the session.
        site.clock.advance(seconds: 86_400)
        #expect(await send(Self.good, of: site).status == .ok)
        site.clock.advance(seconds: 3_600)
        let late = await send(Self.good, of: site)
        #expect(late.status == .unprocessableContent && late.text.contains("is over"))
        #expect(try site.people.speakingRequests(for: 2025).count == 2)
        #expect(await site.get("/en/council/debate/2024/request").status == .notFound)
    }

    @Test func markupAndSQLAreTextEverywhere() async throws {
        let site = try await site()
        let editor = try await site.signIn()
        let evil = "<script>alert(1)</script>'; DROP TABLE speaking_request; --"
        let values = Self.good.map { ["name", "address", "contact"].contains($0.0) ? ($0.0, evil) : $0 }
        let receipt = await send(values, of: site)
        let pages = [
            receipt, await look(try code(on: receipt), at: site), await site.get("/rada/debata/2025"),
            await site.get("/rada/debata/2025/zgloszenia", editor),
        ]
        for page in pages { #expect(page.status == .ok && !page.text.contains("<script>alert")) }
        #expect(try site.people.speakingRequests(for: 2025).first?.name == evil)
    }

    @Test func theOfficeCountsRefusesEntersPaperAndErases() async throws {
        let site = try await site()
        let editor = try await site.signedIn(try await site.person("Kora", roles: [(.coordinator, nil)]))
        let code = try code(on: await send(Self.good, of: site))
        let list = "/en/council/debate/2025/requests"
        let paper = Self.good + [("received", "2026-02-20")]
        #expect(await send(paper, nil, to: list + "/new", of: site, as: editor).status == .seeOther)
        let future = Self.good + [("received", "2026-03-02")]
        #expect(
            await send(future, nil, to: list + "/new", of: site, as: editor).status == .unprocessableContent)
        let requests = try site.people.speakingRequests(for: 2025)
        #expect(requests.map(\.isOnPaper) == [false, true])
        // The one on paper came earlier, so it speaks first.
        #expect(await look(code, at: site).text.contains("speaks as number 2"))
        let address = list + "/" + requests[0].id
        func decide(_ values: [(String, String)]) async -> SiteResponse {
            await site.post(address, values, session: editor)
        }
        #expect(await site.get(address, editor).status == .ok)
        #expect(await decide([("act", "counted"), ("steps", "0")]).status == .unprocessableContent)
        #expect(await decide([("act", "refused"), ("steps", "0")]).status == .unprocessableContent)
        #expect(await decide([("act", "counted"), ("valid", "48"), ("steps", "0")]).status == .seeOther)
        #expect(await look(code, at: site).text.contains("signatures lacking: 2"))
        #expect(await decide([("act", "counted"), ("valid", "60"), ("steps", "0")]).status == .conflict)
        let refusal = [("act", "refused"), ("reason", "mieszka gdzie indziej"), ("steps", "1")]
        #expect(await decide(refusal).status == .seeOther)
        #expect(await look(code, at: site).text.contains("mieszka gdzie indziej"))
        let scan = await site.get(address + "/signatures", editor)
        #expect(scan.status == .ok && Array(scan.text.utf8) == Self.pdf)
        #expect(scan.fields[.contentDisposition]?.hasPrefix("attachment") == true)
        #expect(await decide([("act", "erase"), ("steps", "2")]).status == .seeOther)
        #expect(await site.get(address, editor).status == .notFound)
        #expect(await look(code, at: site).status == .unprocessableContent)
    }

    @Test func onlyWhoeverHandlesRequestsSeesThem() async throws {
        let site = try await site()
        _ = await send(Self.good, of: site)
        let id = try #require(try site.people.speakingRequests(for: 2025).first).id
        let owner = try await site.signedIn(try await site.person("Olek", roles: [(.owner, "green")]))
        for path in ["", "/new", "/\(id)", "/\(id)/signatures"] {
            let address = "/en/council/debate/2025/requests" + path
            #expect(await site.get(address).status == .seeOther, "\(address)")
            #expect(await site.get(address, owner).status == .forbidden, "\(address)")
        }
        #expect(try site.people.deniedAttempts(limit: 9).contains { $0.right == .handleRequests })
        let elsewhere = await site.post(
            Self.form, Self.good, session: nil, fields: [.origin: "https://evil.example"])
        #expect(elsewhere.status == .forbidden)
    }

    @Test func theDebateIsACalendarEvent() async throws {
        let site = try await site()
        let calendar = await site.get("/api/v1/council/debates.ics?language=en").text
        #expect(calendar.contains("DTSTART;VALUE=DATE:20260311") && calendar.contains("1. Opening"))
    }
}
