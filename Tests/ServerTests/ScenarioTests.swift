import Computation
import Formats
import HTTPTypes
import NIOCore
import Quantities
import Testing

@testable import Server

@Suite struct ScenarioTests {
    private func post(_ body: String, _ query: String = "?limit=1000") async throws -> SiteResponse {
        let site = try await TestSite()
        return await site.site.respond(
            to: SiteRequest(.post, "/api/v1/scenarios" + query, body: Array(body.utf8)))
    }

    @Test func anEmptyScenarioIsTheBaselineBitForBit() async throws {
        let answer = try await post("{\"changes\": []}").json
        let items = try #require(answer["items"]?.array)
        #expect(items.count > 10)
        #expect(answer["changedOutcomes"]?.integer == 0)
        for item in items {
            #expect(item["baseline"] == item["scenario"])
            #expect(item["changed"] == false)
        }
    }

    @Test func aChangedReadingChangesItsSeries() async throws {
        let body = """
            {"changes": [{"change": "replace-reading", "series": "green-area", "area": "9901", "period": "2025", \
            "value": 20}]}
            """
        let answer = try await post(body, "?only=changed").json
        let keys = answer["items"]?.array?.compactMap { $0["key"]?.string } ?? []
        #expect(keys.contains("series/green-area"))
        #expect(!keys.contains("series/pm10-annual-mean"))
    }

    @Test func aScenarioIsRefusedAsAWholeWithEveryFinding() async throws {
        let body = """
            {"changes": [{"change": "replace-reading", "series": "green-area", "period": "2025", "value": 1},
            {"change": "explode"}, {"change": "replace-target", "indicator": "green-area", "period": "13", \
            "value": "much", "extra": 1}], "name": "x"}
            """
        let answer = try await post(body)
        #expect(answer.status == .badRequest)
        let places = answer.json["findings"]?.array?.compactMap { $0["place"]?.string } ?? []
        #expect(
            places == [
                "name", "changes[0].area", "changes[1].change", "changes[2].period", "changes[2].value",
                "changes[2].extra",
            ])
        let unknown = try await post(
            "{\"changes\": [{\"change\": \"replace-target\", \"indicator\": \"none\", \"period\": \"2030\", \"value\": 1}]}"
        )
        #expect(unknown.status == .unprocessableContent)
        #expect(unknown.json["findings"]?.array?.count == 1)
    }

    @Test func standardsAreReadAndEveryFaultIsTold() async throws {
        let body = """
            {"changes": [{"change": "set-standard", "standard": "13f-school"},
            {"change": "set-standard", "metres": 5, "minutes": 5},
            {"change": "set-standard", "standard": "13f-school", "hectares": "much", "value": 1}]}
            """
        let answer = try await post(body)
        #expect(answer.status == .badRequest)
        #expect(
            answer.json["findings"]?.array?.compactMap { $0["place"]?.string } == [
                "changes[0].metres", "changes[1].standard", "changes[1].minutes", "changes[2].hectares",
                "changes[2].value",
            ])
        let wrong = try await post(
            """
            {"changes": [{"change": "set-standard", "standard": "13f-school", "minutes": 5, "hectares": 1},
            {"change": "set-standard", "standard": "none", "metres": 5},
            {"change": "set-standard", "standard": "13f-green-one", "metres": 0}]}
            """)
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.json["findings"]?.array?.compactMap { $0["line"]?.integer } == [1, 1, 2, 3])
    }

    @Test(arguments: [
        "", "[]", "{", "{\"changes\": 1}", "\u{FEFF}null", String(repeating: "[", count: 5_000),
    ])
    func whatIsNoScenarioIsAnsweredWithFindings(_ body: String) async throws {
        let answer = try await post(body)
        #expect(answer.status == .badRequest)
        #expect(answer.json["findings"]?.array?.isEmpty == false)
    }

    @Test func tooManyChangesAreRefused() async throws {
        let change =
            "{\"change\":\"replace-target\",\"indicator\":\"green-area\",\"period\":\"2030\",\"value\":1}"
        let limit = Scenario.maximumChanges
        let allowed = Array(repeating: change, count: limit).joined(separator: ",")
        #expect(try await post("{\"changes\":[\(allowed)]}").status == .ok)
        #expect(try await post("{\"changes\":[\(allowed),\(change)]}").status == .badRequest)
    }

    @Test func tooLargeABodyIsRefused() async throws {
        let body = "{\"changes\": []" + String(repeating: " ", count: SiteLimit.scenario) + "}"
        #expect(try await post(body).status == .contentTooLarge)
    }
}
