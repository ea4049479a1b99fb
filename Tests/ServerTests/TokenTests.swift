import Accounts
import Evidence
import Formats
import HTTPTypes
import Quantities
import Testing

@testable import Server

@Suite("API tokens") struct TokenTests {
    private func token(
        _ site: TestSite, _ scopes: Set<APIToken.Scope>, role: Role? = .coordinator, days: Int = 30
    ) async throws -> (secret: String, account: Account) {
        let account = try await site.person("Program", roles: role.map { [($0, nil)] } ?? [])
        let (token, secret) = APIToken.issued(
            to: account.id, name: "nightly", scopes: scopes, days: days,
            randomBytes: [UInt8](repeating: 9, count: 32), at: site.clock.now)
        try site.people.add(token)
        return (secret.text, account)
    }

    private func send(
        _ site: TestSite, _ query: String, token: String?, _ body: String
    ) async -> SiteResponse {
        var fields = HTTPFields()
        if let token { fields[.authorization] = "Bearer \(token)" }
        return await site.site.respond(
            to: SiteRequest(.post, "/api/v1/readings?" + query, fields: fields, body: Array(body.utf8)))
    }

    private let file = """
        series,area,period,value,status,break,source,reference,note
        green-area,9901,2025,13.7,final,,office,,

        """

    @Test func aProgramImportsReadingsAsItsPerson() async throws {
        let site = try await TestSite()
        let (secret, account) = try await token(site, [.importReadings])
        let answer = await send(site, "dataset=sensors&reason=nightly", token: secret, file)
        #expect(answer.status == .ok)
        #expect(answer.json["rows"]?.integer == 1)
        // A program proposes; somebody else approves.
        #expect(try site.archive.revisions(of: "sensors").isEmpty)
        let approver = try await site.signedIn(try await site.person("Ewa", roles: [(.approver, nil)]))
        let draft = try #require(answer.json["draft"]?.string)
        let approved = await site.post(
            "/en/edit/drafts/\(draft)", [("version", "2"), ("step", "approve")], session: approver)
        #expect(approved.status == .seeOther)
        let revision = try #require(try site.archive.revisions(of: "sensors").last)
        #expect(revision.author == account.id.description && revision.reason == "nightly")
        let wrong = await send(
            site, "dataset=sensors&reason=x", token: secret, file.replacing("13.7", with: "many"))
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.json["findings"]?.array?.isEmpty == false)
        #expect(await send(site, "dataset=sensors", token: secret, file).status == .badRequest)
    }

    @Test func withoutAValidTokenNothingIsImported() async throws {
        let site = try await TestSite()
        let (secret, account) = try await token(site, [.importReadings], days: 1)
        for bad in [nil, "hz_" + String(repeating: "A", count: 43), "x' OR '1'='1", ""] as [String?] {
            let answer = await send(site, "dataset=a&reason=b", token: bad, file)
            #expect(answer.status == .unauthorized)
            #expect(answer.fields[.contentType] == "application/problem+json")
            #expect(answer.fields[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
        }
        site.clock.advance(seconds: 2 * 86_400)
        #expect(await send(site, "dataset=a&reason=b", token: secret, file).status == .unauthorized)
        site.clock.advance(seconds: -2 * 86_400)
        var closed = account
        closed.state = .closed
        try site.people.save(closed)
        #expect(await send(site, "dataset=a&reason=b", token: secret, file).status == .unauthorized)
        #expect(try site.archive.revisions(of: "a").isEmpty)
    }

    @Test func aTokenDoesNoMoreThanItsScopeAndItsPerson() async throws {
        let site = try await TestSite()
        let (narrow, _) = try await token(site, [.read])
        #expect(await send(site, "dataset=a&reason=b", token: narrow, file).status == .forbidden)
        let own = await site.get("/api/v1/account", [.authorization: "Bearer \(narrow)"])
        #expect(own.status == .ok && own.fields[.cacheControl] == "no-store")
        #expect(own.json["scopes"]?.array == ["read"])
        let other = try await TestSite()
        let (powerless, _) = try await token(other, [.importReadings], role: .reader)
        #expect(await send(other, "dataset=a&reason=b", token: powerless, file).status == .forbidden)
        #expect(try other.people.deniedAttempts(limit: 1).first?.right == .importReadings)
    }

    private func propose(
        _ site: TestSite, _ path: String, token: String, _ body: String
    ) async -> SiteResponse {
        await site.site.respond(
            to: SiteRequest(
                .post, "/api/v1/drafts/" + path, fields: [.authorization: "Bearer \(token)"],
                body: Array(body.utf8)))
    }

    @Test func aProgramProposesARowThatSomebodyElseApproves() async throws {
        let site = try await TestSite()
        let (secret, account) = try await token(site, [.read, .writeDrafts])
        let row =
            #"{"id": "r-9", "number": "LV/1/26", "title_pl": "Próba", "title_en": "Trial", "date": "2026-02-26", "execution": "under-way", "example": "no"}"#
        let answer = await propose(site, "resolutions?reason=register", token: secret, row)
        #expect(answer.status == .ok, "\(answer.json)")
        #expect(answer.json["state"]?.string == "submitted")
        let id = try #require(answer.json["id"]?.string)
        let waiting = await site.get("/api/v1/drafts", [.authorization: "Bearer \(secret)"])
        #expect(waiting.json["items"]?.array?.first?["id"]?.string == id)
        #expect(waiting.json["total"]?.integer == 1)
        let approver = try await site.signedIn(try await site.person("Ewa", roles: [(.approver, nil)]))
        _ = await site.post(
            "/en/edit/drafts/\(id)", [("version", "2"), ("step", "approve")], session: approver)
        let entry = try #require(try site.archive.entries(about: Subject("resolution/r-9")!).last)
        #expect(entry.author == account.id.description && entry.reason == "register")
        // What is recorded is changed column by column, and never behind somebody's back.
        let changed = #"{"id": "r-9", "title_pl": "Próba druga"}"#
        let stale = await propose(
            site, "resolutions?reason=title&seen=\(entry.sequence - 1)", token: secret, changed)
        #expect(stale.status == .conflict)
        let kept = await propose(site, "resolutions?reason=title&step=save", token: secret, changed)
        #expect(kept.json["state"]?.string == "draft", "\(kept.json)")
        let draft = try #require(try site.people.draft(kept.json["id"]?.string ?? ""))
        #expect(draft.value.contains("LV/1/26"))
    }

    @Test func aRowOfAProgramIsJudgedAndItsScopeAsked() async throws {
        let site = try await TestSite()
        let (secret, _) = try await token(site, [.writeDrafts])
        for (body, status) in [
            ("", HTTPResponse.Status.badRequest), ("[]", .badRequest), (#"{"id": 7}"#, .badRequest),
            (#"{"nonsense": "x"}"#, .badRequest), (#"{"id": "r-9"}"#, .unprocessableContent),
        ] {
            let answer = await propose(site, "resolutions?reason=x", token: secret, body)
            #expect(answer.status == status, "\(body)")
            #expect(answer.json["findings"]?.array?.isEmpty == false, "\(body)")
        }
        #expect(await propose(site, "nothing?reason=x", token: secret, "{}").status == .notFound)
        #expect(try site.people.drafts(in: Set(Draft.State.allCases)).isEmpty)
        let list = await site.get("/api/v1/drafts", [.authorization: "Bearer \(secret)"])
        #expect(list.status == .ok)
        let other = try await TestSite()
        let (narrow, _) = try await token(other, [.read])
        #expect(await propose(other, "resolutions?reason=x", token: narrow, "{}").status == .forbidden)
        #expect(try other.people.deniedAttempts(limit: 1).first?.right == .editItems)
    }

    @Test func theFileOfAProgramMayBeLargeOnlyWithAToken() async throws {
        let site = try await TestSite()
        let (secret, _) = try await token(site, [.importReadings])
        var request = SiteRequest(.post, "/api/v1/readings?dataset=a&reason=b")
        #expect(site.site.bodyLimit(of: request) == SiteLimit.scenario)
        request.fields[.authorization] = "Bearer \(secret)"
        #expect(site.site.bodyLimit(of: request) == SiteLimit.upload)
    }

    @Test func retentionErasesWhatWasKeptLongEnough() async throws {
        let site = try await TestSite()
        let anna = try await site.person("Anna", state: .closed)
        var closed = anna
        closed.closed = site.clock.now
        try site.people.save(closed)
        let retention = Retention(site: site.site, logger: site.site.logger)
        retention.prune()
        #expect(try site.people.account(anna.id)?.state == .closed)
        site.clock.advance(seconds: 366 * 86_400)
        retention.prune()
        #expect(try site.people.account(anna.id)?.state == .erased)
    }
}
