import Delivery
import Evidence
import Formats
import HTTPTypes
import Intake
import NIOCore
import Quantities
import Reporting
import TestCity
import Testing

@testable import Server

@Suite("A unit's workbook through the site")
struct UnitWorkbookTests {
    private static let address = "/en/edit/workbooks/green"

    private func send(
        _ bytes: [UInt8], to site: TestSite, as editor: TestSite.Editor, at target: String = address,
        token: String? = nil, reason: String = "Quarterly update"
    ) async -> SiteResponse {
        let boundary = "----modelowo"
        var body: [UInt8] = []
        for (name, value) in [("token", token ?? editor.formToken), ("reason", reason)] {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"green.xlsx\"\r\n\r\n"
                .utf8)
        body += bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        var request = SiteRequest(
            .post, target,
            fields: [
                .contentType: "multipart/form-data; boundary=\(boundary)", .cookie: editor.cookie,
                .origin: "https://\(TestSite.host)",
            ], body: body)
        request.host = TestSite.host
        return await site.site.respond(to: request)
    }

    /// The unit's workbook with one milestone further on.
    private func filled(_ site: TestSite, percent: Double = 35) async throws -> [UInt8] {
        let record = try await site.desk.state().record
        var book = UnitWorkbook(unit: "green", sequence: record.sequence).workbook(
            of: record.delivery, title: "green", .english)
        let sheet = try #require(book.sheets.firstIndex { $0.name == "milestones" })
        let column = try #require(book.sheets[sheet].columns.firstIndex { $0.header == "percent" })
        let row = try #require(book.sheets[sheet].rows.indices.dropFirst().first)
        book.sheets[sheet].rows[row][column] = .number(percent)
        return try #require(book.encoded(created: site.clock.now).value)
    }

    private func confirmation(_ page: String) throws -> String {
        let mark = "name=\"confirm\" value=\""
        let start = try #require(page.firstRange(of: mark)).upperBound
        return String(page[start...].prefix(64))
    }

    @Test func downloadedAsAWorkbookThatIsRead() async throws {
        let site = try await TestSite()
        let response = await site.get("/api/v1/units/green/workbook.xlsx?language=en")
        #expect(response.status == .ok)
        #expect(response.fields[.contentType]?.contains("spreadsheetml") == true)
        let bytes = Array(response.body.readableBytesView)
        let record = try await site.desk.state().record
        let read = try #require(UnitWorkbook.read(bytes, name: "green.xlsx", into: record.delivery).value)
        #expect(read.workbook.unit == "green" && read.workbook.sequence == record.sequence)
        #expect(read.changes == [])
        #expect(await site.get("/api/v1/units/nobody/workbook.xlsx").status == .notFound)
    }

    @Test func previewedThenRecordedWhole() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let before = try await site.desk.state().record
        let preview = await send(try await filled(site), to: site, as: editor)
        #expect(preview.status == .ok, "\(preview.text)")
        #expect(preview.text.contains("<td>35</td>"))
        #expect(try await site.desk.state().record.sequence == before.sequence)
        let id = try confirmation(preview.text)
        let done = await site.post(Self.address, [("confirm", id)], session: editor)
        #expect(done.status == .seeOther, "\(done.text)")
        let after = try await site.desk.state().record
        #expect(after.delivery.milestones.contains { $0.percentDone == 35 })
        let entry = try #require(try site.archive.entries(upTo: nil).last)
        #expect(entry.author == "administrator" && entry.reason == "Quarterly update")
        // A confirmation serves once.
        #expect(await site.post(Self.address, [("confirm", id)], session: editor).status == .conflict)
    }

    @Test func rowsChangedMeanwhileAreNamedAndNothingIsLost() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let early = try await filled(site, percent: 35)
        let preview = await send(try await filled(site, percent: 55), to: site, as: editor)
        let id = try confirmation(preview.text)
        #expect(await site.post(Self.address, [("confirm", id)], session: editor).status == .seeOther)
        let stale = await send(early, to: site, as: editor)
        #expect(stale.status == .unprocessableContent)
        #expect(stale.text.contains("changed after the workbook was downloaded"))
        #expect(stale.text.contains("<td>55</td><td>35</td>"))
        #expect(!stale.text.contains("name=\"confirm\""))
        #expect(try await site.desk.state().record.delivery.milestones.contains { $0.percentDone == 55 })
    }

    @Test func refusesWhatIsNoWorkbookOrAnothersOrForged() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let book = try await filled(site)
        for bytes in [[], Array("=cmd|' /C calc'!A0".utf8), Array("<svg onload=alert(1)>".utf8)] {
            #expect(await send(bytes, to: site, as: editor).status == .unprocessableContent)
        }
        #expect(await send(book, to: site, as: editor, reason: "").status == .unprocessableContent)
        #expect(await send(book, to: site, as: editor, token: "forged").status == .forbidden)
        let other = await send(book, to: site, as: editor, at: "/en/edit/workbooks/trees-team")
        #expect(other.status == .unprocessableContent)
        #expect(await send(book, to: site, as: editor, at: "/en/edit/workbooks/nobody").status == .notFound)
        let huge = await send([UInt8](repeating: 0x50, count: SiteLimit.upload + 1), to: site, as: editor)
        #expect(huge.status == .contentTooLarge)
        #expect(await site.get(Self.address).status == .seeOther)
    }

    @Test func theCouncilsRegisterIsPublic() async throws {
        let site = try await TestSite()
        var session = DebateSession(
            year: 2025, date: TestCity.day(2026, 6, 25), seats: 25, residents: 170_000,
            agenda: [.init(number: 1, subject: BilingualText("<b>Otwarcie</b>"))])
        session.confidence = CouncilVote(ayes: 13, noes: 11, abstentions: 1, outcome: .granted)
        let draft = LedgerDraft(
            author: "tester", subject: .reporting(.debate, "2025"), value: try Canonical.encode(session),
            reason: "test")
        try await site.desk.record([draft])
        let page = await site.get("/en/council")
        #expect(page.status == .ok)
        #expect(page.text.contains("granted") && page.text.contains("13, 11, 1"))
        #expect(page.text.contains("&lt;b&gt;Otwarcie") && !page.text.contains("<b>Otwarcie"))
        #expect(await site.get("/rada").status == .ok)
        let csv = await site.get("/api/v1/council/debates.csv")
        #expect(csv.text.contains("2025,2026-06-25,"))
        #expect(await site.get("/api/v1/council/resolutions.xlsx").status == .ok)
        #expect(await site.get("/api/v1/delivery/projects.xlsx").status == .ok)
    }
}
