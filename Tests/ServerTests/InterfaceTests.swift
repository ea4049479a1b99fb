import Computation
import Evidence
import Formats
import HTTPTypes
import Intake
import NIOCore
import Quantities
import Strategy
import TestCity
import Testing

@testable import Server

@Suite struct InterfaceTests {
    // MARK: The documentation is true

    @Test func everyDocumentedPathAnswersInItsDocumentedShape() async throws {
        let site = try await TestSite()
        let document = await site.get("/api/openapi.json").json
        #expect(document["openapi"]?.string == "3.1.0")
        let check = SchemaCheck(components: try #require(document["components"]))
        let paths = try #require(document["paths"]?.members)
        #expect(paths.count == Interface.endpoints.count)
        for path in paths {
            for operation in try #require(path.value.members) {
                try await hold(path.key, operation.key, operation.value, check, site)
            }
        }
    }

    private func hold(
        _ path: String, _ method: String, _ operation: JSONValue, _ check: SchemaCheck, _ site: TestSite
    ) async throws {
        var target = path
        var query = FieldList()
        for parameter in operation["parameters"]?.array ?? [] {
            let name = try #require(parameter["name"]?.string)
            guard let example = parameter["example"]?.string else { continue }
            if parameter["in"]?.string == "path" {
                target = target.replacing("{\(name)}", with: FieldList.encode(example))
            } else if name != "offset" {
                query.set(name, example)
            }
        }
        let full = query.pairs.isEmpty ? target : target + "?" + query.encoded
        if operation["security"] != nil {
            let closed = await site.site.respond(to: SiteRequest(method == "post" ? .post : .get, full))
            #expect(closed.status == .unauthorized, "\(full)")
            return
        }
        for content in try #require(operation["responses"]?["200"]?["content"]?.members) {
            var request = SiteRequest(
                method == "post" ? .post : .get, full, fields: [.accept: content.key])
            if method == "post" { request.body = Array("{\"changes\":[]}".utf8) }
            let response = await site.site.respond(to: request)
            #expect(response.status == .ok, "\(method) \(full): \(response.text)")
            #expect(response.fields[.contentType]?.hasPrefix(content.key) == true, "\(full)")
            #expect(response.fields[.accessControlAllowOrigin] == "*")
            guard content.key == "application/json" else { continue }
            let schema = try #require(content.value["schema"])
            #expect(check.faults(response.json, schema) == [], "\(full)")
            if let items = response.json["items"]?.array, !full.contains("kind="), !full.contains("before=") {
                #expect(!items.isEmpty, "\(full) shows nothing")
            }
        }
    }

    @Test func everyProblemHasTheDocumentedShape() async throws {
        let site = try await TestSite()
        let document = await site.get("/api/openapi.json").json
        let check = SchemaCheck(components: try #require(document["components"]))
        let schema = Schema.named("Problem").document
        for (target, status) in [
            ("/api/v1/nothing", 404), ("/api/v1/goals/X.1", 404), ("/api/v1/indicators/none", 404),
            ("/api/v1/goals?limit=0", 400), ("/api/v1/goals?limit=1001", 400), ("/api/v1/goals?x=1&y=2", 400),
            ("/api/v1/explanation", 400), ("/api/v1/assessments?as-of=tomorrow", 400),
            ("/api/v1/assessments?as-of=2030-01-01", 400),
            ("/api/v1/indicators/green-area/readings?period=13", 400),
            ("/api/v1/search?q=%FF", 400), ("/api/v1/search?q=" + String(repeating: "a", count: 201), 400),
        ] {
            let response = await site.get(target)
            #expect(response.status.code == status, "\(target)")
            #expect(response.fields[.contentType] == "application/problem+json")
            #expect(check.faults(response.json, schema) == [], "\(target)")
            #expect(response.json["status"]?.integer == status)
        }
    }

    @Test func unknownParametersAreNamedAllAtOnce() async throws {
        let findings = await (try TestSite()).get("/api/v1/goals?limits=5&page=2&limit=0").json["findings"]?
            .array
        #expect(findings?.map { $0["place"]?.string } == ["limits", "page", "limit"])
    }

    // MARK: Lists and forms

    @Test func listsGoOnWhereTheyStopped() async throws {
        let site = try await TestSite()
        var codes: [String] = []
        var next: String? = "/api/v1/goals?limit=3"
        var pages = 0
        while let target = next {
            let page = await site.get(target).json
            codes += page["items"]?.array?.compactMap { $0["code"]?.string } ?? []
            #expect(page["total"]?.integer == 9)
            next = page["next"]?.string
            pages += 1
        }
        #expect(pages == 3)
        #expect(codes == ["PH", "CH.1", "COH.1.1", "P1", "C1.1", "CO1.1.1", "CO1.1.2", "C1.2", "CO1.2.1"])
    }

    @Test func theLedgerIsReadNewestFirstWithoutGaps() async throws {
        let site = try await TestSite()
        var sequences: [Int] = []
        var next: String? = "/api/v1/changes?limit=4"
        while let target = next {
            let page = await site.get(target).json
            sequences += page["items"]?.array?.compactMap { $0["sequence"]?.integer } ?? []
            next = page["next"]?.string
        }
        let last = try await site.desk.state().record.sequence
        #expect(sequences == Array((1...last).reversed()))
    }

    @Test func readingsComeAsCSVThatCanBeImportedAgain() async throws {
        let site = try await TestSite()
        let byName = await site.get("/api/v1/indicators/green-area/readings.csv")
        let byAccept = await site.get("/api/v1/indicators/green-area/readings", [.accept: "text/csv"])
        #expect(byName.text == byAccept.text)
        #expect(byName.text.hasPrefix(ReadingIntake.columns.joined(separator: ",") + "\n"))
        let whole = await site.get("/api/v1/datasets/modelowo.csv")
        let standing = try await site.site.shelf.latest()
        let table = try ImportedTable(
            Array(whole.text.utf8),
            ReadingRequest(file: "modelowo.csv", dataset: "modelowo", author: "tester"), standing: standing)
        #expect(table.findings.isEmpty)
        let changes = try table.changes(replacing: "modelowo", archive: site.archive)
        #expect(changes.added == 0)
        #expect(changes.changed == 0)
        #expect(changes.withdrawn == 0)
        #expect(changes.unchanged == table.readings.count)
    }

    @Test func formsAreChosenByWhatIsAccepted() async throws {
        let site = try await TestSite()
        #expect(await site.get("/api/v1/strategy", [.accept: "application/xml"]).status == .notAcceptable)
        #expect(await site.get("/api/v1/strategy", [.accept: "text/html, */*;q=0.1"]).status == .ok)
        #expect(
            await site.get("/api", [.accept: "text/html"]).fields[.contentType] == "text/html; charset=utf-8")
        #expect(await site.get("/api").fields[.contentType] == "application/openapi+json")
        #expect(await site.get("/api", [.accept: "image/png"]).status == .notAcceptable)
    }

    @Test func methodsThatAreNotTakenAreNamed() async throws {
        let site = try await TestSite()
        let response = await site.site.respond(to: SiteRequest(.delete, "/api/v1/strategy"))
        #expect(response.status == .methodNotAllowed)
        #expect(response.fields[.allow] == "GET, HEAD, OPTIONS")
        let options = await site.site.respond(to: SiteRequest(.options, "/api/v1/strategy"))
        #expect(options.status == .noContent)
        #expect(options.fields[.accessControlAllowMethods] == "GET, HEAD")
        #expect(
            await site.site.respond(to: SiteRequest(.get, "/api/v1/scenarios")).status == .methodNotAllowed)
    }

    @Test func answersHaveTagsToo() async throws {
        let site = try await TestSite()
        let first = await site.get("/api/v1/strategy")
        let tag = try #require(first.fields[.eTag])
        #expect(await site.get("/api/v1/strategy", [.ifNoneMatch: tag]).status == .notModified)
        let csv = await site.get("/api/v1/indicators/green-area/readings", [.accept: "text/csv"])
        #expect(csv.fields[.eTag] != (await site.get("/api/v1/indicators/green-area/readings")).fields[.eTag])
    }

    @Test func thePastIsShownAsItWasKnown() async throws {
        let site = try await TestSite()
        site.clock.advance(seconds: 3 * 86_400)
        var edited = TestCity.greenArea
        edited.goals = []
        _ = try await site.desk.record([
            LedgerDraft(
                author: "test", subject: .indicator(edited.id), value: try Canonical.encode(edited),
                reason: "test")
        ])
        let before = await site.get("/api/v1/goals/COH.1.1?as-of=2026-03-01").json["goal"]?["indicators"]?
            .array
        let now = await site.get("/api/v1/goals/COH.1.1").json["goal"]?["indicators"]?.array
        #expect(before?.contains("green-area") == true)
        #expect(now?.contains("green-area") == false)
    }

    @Test func anUnknownRevisionIsNotFound() async throws {
        let site = try await TestSite()
        #expect(await site.get("/api/v1/strategy?revision=1999").status == .notFound)
        let draft = await site.get("/api/v1/strategy?revision=projekt-2024").json
        #expect(draft["revision"]?["counts"]?["linesOfAction"]?.integer == 11)
    }
}
