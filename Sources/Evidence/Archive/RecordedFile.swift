public import Quantities

/// A file that was sent with an edit: a document of a project, or readings that wait for an approval.
public struct RecordedFile: Hashable, Sendable {
    /// As its sender called it, for people to read.
    public var name: String
    /// Media type, found in the bytes and not in the name.
    public var type: String
    public var bytes: [UInt8]

    public init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }

    /// The name under which it is kept.
    public var digest: Digest { Digest(of: bytes) }
}
