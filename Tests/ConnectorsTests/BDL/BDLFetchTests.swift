import Evidence
import Foundation
import Quantities
import Synchronization
import Testing

@testable import Connectors

struct BDLFetchTests {
    @Test func bringsPowiatsVoivodeshipAndCountry() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let result = await Errand().run(server)
        #expect(!result.findings.hasErrors)
        #expect(result.fetched == ["unemployment-rate"])
        #expect(result.unchanged.isEmpty && result.refused.isEmpty)
        #expect(result.readings.map(\.area) == ["00", "24", "2462", "2466"])
        #expect(result.readings.map(\.value) == [5.1, 5.1, 2.1, 2.1])
        let own = try #require(result.readings.last)
        #expect(own.period == .year(2024) && own.status == .final && own.source == "gus-bdl")
        #expect(own.reference == "BDL 60270, lastUpdate 2026-04-27T10:00:00")
        #expect(own.note == "stopa bezrobocia rejestrowanego; ogółem [%]")
        #expect(result.descriptions.map(\.text) == ["stopa bezrobocia rejestrowanego; ogółem [%]"])
        #expect(result.requests == server.requests.count && result.requests == 5)
    }

    @Test func zeroWithoutMagnitudeIsNoReading() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let result = await Errand().run(server)
        #expect(!result.readings.contains { $0.period == .year(2023) })
        #expect(result.findings.contains { $0.severity == .note && $0.reason.en.contains("2") })
    }

    @Test func asksForYearsPagesAndTheParentAndSendsTheKeyOnlyIfThereIsOne() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        _ = await Errand(clientID: "example-key").run(server)
        let list = try #require(server.requests.first { $0.path == "/data/by-variable/60270" })
        #expect(list.query("year") == ["2023", "2024"])
        #expect(list.query("unit-level") == ["5"] && list.query("unit-parent-id") == ["012400000000"])
        #expect(list.query("page-size") == ["100"])
        #expect(server.requests.allSatisfy { $0.headers["x-clientid"] == "example-key" })
        let anonymous = try ExampleBank().server()
        defer { anonymous.stop() }
        _ = await Errand(clientID: "").run(anonymous)
        #expect(anonymous.requests.allSatisfy { $0.headers["x-clientid"] == nil })
    }

    @Test func readsAllPages() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let result = await Errand(pageSize: 1).run(server)
        #expect(!result.findings.hasErrors)
        #expect(result.readings.map(\.area) == ["00", "24", "2462", "2466"])
        #expect(server.requests.filter { $0.path == "/data/by-variable/60270" }.count == 4)
    }

    @Test func tellsHowFarItIs() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let told = Mutex<[BDLProgress]>([])
        _ = await Errand().run(server) { step in told.withLock { $0.append(step) } }
        #expect(told.withLock { $0.map(\.done) } == [0, 1, 2, 3])
        #expect(told.withLock { $0.map(\.total) } == [3, 3, 3, 3])
        #expect(told.withLock { $0.map(\.series) } == ["", "unemployment-rate", "unemployment-rate", ""])
    }

    @Test func unchangedIsSaidAndReadingsAreStillThere() async throws {
        let errand = Errand()
        let first = try ExampleBank().server()
        let before = await errand.run(first)
        let after = await errand.run(first)
        first.stop()
        #expect(before.unchanged.isEmpty)
        #expect(after.unchanged == ["unemployment-rate"])
        #expect(after.readings == before.readings)
        let changed = try ExampleBank(lastUpdate: "2026-05-27T10:00:00", value: 2.2).server()
        defer { changed.stop() }
        let later = await Errand(cache: errand.cache).run(changed)
        #expect(later.unchanged.isEmpty)
        #expect(later.readings.last?.value == 2.2)
    }

    @Test func notModifiedIsReadFromTheCache() async throws {
        let bank = ExampleBank()
        let server = try LocalServer { request, _ in
            if request.headers["if-none-match"] == "\"v1\"" {
                return LocalServer.Reply(status: 304, headers: [:])
            }
            var reply = bank.reply(request)
            reply.headers["ETag"] = "\"v1\""
            return reply
        }
        defer { server.stop() }
        let errand = Errand()
        let before = await errand.run(server)
        let after = await errand.run(server)
        #expect(!before.readings.isEmpty && after.readings == before.readings)
        #expect(after.unchanged == ["unemployment-rate"])
        #expect(server.requests.suffix(5).allSatisfy { $0.headers["if-none-match"] == "\"v1\"" })
    }

    @Test func tooManyRequestsAndServerErrorsAreWaitedOut() async throws {
        let bank = ExampleBank()
        let server = try LocalServer { request, before in
            switch before {
            case 1: LocalServer.Reply(status: 429, headers: ["Retry-After": "30"])
            case 3, 4: LocalServer.Reply(status: 500)
            default: bank.reply(request)
            }
        }
        defer { server.stop() }
        let errand = Errand()
        let result = await errand.run(server)
        #expect(!result.findings.hasErrors && result.fetched == ["unemployment-rate"])
        #expect(errand.time.sleeps.contains(30_000))
        #expect(result.requests == 8)
    }

    @Test func offlineIsSaidAtOnceAndNothingElse() async throws {
        let server = try ExampleBank().server()
        server.stop()
        let errand = Errand()
        let other = BDLTarget(series: "other", variable: 1, unit: .one)
        let result = await errand.run(server, [ExampleBank.unemployment, other])
        #expect(result.readings.isEmpty && result.fetched.isEmpty)
        #expect(result.refused == ["unemployment-rate", "other"])
        #expect(result.findings.count == 1 && result.findings.hasErrors)
        #expect(result.findings.first?.reason.en.contains("nothing was changed") == true)
        #expect(errand.time.sleeps.isEmpty)
    }

    @Test func aRejectedKeyEndsTheRun() async throws {
        let server = try LocalServer { _, _ in LocalServer.Reply(status: 401) }
        defer { server.stop() }
        let result = await Errand(clientID: "wrong").run(server)
        #expect(result.findings.count == 1)
        #expect(result.findings.first?.remedy.en.contains("BDL_CLIENT_ID") == true)
        #expect(server.requests.count == 1)
    }

    @Test func theLimitOfFifteenMinutesIsWaitedForAndTold() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let errand = Errand()
        let waits = Mutex<[Int]>([])
        for _ in 0..<21 {
            _ = await errand.run(server) { step in
                if let wait = step.waitSeconds { waits.withLock { $0.append(wait) } }
            }
        }
        #expect(server.requests.count == 105)
        #expect(waits.withLock { $0.contains { $0 > 600 } })
    }

    @Test func aLimitBeyondPatienceEndsTheRunAndIsRememberedByTheNext() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        let errand = Errand(patience: 5_000)
        for _ in 0..<20 {
            let one = await errand.run(server)
            #expect(!one.findings.hasErrors, "\(one.findings.map(\.reason.en)) \(errand.time.sleeps)")
        }
        #expect(server.requests.count == 100)
        let result = await Errand(time: errand.time, cache: errand.cache, patience: 5_000).run(server)
        #expect(server.requests.count == 100)
        #expect(result.readings.isEmpty && result.findings.count == 1)
        #expect(result.findings.first?.reason.en.contains("used up until 2026-05-31T10:15") == true)
    }

    @Test func nothingToFetchIsAFinding() async throws {
        let server = try ExampleBank().server()
        defer { server.stop() }
        #expect(await Errand().run(server, []).findings.hasErrors)
        #expect(await Errand().run(server, areas: ["station:SlGliwicMewy"]).findings.hasErrors)
        #expect(server.requests.isEmpty)
    }
}
