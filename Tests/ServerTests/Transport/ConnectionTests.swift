import Foundation
import Quantities
import Testing

@testable import Server

/// What a client meets that asks in an order or at a speed of its own.
@Suite("Connections")
struct ConnectionTests {
    private static let page = "/ogc/collections/trees/items?f=json&limit=100"
    private static let box = "/ogc/collections/trees/items?f=json&bbox=18,50,18.001,50.001"
    /// Answered by a task, as everything is that may take longer.
    private static let other = "/ogc/conformance?f=json"

    @Test func answersKeepTheOrderOfTheirRequests() async throws {
        let server = try await MapServer.start()
        let asked = [Self.page, Self.other, Self.box, Self.page, "/wms", Self.other, Self.box]
        let (one, many) = try await PlainConnection.with(server.origin) { connection in
            var one: [PlainConnection.Answer] = []
            for target in asked {
                try connection.ask([target])
                one.append(try connection.answer())
            }
            try connection.ask(asked)
            return (one, try asked.map { _ in try connection.answer() })
        }
        let fine = one.count { $0.head.hasPrefix("HTTP/1.1 200") }
        #expect(fine == asked.count - 1, "all but the address that lacks its parameters")
        for (alone, together) in zip(one, many) {
            // What stands in a page of its moment alone differs.
            #expect(alone.body.count == together.body.count)
            #expect(alone.text.prefix(120) == together.text.prefix(120))
            #expect(alone.field("etag") == together.field("etag"))
        }
    }

    @Test func everyAnswerHasItsMomentAndLength() async throws {
        let server = try await MapServer.start()
        let (page, other) = try await PlainConnection.with(server.origin) { connection in
            try connection.ask([Self.page, Self.other])
            return (try connection.answer(), try connection.answer())
        }
        for answer in [page, other] {
            #expect(answer.field("date")?.hasSuffix(" GMT") == true, "\(answer.head)")
            #expect(answer.field("content-length") == "\(answer.body.count)")
            #expect(answer.field("x-content-type-options") == "nosniff")
        }
        #expect(page.field("content-type") == "application/geo+json")
        let tag = try #require(page.field("etag"))
        let known = try await PlainConnection.with(server.origin) { connection in
            try connection.ask([Self.page], fields: "Connection: keep-alive\r\nIf-None-Match: \(tag)\r\n")
            try connection.ask([Self.box])
            return [try connection.answer(), try connection.answer()]
        }
        #expect(known[0].head.hasPrefix("HTTP/1.1 304") && known[0].body.isEmpty)
        #expect(known[1].head.hasPrefix("HTTP/1.1 200"))
    }

    /// Some megabytes of answers stand in line at a client that does not read them; others are served meanwhile, and nothing is lost.
    @Test func whoReadsSlowlyGetsEverythingAndKeepsNobodyWaiting() async throws {
        let server = try await MapServer.start()
        let count = 400
        let bytes = try await PlainConnection.with(server.origin) { slow in
            // The questions fit into the buffers of both ends, however few of them the server takes.
            try slow.ask(Array(repeating: Self.page, count: count))
            Thread.sleep(forTimeInterval: 0.2)
            let port = server.origin.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
            let second = try PlainConnection(port: port)
            for target in [Self.page, Self.other, Self.box] {
                try second.ask([target])
                #expect(try second.answer().head.hasPrefix("HTTP/1.1 200"))
            }
            return try (0..<count).map { _ in try slow.answer().body.count }
        }
        #expect(bytes.allSatisfy { $0 == bytes[0] } && bytes[0] > 10_000, "\(bytes[0])")
    }

    @Test func whoAsksNoMoreGetsWhatWasAsked() async throws {
        let server = try await MapServer.start()
        for targets in [[Self.page], [Self.box, Self.page, Self.page, Self.page], [Self.page, Self.other]] {
            let (answers, isAtEnd) = try await PlainConnection.with(server.origin) { connection in
                try connection.ask(targets)
                connection.endAsking()
                Thread.sleep(forTimeInterval: 0.05)
                return (try targets.map { _ in try connection.answer() }, try connection.isAtEnd())
            }
            #expect(answers.allSatisfy { $0.head.hasPrefix("HTTP/1.1 200") } && isAtEnd)
        }
    }

    @Test func whoAsksToCloseIsClosed() async throws {
        let server = try await MapServer.start()
        let isAtEnd = try await PlainConnection.with(server.origin) { connection in
            try connection.ask([Self.page], fields: "Connection: close\r\n")
            _ = try connection.answer()
            return try connection.isAtEnd()
        }
        #expect(isAtEnd)
    }

    @Test(arguments: [
        (784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (1_709_210_096_789, "Thu, 29 Feb 2024 12:34:56 GMT"),
    ])
    func momentsAreWrittenAsHTTPWritesThem(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).httpDate == text)
    }
}
