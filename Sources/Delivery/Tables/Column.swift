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

extension Column {
    /// What a cell says, in words where it holds one of a few.
    public func words(_ cell: String) -> BilingualText {
        switch kind {
        case .choice(let choices): choices.first { $0.word == cell }?.name ?? BilingualText(cell)
        case .flag:
            cell == "yes" ? BilingualText(pl: "tak", en: "yes") : BilingualText(pl: "nie", en: "no")
        default: BilingualText(cell)
        }
    }
}
