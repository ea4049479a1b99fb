/// What differs between two states of the record, row by row: for a preview before an import, for rights by unit,
/// and for what changed since a day.
public struct RecordDiff: Hashable, Sendable {
    /// One row that was added, removed or altered.
    public struct Change: Hashable, Sendable {
        /// Name of the table.
        public var table: String
        /// The row's key, such as the identifier of a project.
        public var key: String
        /// Cells by the columns of the table; nil where the row was added.
        public var before: [String]?
        /// Nil where the row was removed.
        public var after: [String]?

        /// Keys of the columns whose cells differ; all of them where the row was added or removed.
        public var columns: [String] {
            let keys = DeliveryTables.table(table)?.columns.map(\.key) ?? []
            guard let before, let after else { return keys }
            return zip(keys, zip(before, after)).filter { $1.0 != $1.1 }.map(\.0)
        }
    }

    /// In the order of tables; added and altered rows as they stand, then those removed.
    public let changes: [Change]

    /// - Complexity: O(both records).
    public init(from old: DeliveryRecord, to new: DeliveryRecord) {
        changes = DeliveryTables.all.flatMap { table in
            let (before, after) = (table.rows(old), table.rows(new))
            let was = Dictionary(before.map { (table.keyText($0), $0) }) { first, _ in first }
            let stays = Set(after.map(table.keyText))
            let present = after.compactMap { row -> Change? in
                let key = table.keyText(row)
                guard was[key] != row else { return nil }
                return Change(table: table.id, key: key, before: was[key], after: row)
            }
            let removed = before.filter { !stays.contains(table.keyText($0)) }.map {
                Change(table: table.id, key: table.keyText($0), before: $0)
            }
            return present + removed
        }
    }
}
