/// Keeps answers between runs, so that a source need not send again what has not changed.
public protocol FetchCache: Sendable {
    /// What is kept under `key`; nil where nothing is, or it cannot be read.
    func entry(for key: String) async -> CachedAnswer?
    /// - Throws: where it cannot be kept, for instance on a full disk.
    func keep(_ entry: CachedAnswer, for key: String) async throws
}

/// An answer that is kept, with what tells whether it is still good.
public struct CachedAnswer: Sendable, Hashable {
    /// The server's entity tag; empty where it gave none.
    public var tag: String
    public var body: [UInt8]

    public init(tag: String = "", body: [UInt8]) {
        self.tag = tag
        self.body = body
    }
}

/// A cache that lasts as long as the process.
public actor MemoryFetchCache: FetchCache {
    private var entries: [String: CachedAnswer] = [:]

    public init() {}

    public func entry(for key: String) -> CachedAnswer? { entries[key] }
    public func keep(_ entry: CachedAnswer, for key: String) { entries[key] = entry }
}
