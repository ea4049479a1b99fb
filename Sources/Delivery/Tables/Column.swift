public import Quantities

/// What one column of a table means; documentation, forms and the reading of files follow from it.
public struct Column: Hashable, Sendable {
    /// The word in the header, such as `name_pl`.
    public let key: String
    public let title: BilingualText
    public let kind: CellKind
    /// Whether every row must fill it.
    public let isRequired: Bool
    public let meaning: BilingualText
}
