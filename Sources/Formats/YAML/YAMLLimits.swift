/// What a YAML document may at most contain.
public struct YAMLLimits: Sendable, Hashable {
    /// Bytes of the document; the largest file of a city (a whole strategy) has a few hundred kilobytes.
    public var bytes = 16 << 20
    /// Sequences and mappings inside one another.
    public var depth = 64
    /// Nodes after aliases have been followed.
    public var nodes = 2_000_000
    /// References to anchors. Thirty-two can at most multiply a document by about a hundred thousand, and the
    /// limit of nodes stops that ("billion laughs").
    public var aliases = 32

    public init() {}
}
