public import Quantities

/// Why the store cannot do what was asked: the file, the disk or another program stands in the way.
///
/// Nothing that was acknowledged before is lost, and nothing is half done.
public struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        /// There is no such file or folder.
        case missing
        /// The file is not a database, or a database of another program.
        case foreign
        /// A newer version of the program wrote the file.
        case newerSchema
        /// An older version wrote the file, and it is opened for reading only.
        case olderSchema
        /// Another program holds the file.
        case locked
        /// The file or its folder may not be written.
        case readOnly
        /// The disk or the allowed size is used up.
        case full
        /// The file is damaged.
        case damaged
        /// The operating system refuses the file.
        case unreachable
        /// A reading cannot be recorded.
        case unfitReading
        /// A text cannot be kept as it is.
        case unfitText
        /// A ledger entry that an edit refers to does not exist.
        case unknownEntry
        /// The copy did not stand the check.
        case unsound
        /// A file already stands where one is to be written.
        case occupied
        /// Anything else that SQLite reports.
        case other
    }

    public var kind: Kind
    /// The file.
    public var path: String
    public var reason: BilingualText
    public var remedy: BilingualText
    /// What was found, where the failure has several causes.
    public var findings: [Finding]

    public init(
        _ kind: Kind, path: String, reason: BilingualText, remedy: BilingualText, findings: [Finding] = []
    ) {
        self.kind = kind
        self.path = path
        self.reason = reason
        self.remedy = remedy
        self.findings = findings
    }

    /// Reason and remedy in English, for logs.
    public var description: String { "\(reason.en) \(remedy.en)" }
}
