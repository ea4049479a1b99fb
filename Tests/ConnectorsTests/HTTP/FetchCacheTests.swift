import Foundation
import Testing

@testable import Connectors

struct FetchCacheTests {
    @Test func aFolderGivesBackWhatWasKept() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fetch-cache-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = DirectoryFetchCache(at: folder.path)
        #expect(await cache.entry(for: "a") == nil)
        let entry = CachedAnswer(tag: "\"1\"", body: Array("line 1\nline 2\n\n".utf8))
        try await cache.keep(entry, for: "a")
        try await cache.keep(CachedAnswer(body: []), for: "b")
        #expect(await DirectoryFetchCache(at: folder.path).entry(for: "a") == entry)
        #expect(await cache.entry(for: "b") == CachedAnswer(body: []))
        #expect(await cache.entry(for: "c") == nil)
    }

    @Test func aDamagedFileIsNoAnswer() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fetch-cache-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = DirectoryFetchCache(at: folder.path)
        try await cache.keep(CachedAnswer(tag: "t", body: Array("{\"a\": 1}".utf8)), for: "a")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let file = folder.appendingPathComponent(name)
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count - 2] ^= 1
        try bytes.write(to: file)
        #expect(await cache.entry(for: "a") == nil)
        try Data().write(to: file)
        #expect(await cache.entry(for: "a") == nil)
    }
}
