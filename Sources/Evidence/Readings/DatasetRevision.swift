public import Quantities

/// One import of a dataset: what came, from where, when, and its digest.
public struct DatasetRevision: Hashable, Sendable, Codable {
    public enum Mode: String, Sendable, Codable {
        /// Replaces everything the dataset said before.
        case complete
        /// Adds to what the dataset said before and overwrites the same cells.
        case amendment
    }

    /// Counted from 1 over the whole record.
    public var number: Int
    /// Identifier of the dataset, such as `population` or `manual`.
    public var dataset: String
    public var mode: Mode
    public var recorded: Timestamp
    public var author: String
    public var reason: String
    /// File name or address it came from.
    public var origin: String
    /// Digest of the bytes it was read from.
    public var digest: Digest
    public var rows: Int

    public init(
        number: Int, dataset: String, mode: Mode, recorded: Timestamp, author: String, reason: String,
        origin: String, digest: Digest, rows: Int
    ) {
        self.number = number
        self.dataset = dataset
        self.mode = mode
        self.recorded = recorded
        self.author = author
        self.reason = reason
        self.origin = origin
        self.digest = digest
        self.rows = rows
    }
}
