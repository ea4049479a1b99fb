public import Quantities

/// One line of the append-only record of what the city knows and decides.
///
/// Each entry carries the digest of the one before it, so nothing can be altered or dropped unnoticed.
public struct LedgerEntry: Hashable, Sendable {
    /// Counted from 1 without gaps.
    public var sequence: Int
    public var recorded: Timestamp
    /// An opaque identifier of who did it: `city-folder`, `administrator`, `command-line`.
    public var author: String
    public var subject: Subject
    /// The new value as canonical JSON; nil retires the subject.
    public var value: String?
    public var reason: String
    public var previous: Digest
    public var digest: Digest

    /// Seals a new entry to the chain.
    public init(
        sequence: Int, recorded: Timestamp, author: String, subject: Subject, value: String?, reason: String,
        previous: Digest
    ) {
        self.sequence = sequence
        self.recorded = recorded
        self.author = author
        self.subject = subject
        self.value = value
        self.reason = reason
        self.previous = previous
        digest = LedgerEntry.seal(sequence, recorded, author, subject, value, reason, previous)
    }

    /// Takes an entry as it stands in a store, with the digest it claims.
    public init(
        sequence: Int, recorded: Timestamp, author: String, subject: Subject, value: String?, reason: String,
        previous: Digest, claimed: Digest
    ) {
        self.sequence = sequence
        self.recorded = recorded
        self.author = author
        self.subject = subject
        self.value = value
        self.reason = reason
        self.previous = previous
        digest = claimed
    }

    /// The digest that the entry's contents give; equal to `digest` where nothing was altered.
    public var recomputedDigest: Digest {
        LedgerEntry.seal(sequence, recorded, author, subject, value, reason, previous)
    }

    /// The digest before the first entry.
    public static let origin = Digest(of: "horyzont ledger 1")

    /// Each field is preceded by its length in bytes, so that no two different entries give the same bytes.
    private static func seal(
        _ sequence: Int, _ recorded: Timestamp, _ author: String, _ subject: Subject, _ value: String?,
        _ reason: String, _ previous: Digest
    ) -> Digest {
        let fields = [
            String(sequence), recorded.description, author, subject.description, value == nil ? "-" : "+",
            value ?? "", reason, previous.description,
        ]
        var bytes: [UInt8] = []
        for field in fields {
            bytes += Array("\(field.utf8.count):".utf8)
            bytes += Array(field.utf8)
        }
        return Digest(of: bytes)
    }
}
