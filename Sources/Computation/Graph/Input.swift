public import Quantities

/// A recorded value at the edge of the graph. It is loaded only where a calculation needs it.
public struct Input: Sendable {
    public var digest: Digest
    /// Numbers of the dataset revisions it is made of, oldest first; empty for what the ledger holds.
    public var revisions: [Int]
    /// Sequence of the ledger entry it comes from, where it does.
    public var entry: Int?
    let load: @Sendable () throws -> any Value

    /// - Parameter load: gives the same value at every call.
    public init(
        digest: Digest, revisions: [Int] = [], entry: Int? = nil,
        load: @escaping @Sendable () throws -> any Value
    ) {
        self.digest = digest
        self.revisions = revisions
        self.entry = entry
        self.load = load
    }

    /// An input whose value is at hand.
    public init(_ value: some Value, entry: Int? = nil) {
        self.init(digest: Digest(of: value.canonicalBytes), entry: entry) { value }
    }

    /// The value.
    public func value() throws -> any Value { try load() }
}
