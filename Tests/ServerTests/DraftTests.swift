import Accounts
import Delivery
import Evidence
import Formats
import Foundation
import HTTPTypes
import Pages
import Quantities
import TestCity
import Testing

@testable import Server

/// A site with people and one project, `bus-lanes` of the unit `roads`.
struct DraftSite {
    let site: TestSite
    let owner: TestSite.Editor
    let approver: TestSite.Editor
    let form = "/en/edit/projects/bus-lanes"

    init() async throws {
        site = try await TestSite { $0.delivery = DraftSite.delivery }
        owner = try await site.signedIn(try await site.person("Olga", roles: [(.owner, "roads")]))
        approver = try await site.signedIn(try await site.person("Adam", roles: [(.approver, nil)]))
    }

    private static var delivery: DeliveryRecord {
        var delivery = DeliveryRecord.empty
        delivery.units = [
            OrganisationUnit(id: "roads", name: BilingualText(pl: "Drogi", en: "Roads"), kind: .department),
            OrganisationUnit(
                id: "schools", name: BilingualText(pl: "Szkoły", en: "Schools"), kind: .department),
        ]
        delivery.projects = [
            Project(
                id: "bus-lanes", name: BilingualText(pl: "Buspasy", en: "Bus lanes"), unit: "roads",
                status: .inProgress)
        ]
        delivery.milestones = [
            Milestone(
                id: "design", project: "bus-lanes", name: BilingualText(pl: "Projekt", en: "Design"),
                baseline: TestCity.day(2026, 12, 31))
        ]
        return delivery
    }

    /// What an owner types, with the hidden fields of the form as it is shown.
    func update(_ changes: [(String, String)] = [], by editor: TestSite.Editor? = nil) async throws -> [(
        String, String
    )] {
        let page = await site.get(form, editor ?? owner)
        let typed = [
            ("status", "in-progress"), ("done", "Lanes painted"), ("next", "Signs"), ("spent", "12 500,50"),
            ("end", "2027-06-30"), ("forecast-design", "2027-01-31"), ("done-design", ""),
            ("percent-design", "40"), ("reason", "monthly"),
        ]
        let hidden = ["expected", "draft", "draft-version"].compactMap { name in
            DraftSite.value(name, in: page.text).map { (name, $0) }
        }
        return (typed + hidden).map { field in changes.first { $0.0 == field.0 } ?? field }
            + changes.filter { change in !(typed + hidden).contains { $0.0 == change.0 } }
    }

    /// The value of a hidden field.
    static func value(_ name: String, in text: String) -> String? {
        guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }

    /// The identifier of the draft to whose page an answer leads.
    func draft(of response: SiteResponse) throws -> Draft {
        let location = try #require(response.fields[.location])
        let id = try #require(location.split(separator: "/").last)
        return try #require(try site.people.draft(String(id)))
    }

    func step(_ action: String, on draft: Draft, by editor: TestSite.Editor, comment: String = "") async
        -> SiteResponse
    {
        await site.post(
            "/en/edit/drafts/\(draft.id)",
            [("version", String(draft.version)), ("step", action), ("comment", comment)], session: editor)
    }

    func again(_ draft: Draft) throws -> Draft { try #require(try site.people.draft(draft.id)) }

    var project: Project {
        get async throws { try #require(try await site.desk.state().record.delivery.projects.first) }
    }
}

@Suite("Drafts and approval") struct DraftFlowTests {
    @Test func anUpdateIsPublicOnceSomebodyElseApprovesIt() async throws {
        let city = try await DraftSite()
        let sent = await city.site.post(city.form, try await city.update(), session: city.owner)
        #expect(sent.status == .seeOther)
        let draft = try city.draft(of: sent)
        #expect(draft.state == .submitted && draft.kind == .update && draft.unit == "roads")
        #expect(try await city.site.desk.state().record.delivery.updates.isEmpty)
        let own = await city.step("approve", on: draft, by: city.owner)
        #expect(own.status == .forbidden)
        let inbox = await city.site.get("/en/edit/approvals", city.approver).text
        #expect(inbox.contains("Lanes painted") && inbox.contains("Olga") && inbox.contains("12500.50"))
        #expect(await city.step("approve", on: draft, by: city.approver).status == .seeOther)
        let published = try city.again(draft)
        #expect(published.state == .published)
        let record = try await city.site.desk.state().record
        #expect(record.delivery.updates.first?.done.en == "Lanes painted")
        #expect(record.delivery.milestones.first?.percentDone == 40)
        let author = try #require(draft.author).description
        let entries = try city.site.archive.entries(upTo: nil).filter { $0.author == author }
        #expect(entries.map(\.subject.description).contains("update/bus-lanes/\(TestCity.today)"))
        #expect(entries.allSatisfy { $0.reason == "monthly" })
    }

    @Test func namesAreForThoseWhoSignedInAndNeverForThePublic() async throws {
        let city = try await DraftSite()
        let draft = try city.draft(
            of: await city.site.post(city.form, try await city.update(), session: city.owner))
        _ = await city.step("approve", on: draft, by: city.approver)
        let author = try #require(draft.author).description
        for path in [
            "/en/history/project/bus-lanes", "/en/changes", "/en/projects/bus-lanes", "/en/changes.atom",
        ] {
            let page = await city.site.get(path).text
            #expect(!page.contains("Olga") && !page.contains(author), "\(path)")
        }
        #expect(await city.site.get("/en/history/project/bus-lanes", city.approver).text.contains("Olga"))
        #expect(await city.site.get("/en/history/project/bus-lanes").text.contains("2027-06-30"))
    }

    @Test func whatIsNotCompleteIsKeptAndComesBackAsItWasTyped() async throws {
        let city = try await DraftSite()
        let typed = try await city.update([("done", ""), ("spent", "a lot"), ("step", "save")])
        let saved = await city.site.post(city.form, typed, session: city.owner)
        #expect(saved.status == .seeOther)
        let draft = try city.draft(of: saved)
        #expect(draft.state == .draft)
        #expect(await city.step("submit", on: draft, by: city.owner).status == .conflict)
        // The session ends; after the next sign-in the draft is there.
        _ = await city.site.post("/en/edit/sign-out", [], session: city.owner)
        let later = try city.site.session(of: await city.site.signIn("olga@modelowo.example"))
        #expect(await city.site.get("/en/edit/drafts", later).text.contains("Bus lanes"))
        let form = await city.site.get("/en/edit/drafts/\(draft.id)/form", later).text
        #expect(form.contains("value=\"a lot\"") && form.contains(">\nSigns<"))
        #expect(DraftSite.value("draft", in: form) == draft.id)
        #expect(DraftSite.value("draft-version", in: form) == String(draft.version))
    }

    @Test func aPageThatSavesItselfMakesOneDraft() async throws {
        let city = try await DraftSite()
        var typed = try await city.update([("step", "autosave"), ("done", "A")])
        let first = await city.site.post(city.form, typed, session: city.owner)
        #expect(first.status == .ok && first.json["saved"]?.boolean == true)
        typed = typed.map { $0.0 == "draft-version" ? ($0.0, "1") : $0.0 == "done" ? ("done", "AB") : $0 }
        let second = await city.site.post(city.form, typed, session: city.owner)
        #expect(second.json["version"]?.integer == 2)
        // Another window still holds the first version: nothing is overwritten.
        let stale = await city.site.post(city.form, typed, session: city.owner)
        #expect(stale.status == .conflict && stale.json["saved"]?.boolean == false)
        let drafts = try city.site.people.drafts(in: [.draft])
        #expect(drafts.count == 1)
        // A reload goes on with it; whoever else opens the form begins anew.
        let again = await city.site.get(city.form, city.owner).text
        #expect(again.contains(">\nAB<") && DraftSite.value("draft", in: again) == drafts.first?.id)
        #expect(DraftSite.value("draft-version", in: again) == "2")
        let other = try await city.site.signedIn(
            try await city.site.person("Ola", roles: [(.owner, "roads")]))
        #expect(await !city.site.get(city.form, other).text.contains(">\nAB<"))
    }

    @Test func sendingAFormTwiceMakesOneDraft() async throws {
        let city = try await DraftSite()
        let typed = try await city.update()
        let first = try city.draft(of: await city.site.post(city.form, typed, session: city.owner))
        let second = await city.site.post(city.form, typed, session: city.owner)
        #expect(try city.draft(of: second) == first)
        #expect(try city.site.people.drafts(in: [.submitted]).count == 1)
    }

    @Test func anOvertakenDraftReturnsWithBothVersionsAndIsAnswered() async throws {
        let city = try await DraftSite()
        let typed = try await city.update()
        let draft = try city.draft(of: await city.site.post(city.form, typed, session: city.owner))
        let token = try await city.site.signIn()
        let other = try await city.update([("done", "Something else"), ("end", "2028-01-01")], by: token)
        #expect(await city.site.post(city.form, other, session: token).status == .seeOther)
        _ = await city.step("approve", on: draft, by: city.approver)
        let back = try city.again(draft)
        #expect(back.state == .returned && back.overtaking != nil)
        let page = await city.site.get("/en/edit/drafts/\(draft.id)", city.owner).text
        #expect(
            page.contains("Somebody was quicker") && page.contains("2028-01-01")
                && page.contains("2027-06-30"))
        let form = await city.site.get("/en/edit/drafts/\(draft.id)/form", city.owner).text
        let hidden = ["expected", "draft", "draft-version"].map { ($0, DraftSite.value($0, in: form) ?? "") }
        let answer = typed.filter { field in !hidden.contains { $0.0 == field.0 } } + hidden
        let again = try city.draft(of: await city.site.post(city.form, answer, session: city.owner))
        #expect(again.id == draft.id && again.state == .submitted)
        _ = await city.step("approve", on: again, by: city.approver)
        #expect(try city.again(draft).state == .published)
        #expect(try await city.project.forecast.end?.description == "2027-06-30")
    }

    @Test func aFormMadeOnAnOlderStateIsShownWithBothVersions() async throws {
        let city = try await DraftSite()
        let typed = try await city.update()
        let token = try await city.site.signIn()
        _ = await city.site.post(
            city.form, try await city.update([("end", "2028-01-01")], by: token), session: token)
        let answer = await city.site.post(city.form, typed, session: city.owner)
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("2028-01-01") && answer.text.contains("2027-06-30"))
    }

    @Test func moneyNeedsTwoDifferentPeople() async throws {
        let city = try await DraftSite()
        let treasurer = try await city.site.signedIn(
            try await city.site.person("Teresa", roles: [(.treasurer, nil)]))
        let second = try await city.site.signedIn(
            try await city.site.person("Barbara", roles: [(.approver, nil)]))
        let sent = await city.site.post(
            "/en/edit/new/undertakings",
            [
                ("id", "u1"), ("name_pl", "Drogi"), ("name_en", "Roads"), ("unit", "roads"),
                ("first_year", "2026"), ("last_year", "2028"), ("kind", "capital"), ("total", "1 000 000"),
                ("commitment_limit", "0"), ("example", "no"), ("reason", "council"), ("expected", "0"),
            ], session: treasurer)
        let draft = try city.draft(of: sent)
        #expect(draft.kind == .money && draft.state == .submitted)
        _ = await city.step("approve", on: draft, by: city.approver)
        #expect(try city.again(draft).state == .submitted)
        #expect(await city.step("approve", on: try city.again(draft), by: city.approver).status == .conflict)
        _ = await city.step("approve", on: try city.again(draft), by: second)
        #expect(try city.again(draft).state == .published)
        #expect(try await city.site.desk.state().record.delivery.undertakings.first?.id == "u1")
        let denied = await city.site.post("/en/edit/new/undertakings", [], session: city.owner)
        #expect(denied.status == .badRequest || denied.status == .forbidden)
    }

    @Test func returnedWithAWordRecalledAndWithdrawn() async throws {
        let city = try await DraftSite()
        let draft = try city.draft(
            of: await city.site.post(city.form, try await city.update(), session: city.owner))
        #expect(await city.step("return", on: draft, by: city.approver).status == .conflict)
        let word = "<script>alert(1)</script> amend"
        #expect(await city.step("return", on: draft, by: city.approver, comment: word).status == .seeOther)
        let page = await city.site.get("/en/edit/drafts/\(draft.id)", city.owner).text
        #expect(
            page.contains("&lt;script&gt;alert(1)&lt;/script&gt; amend") && !page.contains("<script>alert"))
        #expect(await city.step("submit", on: try city.again(draft), by: city.owner).status == .seeOther)
        #expect(await city.step("recall", on: try city.again(draft), by: city.owner).status == .seeOther)
        #expect(await city.step("withdraw", on: try city.again(draft), by: city.owner).status == .seeOther)
        #expect(try city.again(draft).state == .withdrawn)
    }

    @Test func manyAreApprovedAtOnceAndOneRefusalHoldsUpNobody() async throws {
        let city = try await DraftSite()
        let update = try city.draft(
            of: await city.site.post(city.form, try await city.update(), session: city.owner))
        let milestone = try city.draft(
            of: await city.site.post(
                "/en/edit/items/milestones/design",
                [
                    ("project", "bus-lanes"), ("name_pl", "Projekt"), ("name_en", "Design"), ("weight", "2"),
                    ("baseline", "2026-12-31"), ("forecast", "2026-12-31"), ("percent", "10"),
                    ("reason", "weights"), ("expected", "999"),
                ], session: city.owner))
        let answer = await city.site.post(
            "/en/edit/approvals",
            [
                ("step", "approve"), ("chosen", "\(update.id) \(update.version)"),
                ("chosen", "\(milestone.id) 99"),
            ],
            session: city.approver)
        #expect(answer.status == .ok && answer.text.contains("published"))
        #expect(try city.again(update).state == .published && city.again(milestone).state == .submitted)
    }

    @Test func othersNeitherSeeNorMoveADraft() async throws {
        let city = try await DraftSite()
        let draft = try city.draft(
            of: await city.site.post(city.form, try await city.update(), session: city.owner))
        let foreign = try await city.site.signedIn(
            try await city.site.person("Filip", roles: [(.owner, "schools"), (.approver, "schools")]))
        #expect(await city.site.get("/en/edit/drafts/\(draft.id)", foreign).status == .forbidden)
        #expect(await city.step("approve", on: draft, by: foreign).status == .forbidden)
        #expect(await city.site.get(city.form, foreign).status == .forbidden)
        #expect(try city.site.people.deniedAttempts(limit: 10).count >= 3)
        #expect(await city.site.get("/en/edit/drafts/x' OR 1=1", city.owner).status == .notFound)
        let csrf = await city.site.post(
            "/en/edit/drafts/\(draft.id)", [("token", "x"), ("step", "approve")], session: city.approver)
        #expect(csrf.status == .forbidden)
        #expect(await city.site.get("/en/edit/drafts").status == .seeOther)
        // Another one's draft is not taken over by naming it in a form.
        var typed = try await city.update([("draft", draft.id), ("draft-version", String(draft.version))])
        typed = typed.map { $0.0 == "done" ? ("done", "stolen") : $0 }
        #expect(await city.site.post(city.form, typed, session: city.owner).status == .conflict)
        #expect(try city.again(draft) == draft)
    }
}
