/// What a JSON document may at most contain.
public struct JSONLimits: Sendable, Hashable {
    /// Arrays and objects inside one another; real documents stay below 20.
    public var depth = 128
    /// Bytes of the document.
    public var bytes = 256 << 20

    public init() {}
}
