public import Accounts

/// Which drafts an approver wants to see.
public struct DraftFilter: Hashable, Sendable {
    /// Identifier of a unit; its units below count too.
    public var unit: String?
    public var kind: DraftKind?

    public init(unit: String? = nil, kind: DraftKind? = nil) {
        self.unit = unit
        self.kind = kind
    }

    public var isEmpty: Bool { unit == nil && kind == nil }
}
