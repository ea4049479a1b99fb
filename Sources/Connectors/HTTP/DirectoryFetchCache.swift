import Foundation
import Quantities

/// A cache of one file for each key in a folder; it may be deleted at any time.
///
/// The first line of a file is the entity tag, the second the digest of the body, so that a damaged file is
/// not taken for an answer.
public struct DirectoryFetchCache: FetchCache {
    private let folder: URL

    /// - Parameter path: the folder; it is made when something is kept first.
    public init(at path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

    public func entry(for key: String) async -> CachedAnswer? {
        guard let bytes = FileManager.default.contents(atPath: file(key).path).map([UInt8].init) else {
            return nil
        }
        let parts = bytes.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, String(decoding: parts[1], as: UTF8.self) == Digest(of: parts[2]).description
        else { return nil }
        return CachedAnswer(tag: String(decoding: parts[0], as: UTF8.self), body: Array(parts[2]))
    }

    public func keep(_ entry: CachedAnswer, for key: String) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tag = entry.tag.utf8.filter { $0 != 10 && $0 != 13 }
        let head = tag + [10] + Array(Digest(of: entry.body).description.utf8) + [10]
        try Data(head + entry.body).write(to: file(key), options: .atomic)
    }

    private func file(_ key: String) -> URL {
        folder.appendingPathComponent(Digest(of: key).description + ".answer")
    }
}
