/// Where a statement of the record comes from.
public struct Provenance: Hashable, Sendable, Codable {
    /// Made up to show the program; said wherever it appears.
    public var isExample: Bool
    /// Document, page and address in the reader's words.
    public var source: String

    public init(isExample: Bool = false, source: String = "") {
        self.isExample = isExample
        self.source = source
    }
}
