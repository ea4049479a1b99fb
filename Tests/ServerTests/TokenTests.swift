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
