public import Quantities

/// What a change of the record is about, so that readers can ask for one kind of it.
public enum ChangeKind: String, NamedChoice {
    case added, removed, status, dates, money, other

    public var name: BilingualText {
        switch self {
        case .added: BilingualText(pl: "nowe", en: "new")
        case .removed: BilingualText(pl: "usunięte", en: "removed")
        case .status: BilingualText(pl: "status", en: "status")
        case .dates: BilingualText(pl: "terminy", en: "dates")
        case .money: BilingualText(pl: "pieniądze", en: "money")
        case .other: BilingualText(pl: "inne", en: "other")
        }
    }
}

extension RecordDiff.Change {
    /// The columns that differ with their cells before and after; empty where the row was added or removed.
    public var cells: [(column: Column, before: String, after: String)] {
        guard let before, let after, let table = DeliveryTables.table(table) else { return [] }
        return table.columns.enumerated().compactMap { place, column in
            guard place < before.count, place < after.count, before[place] != after[place] else { return nil }
            return (column, before[place], after[place])
        }
    }

    /// Every kind of which it is; an altered row may be of several.
    public var kinds: Set<ChangeKind> {
        if before == nil { return [.added] }
        if after == nil { return [.removed] }
        return Set(
            cells.map { cell in
                switch (cell.column.key, cell.column.kind) {
                case ("status", _), ("stage", _), ("state", _): .status
                case (_, .date): .dates
                case (_, .money): .money
                default: .other
                }
            })
    }

    /// The cell of a column as it is now or, where the row is gone, as it was.
    public func cell(_ key: String) -> String? {
        guard let row = after ?? before,
            let place = DeliveryTables.table(table)?.columns.firstIndex(where: { $0.key == key }),
            place < row.count, !row[place].isEmpty
        else { return nil }
        return row[place]
    }
}
