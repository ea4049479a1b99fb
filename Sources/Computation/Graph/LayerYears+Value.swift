public import Layers
import Quantities

/// Layers flow between calculations like readings do. They are kept in their own store, never in the memo.
extension LayerYears: Value {
    public var canonicalBytes: [UInt8] { digest.bytes }
    public init?(canonicalBytes: [UInt8]) { nil }
}
