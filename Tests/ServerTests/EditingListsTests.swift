import Accounts
import Delivery
import Evidence
import Formats
import HTTPTypes
import Pages
import Quantities
import Reporting
import TestCity
import Testing

@testable import Server

@Suite("Lists, undoing and files") struct EditingListsTests {
    private let milestone = [
        ("id", "signs"), ("project", "bus-lanes"), ("name_pl", "Znaki <b>"), ("name_en", "Signs"),
        ("weight", "1"),
        ("baseline", "2026-12-31"), ("forecast", "2027-01-31"), ("percent", "0"), ("reason", "added"),
        ("expected", "9999"),
    ]

    @Test func everyListHasItsPageAndForms() async throws {
        let city = try await DraftSite()
        let token = try await city.site.signIn()
        for table in DeliveryTables.all.map(\.id) + CouncilTables.all.map(\.id) {
            #expect(await city.site.get("/en/edit/items/\(table)", token).status == .ok, "\(table)")
            #expect(await city.site.get("/redakcja/nowa/\(table)", token).status == .ok, "\(table)")
        }
        #expect(await city.site.get("/en/edit/items/people", token).status == .notFound)
        #expect(await city.site.get("/en/edit/items/projects/none", token).status == .notFound)
    }

    @Test func aResolutionOfTheCouncilIsAddedAndChangedByItsForm() async throws {
        let city = try await DraftSite()
        let token = try await city.site.signIn()
        let fields = [
            ("id", "r-1"), ("number", "X/1/2026"), ("date", "2026-02-01"), ("title_pl", "Parki <b>"),
            ("title_en", "Parks"), ("execution", "under-way"), ("example", "no"), ("reason", "sesja"),
            ("expected", "9999"),
        ]
        let path = "/en/edit/new/resolutions"
        let wrong = await city.site.post(
            path, fields.map { $0.0 == "date" ? ($0.0, "soon") : $0 }, session: token)
        #expect(wrong.status == .unprocessableContent)
        #expect(await city.site.post(path, fields, session: token).status == .seeOther)
        let recorded = try await city.site.desk.state().record.reporting.resolutions
        #expect(recorded.map(\.number) == ["X/1/2026"])
        let page = await city.site.get("/rada").text
        #expect(page.contains("Parki &lt;b&gt;") && !page.contains("Parki <b>"))
        let changed = fields.filter { $0.0 != "id" }.map { $0.0 == "execution" ? ($0.0, "done") : $0 }
        #expect(
            await city.site.post("/en/edit/items/resolutions/r-1", changed, session: token).status
                == .seeOther)
        #expect(try await city.site.desk.state().record.reporting.resolutions.first?.execution == .done)
    }

    @Test func aRowIsAddedChangedAndRemovedAndEveryProblemIsNamed() async throws {
        let city = try await DraftSite()
        let token = try await city.site.signIn()
        let path = "/en/edit/new/milestones"
        let wrong = milestone.map { field -> (String, String) in
            switch field.0 {
            case "project": ("project", "x'; DROP TABLE ledger; --")
            case "baseline": ("baseline", "soon")
            case "percent": ("percent", "101")
            case "reason": ("reason", "")
            default: field
            }
        }
        let refused = await city.site.post(path, wrong, session: token)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("DROP TABLE ledger") && refused.text.contains("2027-01-31"))
        let long = milestone.map {
            $0.0 == "name_pl" ? ("name_pl", String(repeating: "a", count: 5_000)) : $0
        }
        #expect(await city.site.post(path, long, session: token).status == .unprocessableContent)
        #expect(await city.site.post(path, milestone, session: token).status == .seeOther)
        #expect(await city.site.post(path, milestone, session: token).text.contains("There is such an item"))
        let list = await city.site.get("/en/edit/items/milestones", token).text
        #expect(list.contains("signs") && !list.contains("<b>"))
        let item = "/en/edit/items/milestones/signs"
        let changed = milestone.map { $0.0 == "percent" ? ("percent", "50") : $0 }
        #expect(await city.site.post(item, changed, session: token).status == .seeOther)
        #expect(
            await city.site.post(item, milestone + [("retire-item", "1")], session: token).status == .seeOther
        )
        let left = try await city.site.desk.state().record.delivery.milestones.map(\.id)
        #expect(left == ["design"])
        // What others point to is not removed.
        let project = await city.site.post(
            "/en/edit/items/projects/bus-lanes",
            [
                ("name_pl", "Buspasy"), ("unit", "roads"), ("status", "idea"), ("example", "no"),
                ("reason", "x"),
                ("expected", "9999"), ("retire-item", "1"),
            ], session: token)
        #expect(project.status == .unprocessableContent)
        #expect(await city.site.post(path, milestone, session: city.approver).status == .forbidden)
    }

    @Test func anOldStateIsPutBackAsANewEntry() async throws {
        let city = try await DraftSite()
        let token = try await city.site.signIn()
        _ = await city.site.post(city.form, try await city.update(by: token), session: token)
        let subject = Subject.delivery(.project, "bus-lanes")
        let entries = try city.site.archive.entries(about: subject)
        let last = try #require(entries.last)
        let history = await city.site.get("/en/history/project/bus-lanes", token).text
        #expect(history.contains("/en/edit/undo/\(last.sequence)") && history.contains("2027-06-30"))
        let path = "/en/edit/undo/\(last.sequence)"
        let form = await city.site.get(path, city.owner).text
        let hidden = ["expected", "draft", "draft-version"].map { ($0, DraftSite.value($0, in: form) ?? "") }
        #expect(
            await city.site.post(path, hidden + [("reason", "")], session: city.owner).status
                == .unprocessableContent)
        let sent = await city.site.post(path, hidden + [("reason", "a mistake")], session: city.owner)
        let draft = try city.draft(of: sent)
        #expect(draft.kind == .card && draft.unit == "roads")
        _ = await city.step("approve", on: draft, by: city.approver)
        let after = try city.site.archive.entries(about: subject)
        #expect(after.count == entries.count + 1 && after.last?.value == entries.dropLast().last?.value)
        #expect(try await city.project.forecast.end == nil)
        let stale = await city.site.post(path, [("expected", "1"), ("reason", "x")], session: token)
        #expect(stale.status == .conflict)
        #expect(await city.site.get("/en/edit/undo/999999", token).status == .notFound)
        #expect(await city.site.get("/en/history/project/none").status == .notFound)
    }

    @Test func aReadingIsADraftToo() async throws {
        let city = try await DraftSite()
        let coordinator = try await city.site.signedIn(
            try await city.site.person("Kinga", roles: [(.coordinator, nil)]))
        let path = "/en/edit/readings/green-area"
        let sent = await city.site.post(
            path,
            [
                ("period", "2025"), ("value", "13,7"), ("status", "final"), ("area", "9901"),
                ("source", "office"),
                ("reason", "yearly"), ("expected", try city.site.lastRevision()),
            ], session: coordinator)
        let draft = try city.draft(of: sent)
        #expect(draft.kind == .readings && draft.state == .submitted)
        #expect(await city.site.get("/en/edit/drafts/\(draft.id)", city.approver).text.contains("13.7"))
        #expect(try city.site.archive.revisions(of: "manual").isEmpty)
        _ = await city.step("approve", on: draft, by: city.approver)
        #expect(try city.again(draft).state == .published)
        let revision = try #require(try city.site.archive.revisions(of: "manual").last)
        #expect(revision.author == draft.author?.description && revision.reason == "yearly")
    }

    // MARK: Files

    private func send(
        _ city: DraftSite, _ bytes: [UInt8], name: String, token: String? = nil
    ) async throws -> SiteResponse {
        var body: [UInt8] = []
        let fields = try await city.update() + [("token", token ?? city.owner.formToken)]
        for (name, value) in fields {
            body += Array("--X\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += bytes + Array("\r\n--X--\r\n".utf8)
        var request = SiteRequest(
            .post, city.form,
            fields: [
                .contentType: "multipart/form-data; boundary=X", .cookie: city.owner.cookie,
                .origin: "https://\(TestSite.host)",
            ], body: body)
        request.host = TestSite.host
        return await city.site.site.respond(to: request)
    }

    @Test func anAttachmentIsKeptUnderItsDigestAndSavedNotShown() async throws {
        let city = try await DraftSite()
        let pdf = Array("%PDF-1.7 acceptance".utf8)
        let draft = try city.draft(of: try await send(city, pdf, name: "..\\..\\Odbiór <b>.pdf"))
        let address = "/pliki/\(Digest(of: pdf))"
        #expect(await city.site.get(address).status == .notFound)
        #expect(await city.site.get(address, city.owner).status == .ok)
        _ = await city.step("approve", on: draft, by: city.approver)
        let page = await city.site.get("/en/projects/bus-lanes").text
        #expect(page.contains("href=\"\(address)\"") && page.contains("Odbiór &lt;b&gt;"))
        let file = await city.site.get(address)
        #expect(file.status == .ok && file.fields[.contentType] == "application/pdf")
        #expect(file.fields[.contentDisposition]?.hasPrefix("attachment; filename=\"") == true)
        #expect(file.fields[.xContentTypeOptions] == "nosniff")
    }

    @Test func whatIsNoDocumentIsNotTaken() async throws {
        let city = try await DraftSite()
        for (bytes, name) in [
            (Array("<html><script>alert(1)</script>".utf8), "report.pdf"),
            (Array("MZ program".utf8), "photo.png"),
            (Array("PK\u{3}\u{4}[Content_Types].xml word/document.xml vbaProject.bin".utf8), "a.docx"),
        ] {
            let answer = try await send(city, bytes, name: name)
            #expect(
                answer.status == .unprocessableContent && answer.text.contains("cannot be attached"),
                "\(name)")
        }
        let large = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: Attachment.maximumBytes)
        #expect(try await send(city, large, name: "a.pdf").status == .unprocessableContent)
        let huge = [UInt8](repeating: 0, count: Attachment.maximumBytes + SiteLimit.form)
        #expect(try await send(city, huge, name: "a.pdf").status == .contentTooLarge)
        #expect(try await send(city, Array("%PDF-".utf8), name: "a.pdf", token: "x").status == .forbidden)
        #expect(await city.site.get("/pliki/../../etc/passwd").status == .notFound)
        #expect(Attachment.Kind(of: Array("PK\u{3}\u{4}[Content_Types].xml word/document.xml".utf8)) == .word)
    }

    // MARK: Audit

    @Test func theAuditIsForAuditorsAndItsExportRunsNothing() async throws {
        let city = try await DraftSite()
        let auditor = try await city.site.signedIn(
            try await city.site.person("Renata", roles: [(.auditor, nil)]))
        let token = try await city.site.signIn()
        let formula = "=HYPERLINK(\"https://evil.example\",\"x\")"
        _ = await city.site.post(
            city.form, try await city.update([("reason", formula)], by: token), session: token)
        #expect(await city.site.get("/en/edit/audit", city.owner).status == .forbidden)
        let page = await city.site.get("/en/edit/audit?subject=project/", auditor).text
        #expect(page.contains("/en/history/project/bus-lanes") && !page.contains("indicator/green-area"))
        let denied = await city.site.get("/en/edit/audit?kind=denied", auditor).text
        #expect(denied.contains("Olga") && denied.contains("refused"))
        let csv = await city.site.get("/en/edit/audit/csv?author=administrator", auditor)
        #expect(csv.fields[.contentDisposition]?.contains("audit.csv") == true)
        #expect(csv.text.contains("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\""))
        let json = await city.site.get("/en/edit/audit/json?kind=ledger&subject=project/", auditor).json
        #expect(json.array?.contains { $0["reason"]?.string == formula } == true)
        #expect(await city.site.get("/en/edit/audit?from=2099-01-01", auditor).text.contains("0\u{A0}events"))
    }
}

@Suite("Many at once") struct ManyEditorsTests {
    @Test func ofTwoApproversOneWinsAndNothingIsDoubled() async throws {
        let city = try await DraftSite()
        let second = try await city.site.signedIn(
            try await city.site.person("Barbara", roles: [(.approver, nil)]))
        let draft = try city.draft(
            of: await city.site.post(city.form, try await city.update(), session: city.owner))
        async let one = city.step("approve", on: draft, by: city.approver)
        async let two = city.step("approve", on: draft, by: second)
        let statuses = await [one.status, two.status]
        #expect(statuses.contains(.seeOther))
        let updates = try city.site.archive.entries(about: .delivery(.update, "bus-lanes/\(TestCity.today)"))
        #expect(updates.count == 1)
        #expect(try city.again(draft).state == .published)
    }

    @Test func twentyPeopleEditAtOnceAndNoEditIsLostOrDoubled() async throws {
        let city = try await DraftSite()
        var editors: [TestSite.Editor] = []
        for number in 1...20 {
            editors.append(
                try await city.site.signedIn(
                    try await city.site.person("Owner\(number)", roles: [(.owner, "roads")])))
        }
        await withTaskGroup(of: Void.self) { group in
            for (number, editor) in editors.enumerated() {
                group.addTask {
                    let sent = await city.site.post(
                        "/en/edit/new/milestones",
                        [
                            ("id", "m\(number)"), ("project", "bus-lanes"), ("name_pl", "Etap \(number)"),
                            ("weight", "1"), ("baseline", "2026-12-31"), ("forecast", "2026-12-31"),
                            ("percent", "0"), ("reason", "r"), ("expected", "9999"),
                        ], session: editor)
                    #expect(sent.status == .seeOther)
                }
            }
        }
        let drafts = try city.site.people.drafts(in: [.submitted])
        #expect(drafts.count == 20)
        let chosen = drafts.map { ("chosen", "\($0.id) \($0.version)") }
        _ = await city.site.post("/en/edit/approvals", chosen + [("step", "approve")], session: city.approver)
        let milestones = try await city.site.desk.state().record.delivery.milestones.map(\.id)
        #expect(Set(milestones) == Set((0..<20).map { "m\($0)" } + ["design"]) && milestones.count == 21)
    }
}
