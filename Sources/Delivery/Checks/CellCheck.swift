import Quantities

/// Every value against the kind of its column: what is required, well formed, the only one, and known.
package enum CellCheck {
    /// - Parameter alsoKnown: identifiers by table that may be pointed to although `tables` lack them.
    package static func problems<Record>(
        in record: Record, by tables: [RecordTable<Record>], alsoKnown: [String: Set<String>]
    ) -> [RowProblem] {
        let rows = tables.map { ($0, $0.rows(record)) }
        var known = alsoKnown
        for (table, rows) in rows where table.isNamedByFirstColumn {
            known[table.id, default: []].formUnion(rows.map { $0[0] })
        }
        return rows.flatMap { table, rows in
            var seen: Set<String> = []
            return rows.flatMap { cells in
                let key = table.keyText(cells)
                let again = seen.insert(key).inserted ? [] : [second(table.id, key)]
                return again
                    + zip(table.columns, cells).compactMap { column, cell in
                        problem(cell, column, table.id, key, known)
                    }
            }
        }
    }

    private static func problem(
        _ cell: String, _ column: Column, _ table: String, _ key: String, _ known: [String: Set<String>]
    ) -> RowProblem? {
        if cell.trimmed.isEmpty {
            return column.isRequired ? .missing(in: table, row: key, column) : nil
        }
        guard column.kind.accepts(cell) else { return .unreadable(cell, in: table, row: key, column) }
        switch column.kind {
        case .reference(let target), .list(.reference(let target)):
            let names = known[target] ?? []
            let unknown = [String].parts(of: cell).first { !names.contains($0) }
            return unknown.map { .unknown($0, in: table, row: key, column) }
        default: return nil
        }
    }

    private static func second(_ table: String, _ key: String) -> RowProblem {
        RowProblem(
            table, key,
            reason: BilingualText(pl: "Wpis stoi dwa razy.", en: "The entry stands twice."),
            remedy: BilingualText(pl: "Zostaw jeden.", en: "Keep one."))
    }
}
