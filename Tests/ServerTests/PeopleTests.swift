import Accounts
import Delivery
import Evidence
import HTTPTypes
import Quantities
import Testing

@testable import Server

@Suite("People and rights") struct PeopleTests {
    private func invitation(_ changes: [(String, String)] = []) -> [(String, String)] {
        let fields = [
            ("name", "Dorota <b>"), ("email", "dorota@modelowo.example"), ("works-in", ""),
            ("language", "en"),
            ("role", "owner"), ("unit", ""), ("by", "paper"),
        ]
        return fields.map { field in changes.first { $0.0 == field.0 } ?? field }
    }

    @Test func theTokenInvitesTheFirstAdministratorAndThenOnlyManagesPeople() async throws {
        let site = try await TestSite()
        let token = try await site.signIn()
        let printed = await site.post(
            "/en/people/invitation", invitation([("role", "administrator")]), session: token)
        #expect(printed.status == .ok)
        let code = try #require(
            printed.text.firstMatch(of: /[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/).map { String($0.0) })
        #expect(!printed.text.contains("<b>"))
        #expect(await site.get("/en/edit/impacts", token).status == .ok)
        let accepted = await site.post(
            "/en/account/invitation",
            [
                ("code", code), ("name", "Dorota"), ("password", TestSite.password),
                ("repeated", TestSite.password),
            ], session: nil)
        let administrator = try site.session(of: accepted)
        #expect(await site.get("/en/people", administrator).status == .ok)
        #expect(await site.get("/en/edit/impacts", token).status == .forbidden)
        #expect(await site.get("/en/people", token).status == .ok)
        let denied = try #require(try site.people.deniedAttempts(limit: 1).first)
        #expect(denied.right == .editDefinitions && denied.subject == "/en/edit/impacts")
    }

    @Test func invitationsNameEveryProblemAndGoByLetter() async throws {
        let site = try await TestSite()
        let token = try await site.signIn()
        let wrong = await site.post(
            "/en/people/invitation",
            invitation([
                ("name", ""), ("email", "x' OR '1'='1"), ("role", "king"), ("language", "xx"),
                ("works-in", "nowhere"), ("by", "pigeon"),
            ]), session: token)
        #expect(wrong.text.contains("6\u{A0}things to mend"))
        #expect(try site.people.accounts().isEmpty)
        let sent = await site.post("/en/people/invitation", invitation([("by", "letter")]), session: token)
        #expect(sent.status == .seeOther)
        let letter = try #require(try site.people.unsentLetters().first)
        #expect(letter.body.contains("https://modelowo.example/en/account/invitation?code="))
        let twice = await site.post("/en/people/invitation", invitation(), session: token)
        #expect(twice.status == .unprocessableContent && twice.text.contains("Another account"))
        let foreign = await site.post(
            "/en/people/invitation", [("token", "x")] + invitation(), session: token)
        #expect(foreign.status == .forbidden)
    }

    @Test func rolesAreGivenAndEndedAndAccountsClosedAndErased() async throws {
        let site = try await TestSite()
        let administrator = try await site.signedIn(
            try await site.person("Adam", roles: [(.administrator, nil)]))
        let anna = try await site.person("Anna")
        let session = try await site.signedIn(anna)
        let page = "/en/people/\(anna.id.digits)"
        let today = site.clock.now.date.description
        func give(_ role: String, unit: String = "", until: String = "") async -> SiteResponse {
            await site.post(
                page + "/role", [("role", role), ("unit", unit), ("from", today), ("until", until)],
                session: administrator)
        }
        #expect(await give("auditor").status == .seeOther)
        #expect(await give("auditor", unit: "nowhere", until: "2001-01-01").text.contains("2\u{A0}things"))
        #expect(await give("owner", until: "soon").status == .unprocessableContent)
        #expect(await site.get("/en/people/denied", session).status == .ok)
        let fields = [("role", "auditor"), ("unit", ""), ("from", today)]
        #expect(await site.post(page + "/end-role", fields, session: administrator).status == .seeOther)
        #expect(await site.post(page + "/end-role", fields, session: administrator).status == .conflict)
        #expect(await site.get("/en/people/denied", session).status == .forbidden)
        #expect(await site.get(page, administrator).text.contains("auditor"))
        #expect(await site.post(page + "/close", [], session: administrator).status == .seeOther)
        #expect(await site.get("/en/account", session).status == .seeOther)
        #expect(await site.post(page + "/erase", [], session: administrator).status == .seeOther)
        #expect(try site.people.account(anna.id)?.state == .erased)
        #expect(await site.get("/en/people", administrator).text.contains("(data erased)"))
    }

    @Test func nobodyTakesTheirOwnAccountAway() async throws {
        let site = try await TestSite()
        let adam = try await site.person("Adam", roles: [(.administrator, nil)])
        let session = try await site.signedIn(adam)
        let page = "/en/people/\(adam.id.digits)"
        for action in ["close", "erase", "end-role"] {
            #expect(await site.post("\(page)/\(action)", [], session: session).status == .forbidden)
        }
        let own = await site.post(
            page + "/role", [("role", "approver"), ("unit", ""), ("from", "2026-01-01"), ("until", "")],
            session: session)
        #expect(own.status == .unprocessableContent)
    }

    /// The table of rights against what the server really answers, for every form there is.
    @Test(arguments: Role.allCases) func theServerAllowsWhatTheTableSays(_ role: Role) async throws {
        let site = try await TestSite()
        let session = try await site.signedIn(try await site.person("Anna", roles: [(role, nil)]))
        let project = try #require(try await site.desk.state().record.delivery.projects.first)
        let forms: [(path: String, right: Right)] = [
            ("/en/edit/readings/green-area", .importReadings), ("/en/data/import", .importReadings),
            ("/en/edit/targets/green-area", .editDefinitions),
            ("/en/edit/indicators/green-area", .editDefinitions), ("/en/edit/impacts", .editDefinitions),
            ("/en/edit/weights/COH.1.1", .editDefinitions), ("/en/edit/projects/\(project.id)", .editItems),
            ("/en/people", .managePeople), ("/en/people/invitation", .managePeople),
            ("/en/people/denied", .readAudit),
        ]
        for (path, right) in forms {
            let isAllowed = RightsTable.reach(of: role, right) != .none
            let shown = await site.get(path, session).status
            #expect(shown == (isAllowed ? .ok : .forbidden), "\(role) \(path)")
            guard path != "/en/people", path != "/en/people/denied", path != "/en/data/import" else {
                continue
            }
            let sent = await site.post(path, [], session: session).status
            #expect((sent == .forbidden) != isAllowed, "\(role) \(path)")
        }
    }

    @Test func anOwnerEditsOnlyTheOwnUnit() async throws {
        let site = try await TestSite()
        let delivery = try await site.desk.state().record.delivery
        let project = try #require(delivery.projects.first)
        let other = try #require(delivery.units.first { $0.id != project.unit && $0.parent == nil })
        let path = "/en/edit/projects/\(project.id)"
        let own = try await site.signedIn(try await site.person("Anna", roles: [(.owner, project.unit)]))
        #expect(await site.get(path, own).status == .ok)
        let stranger = try await site.signedIn(try await site.person("Jan", roles: [(.owner, other.id)]))
        let isBelow = try await site.site.shelf.latest().units.isUnit(project.unit, within: other.id)
        #expect(await site.get(path, stranger).status == (isBelow ? .ok : .forbidden))
    }
}
