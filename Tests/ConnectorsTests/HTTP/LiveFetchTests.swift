import Foundation
import Testing

@testable import Connectors

struct LiveFetchTests {
    private let fetch = LiveFetch.make()

    @Test func bringsStatusFieldsAndBody() async throws {
        let server = try LocalServer { request, _ in
            LocalServer.Reply(
                status: 203, headers: ["ETag": "\"a\""], body: request.headers["user-agent"] ?? "")
        }
        defer { server.stop() }
        let answer = try await fetch(
            FetchRequest(url: server.address + "/x?y=1", headers: ["X-ClientId": "example-key"]))
        #expect(answer.status == 203)
        #expect(answer[header: "etag"] == "\"a\"")
        #expect(String(decoding: answer.body, as: UTF8.self) == LiveFetch.userAgent)
        #expect(server.requests.map(\.target) == ["/x?y=1"])
        #expect(server.requests[0].headers["x-clientid"] == "example-key")
    }

    @Test func stopsAtTheLimitOfBytes() async throws {
        let server = try LocalServer { _, _ in
            LocalServer.Reply(body: String(repeating: "x", count: 300_000))
        }
        defer { server.stop() }
        var request = FetchRequest(url: server.address, maximumBytes: 300_000)
        #expect(try await fetch(request).body.count == 300_000)
        request.maximumBytes = 299_999
        await #expect(throws: FetchFailure.tooLarge(bytes: 299_999)) { try await fetch(request) }
    }

    @Test func aSilentServerRunsOutOfTime() async throws {
        let server = try LocalServer { _, _ in LocalServer.Reply(delaySeconds: 5) }
        defer { server.stop() }
        // The answer comes after five seconds; whoever gets a failure instead has stopped waiting for it.
        await #expect(throws: FetchFailure.timedOut(url: server.address)) {
            try await fetch(FetchRequest(url: server.address, timeoutSeconds: 0.3))
        }
    }

    @Test func aBodyCutShortIsNoAnswer() async throws {
        let server = try LocalServer { _, _ in LocalServer.Reply(body: "[1, 2", missingBytes: 100) }
        defer { server.stop() }
        do {
            let answer = try await fetch(FetchRequest(url: server.address))
            Issue.record("an answer came: \(answer)")
        } catch let failure as FetchFailure {
            guard case .broken = failure else {
                Issue.record("\(failure)")
                return
            }
        }
    }

    @Test func refusedConnectionsAndUnknownNamesAreOffline() async throws {
        let server = try LocalServer { _, _ in LocalServer.Reply() }
        server.stop()
        for url in [server.address, "https://no-such-host.invalid/"] {
            do {
                _ = try await fetch(FetchRequest(url: url))
                Issue.record("an answer came from \(url)")
            } catch let failure as FetchFailure {
                guard case .offline = failure else {
                    Issue.record("\(url): \(failure)")
                    continue
                }
            }
        }
    }

    @Test(arguments: ["http://example.org/", "ftp://127.0.0.1/", "file:///etc/passwd", "no address", ""])
    func otherSchemesAreNotAsked(url: String) async {
        await #expect(throws: FetchFailure.notAllowed(url: url)) { try await fetch(FetchRequest(url: url)) }
    }

    @Test func followsFewRedirectionsAndNoneToOpenHTTP() async throws {
        let server = try LocalServer { request, _ in
            switch request.path {
            case "/once": LocalServer.Reply(status: 302, headers: ["Location": "/end"])
            case "/loop": LocalServer.Reply(status: 302, headers: ["Location": "/loop"])
            case "/out": LocalServer.Reply(status: 302, headers: ["Location": "http://example.org/"])
            default: LocalServer.Reply(body: "{}")
            }
        }
        defer { server.stop() }
        #expect(try await fetch(FetchRequest(url: server.address + "/once")).status == 200)
        await #expect(throws: FetchFailure.notAllowed(url: "http://example.org/")) {
            try await fetch(FetchRequest(url: server.address + "/out"))
        }
        do {
            _ = try await fetch(FetchRequest(url: server.address + "/loop"))
            Issue.record("a loop of redirections had an end")
        } catch let failure as FetchFailure {
            guard case .tooManyRedirects = failure else {
                Issue.record("\(failure)")
                return
            }
        }
    }

    @Test func remoteServersCannotSendUsToThisMachine() throws {
        let remote = try #require(URL(string: "https://example.org/"))
        let own = try #require(URL(string: "http://127.0.0.1:8080/"))
        let open = try #require(URL(string: "http://example.org/"))
        #expect(!LiveFetch.mayRedirect(from: remote, to: own))
        #expect(!LiveFetch.mayRedirect(from: remote, to: open))
        #expect(LiveFetch.mayRedirect(from: own, to: own))
    }
}
