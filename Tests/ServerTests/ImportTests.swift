import Evidence
import Formats
import HTTPTypes
import Intake
import NIOCore
import Quantities
import Strategy
import Testing

@testable import Server

@Suite struct ImportTests {
    private static let header = ReadingIntake.columns.joined(separator: ",") + "\n"

    private func send(
        _ csv: [UInt8], to site: TestSite, as editor: TestSite.Editor, dataset: String = "counts",
        token: String? = nil, mode: String = "amendment", name: String = "odczyty.csv",
        more: [(String, String)] = []
    ) async -> SiteResponse {
        let boundary = "----modelowo"
        var body: [UInt8] = []
        for (name, value) in [
            ("token", token ?? editor.formToken), ("dataset", dataset), ("mode", mode),
            ("reason", "Field count"),
        ] + more {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
                .utf8)
        body += Array("Content-Type: text/csv\r\n\r\n".utf8) + csv + Array("\r\n--\(boundary)--\r\n".utf8)
        var request = SiteRequest(
            .post, "/en/data/import",
            fields: [
                .contentType: "multipart/form-data; boundary=\(boundary)", .cookie: editor.cookie,
                .origin: "https://\(TestSite.host)",
            ], body: body)
        request.host = TestSite.host
        return await site.site.respond(to: request)
    }

    private func confirmation(_ page: String) throws -> String {
        let mark = "name=\"confirm\" value=\""
        let start = try #require(page.firstRange(of: mark)).upperBound
        return String(page[start...].prefix(64))
    }

    @Test func aFileIsPreviewedThenConfirmed() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let csv =
            ImportTests.header + "green-area,9901,2024,12.9,final,,office,,\n"
            + "green-area,9904,2024,9,final,,office,,\n"
        let preview = await send(Array(csv.utf8), to: site, as: editor)
        #expect(preview.status == .ok)
        #expect(preview.text.contains("Nothing has been recorded yet"))
        #expect(preview.text.contains("<td>12.4</td><td>12.9</td>"))
        #expect(try site.archive.revisions(of: "counts").isEmpty)
        let id = try confirmation(preview.text)
        let done = await site.post("/en/data/import", [("confirm", id)], session: editor)
        #expect(done.status == .seeOther)
        let revision = try #require(try site.archive.revisions(of: "counts").last)
        #expect(revision.rows == 2)
        #expect(revision.origin == "odczyty.csv")
        // A confirmation serves once.
        #expect(await site.post("/en/data/import", [("confirm", id)], session: editor).status == .conflict)
    }

    @Test func publishedTablesAreReadAsOnTheCommandLine() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let table = "Kod;Nazwa;2022;2023\n0201000;A;1,5;2,5\n9901;C;3;4\n"
        let preview = await send(Array(table.utf8), to: site, as: editor, dataset: "benches")
        #expect(preview.status == .ok, "\(preview.text)")
        #expect(preview.text.contains("new series (1): benches"))
        #expect(try site.archive.revisions(of: "benches").isEmpty)
        let id = try confirmation(preview.text)
        #expect(await site.post("/en/data/import", [("confirm", id)], session: editor).status == .seeOther)
        #expect(try site.archive.readings(ReadingQuery(series: "benches")).count == 4)
        #expect(try await site.desk.state().record.variables.contains { $0.id == "benches" })
    }

    @Test func whatATableLeavesOutIsAskedFor() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let table = Array("Kod;Nazwa;Zieleń\n9901;C;13,5\n".utf8)
        #expect(await send(table, to: site, as: editor).status == .unprocessableContent)
        let wrong = await send(table, to: site, as: editor, more: [("period", "once")])
        #expect(wrong.text.contains("id=\"field-period-problem\""))
        let more = [("period", "2025"), ("series", "green-area"), ("source", "office")]
        let preview = await send(table, to: site, as: editor, more: more)
        #expect(preview.status == .ok, "\(preview.text)")
        let id = try confirmation(preview.text)
        #expect(await site.post("/en/data/import", [("confirm", id)], session: editor).status == .seeOther)
        let query = ReadingQuery(series: "green-area", area: "9901", period: .year(2025))
        #expect(try site.archive.readings(query).first?.reading.value == 13.5)
    }

    @Test func whatACompleteFileWithdrawsIsCounted() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let inForce = try site.archive.datasets().first { $0.current.dataset == "modelowo" }?.rows ?? 0
        let csv = ImportTests.header + "green-area,9901,2024,12.9,final,,office,,\n"
        let preview = await send(
            Array(csv.utf8), to: site, as: editor, dataset: "modelowo", mode: "complete")
        #expect(preview.text.contains("<dt>Withdrawn readings</dt><dd>"))
        let table = try await ImportedTable(
            Array(csv.utf8), ReadingRequest(file: "f", dataset: "modelowo", author: "tester"),
            standing: site.site.shelf.latest())
        let changes = try table.changes(replacing: "modelowo", archive: site.archive)
        #expect(inForce > 1 && changes.withdrawn == inForce - 1)
        #expect(try table.changes(replacing: nil, archive: site.archive).withdrawn == 0)
    }

    @Test func namesOfDatasetsStandInAddresses() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let csv = Array((ImportTests.header + "green-area,9901,2024,12.9,final,,office,,\n").utf8)
        let response = await send(csv, to: site, as: editor, dataset: "ża b/../x")
        #expect(response.status == .unprocessableContent)
        #expect(response.text.contains("id=\"field-dataset-problem\""))
    }

    @Test func everyWrongRowIsNamedAndNothingIsRecorded() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let csv =
            ImportTests.header + "none,9901,2024,1,final,,office,,\ngreen-area,9901,2024,x,final,,office,,\n"
            + "green-area,9901,2023,1,final,,office,,\ngreen-area,9901,2023,2,final,,office,,\n"
        let response = await send(Array(csv.utf8), to: site, as: editor)
        #expect(response.status == .unprocessableContent)
        #expect(response.text.contains("3\u{A0}things to mend"))
        #expect(response.text.contains("There is no series “none”."))
        #expect(response.text.contains("value=\"counts\""))
        #expect(try site.archive.revisions(of: nil).count == 1)
    }

    @Test func aConfirmationBelongsToItsSessionAndExpires() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let other = try await site.signIn()
        let csv = Array((ImportTests.header + "green-area,9901,2024,12.9,final,,office,,\n").utf8)
        let id = try confirmation(await send(csv, to: site, as: editor).text)
        #expect(await site.post("/en/data/import", [("confirm", id)], session: other).status == .conflict)
        site.clock.advance(seconds: 31 * 60)
        #expect(await site.post("/en/data/import", [("confirm", id)], session: editor).status == .conflict)
    }

    @Test func aForeignUploadIsRefused() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        #expect(await send(Array("x".utf8), to: site, as: editor, token: "x").status == .forbidden)
    }

    @Test func sizesAreLimitedAlsoForEditors() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let upload = SiteRequest(.post, "/en/data/import", fields: [.cookie: editor.cookie])
        #expect(site.site.bodyLimit(of: upload) == SiteLimit.upload)
        #expect(site.site.bodyLimit(of: SiteRequest(.post, "/en/data/import")) == SiteLimit.form)
        let large = [UInt8](repeating: 65, count: SiteLimit.upload + 1)
        #expect(await send(large, to: site, as: editor).status == .contentTooLarge)
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--b\r\n\r\n", "--b--",
        "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
    ])
    func brokenFormsAreNoForms(_ body: String) {
        let parsed = Multipart(Array(body.utf8), contentType: "multipart/form-data; boundary=b")
        #expect(parsed?.parts.isEmpty ?? true)
    }

    @Test func partsKeepEveryByte() throws {
        let bytes: [UInt8] = [13, 10, 45, 45, 98, 13, 0, 255, 13, 10]
        let body =
            Array("--bb\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a b.csv\"\r\n\r\n".utf8)
            + bytes + Array("\r\n--bb--".utf8)
        let part = try #require(Multipart(body, contentType: "multipart/form-data; boundary=\"bb\"")?["f"])
        #expect(part.bytes == bytes)
        #expect(part.fileName == "a b.csv")
    }
}
