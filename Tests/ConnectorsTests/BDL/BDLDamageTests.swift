import Evidence
import Foundation
import Quantities
import Testing

@testable import Connectors

/// Answers that are not as they should be: each gives an error that names its place, and the series stays as
/// it was.
struct BDLDamageTests {
    /// Runs one errand in which lists of powiats are answered so.
    private func refusal(
        timeoutSeconds: Double = 20, pageSize: Int = 100,
        _ list: @escaping @Sendable (LocalServer.Request, LocalServer.Reply) -> LocalServer.Reply
    ) async throws -> BDLResult {
        let bank = ExampleBank()
        let server = try LocalServer { request, _ in
            let usual = bank.reply(request)
            return request.path == "/data/by-variable/60270" ? list(request, usual) : usual
        }
        defer { server.stop() }
        let result = await Errand(pageSize: pageSize, timeoutSeconds: timeoutSeconds).run(server)
        #expect(result.readings.isEmpty, "readings of larger areas must not come alone")
        #expect(result.fetched.isEmpty && result.refused == ["unemployment-rate"])
        #expect(result.findings.filter { $0.severity == .error }.count == 1)
        return result
    }

    private func says(_ result: BDLResult, _ words: String) -> Bool {
        result.findings.contains { $0.severity == .error && $0.reason.en.contains(words) }
    }

    @Test func malformedJSON() async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = String(usual.body.dropLast(20))
            return reply
        }
        #expect(says(result, "no valid JSON"))
    }

    @Test func aTruncatedBody() async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = String(usual.body.prefix(100))
            reply.missingBytes = 400
            return reply
        }
        #expect(says(result, "connection broke"))
    }

    @Test func aPageOfHTML() async throws {
        let result = try await refusal { _, _ in
            LocalServer.Reply(
                headers: ["Content-Type": "text/html; charset=utf-8"], body: "<html><h1>Przerwa</h1></html>")
        }
        #expect(says(result, "text/html"))
    }

    @Test func htmlThatCallsItselfJSON() async throws {
        let result = try await refusal { _, _ in LocalServer.Reply(body: "<html></html>") }
        #expect(says(result, "no valid JSON"))
    }

    @Test func anUnknownVariable() async throws {
        let result = try await refusal { _, _ in LocalServer.Reply(status: 404) }
        #expect(says(result, "404"))
    }

    @Test func aServerThatStaysBroken() async throws {
        let result = try await refusal { _, _ in LocalServer.Reply(status: 500) }
        #expect(says(result, "500"))
    }

    @Test func anAnswerAboutAnotherVariable() async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = usual.body.replacing("\"variableId\":60270", with: "\"variableId\":60559")
            return reply
        }
        #expect(says(result, "60559"))
    }

    @Test func aListWithoutEnd() async throws {
        let result = try await refusal(pageSize: 2) { _, _ in
            LocalServer.Reply(body: ExampleBank().byVariable("60270", page: 0, size: 2))
        }
        #expect(says(result, "repeats earlier ones"))
    }

    @Test func aListThatIsShorterThanItSays() async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = usual.body.replacing("\"totalRecords\":4", with: "\"totalRecords\":36")
            return reply
        }
        #expect(says(result, "4 records of 36"))
    }

    @Test func pagesThatContradictOneAnother() async throws {
        let result = try await refusal(pageSize: 3) { request, usual in
            guard request.query("page") == ["1"] else { return usual }
            var reply = usual
            reply.body = ExampleBank(value: 9.9).byVariable("60270", page: 0, size: 3)
            return reply
        }
        #expect(says(result, "different values"))
    }

    @Test(arguments: [
        ("\"attrId\":1", "\"attribute\":1"), ("\"year\":\"2024\"", "\"year\":2024"),
        ("\"year\":\"2024\"", "\"year\":\"2024-Q1\""), ("\"val\":2.1", "\"val\":\"2,1\""),
        ("\"results\":", "\"records\":"), ("\"totalRecords\":4", "\"total\":4"),
        ("\"id\":\"012414766000\"", "\"id\":\"2466\""), ("\"id\":\"012414766000\"", "\"id\":12414766000"),
    ])
    func aChangedSchema(from: String, to: String) async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = usual.body.replacing(from, with: to)
            return reply
        }
        #expect(result.findings.contains { $0.place.contains("BDL") && $0.severity == .error })
    }

    @Test func aBodyWithoutMeasure() async throws {
        let result = try await refusal { _, usual in
            var reply = usual
            reply.body = "[" + String(repeating: "0,", count: 10_500_000) + "0]"
            return reply
        }
        #expect(says(result, "more than 20000000 bytes"))
    }

    @Test func aServerThatIsTooSlow() async throws {
        let result = try await refusal(timeoutSeconds: 0.5) { _, usual in
            var reply = usual
            reply.delaySeconds = 3
            return reply
        }
        #expect(says(result, "in time"))
    }

    @Test func repeatedRecordsThatAgreeDoNoHarm() async throws {
        let bank = ExampleBank()
        let server = try LocalServer { request, _ in
            // The second page begins with the last record of the first, and pages are numbered one too high.
            guard request.path == "/data/by-variable/60270", request.query("page") == ["1"] else {
                return bank.reply(request)
            }
            return LocalServer.Reply(body: bank.byVariable("60270", page: 0, size: 100))
        }
        defer { server.stop() }
        let result = await Errand(pageSize: 3).run(server)
        #expect(!result.findings.hasErrors)
        #expect(result.readings.map(\.area) == ["00", "24", "2462", "2466"])
    }

    @Test func anEmptyListIsNoErrorButSaid() async throws {
        let server = try LocalServer { request, _ in
            if request.path.hasPrefix("/data/") {
                let subject =
                    request.path.hasPrefix("/data/by-unit/")
                    ? "\"unitId\":\"\(request.path.split(separator: "/").last ?? "")\""
                    : "\"variableId\":60270"
                return LocalServer.Reply(body: "{\"totalRecords\":0,\(subject),\"results\":[]}")
            }
            return ExampleBank().reply(request)
        }
        defer { server.stop() }
        let result = await Errand().run(server)
        #expect(result.fetched == ["unemployment-rate"] && result.readings.isEmpty)
        #expect(result.findings.contains { $0.severity == .warning && $0.reason.en.contains("no value") })
    }

    @Test func aBadAnswerIsNotKept() async throws {
        let cache = MemoryFetchCache()
        let broken = try LocalServer { request, _ in
            var reply = ExampleBank().reply(request)
            reply.headers["ETag"] = "\"v1\""
            if request.path == "/data/by-variable/60270" { reply.body = "{}" }
            return reply
        }
        _ = await Errand(cache: cache).run(broken)
        broken.stop()
        let server = try ExampleBank().server()
        defer { server.stop() }
        let result = await Errand(cache: cache).run(server)
        #expect(result.fetched == ["unemployment-rate"])
    }
}
