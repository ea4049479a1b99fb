public import Quantities

/// One list of a record as a flat table: its columns are the only truth about how it is written and read.
public struct RecordTable<Record: Sendable>: Sendable, Identifiable {
    /// The name in files and addresses, such as `project-lines`.
    public let id: String
    public let title: BilingualText
    /// In the order in which they are written.
    public let columns: [Column]
    /// The columns that together name a row; no two rows agree in all of them.
    public let key: [String]
    /// The rows of a record, each as long as `columns`.
    public let rows: @Sendable (Record) -> [[String]]
    /// Takes rows that were laid out as `columns`; nil stands for a column that the file does not have.
    let take: @Sendable ([TableLine], TableReading, inout Record) -> TakenRows

    public typealias Reading = TableReading

    /// A table whose rows stand in a list of the record.
    package static func list<Row: Sendable>(
        _ id: String, pl: String, en: String, _ path: Path<Record, [Row]>,
        key: [String] = ["id"], blank: Row, _ fields: [Field<Row>]
    ) -> RecordTable {
        build(
            id, BilingualText(pl: pl, en: en), key, blank, fields, load: { $0[keyPath: path] },
            store: { rows, record in
                record[keyPath: path] = rows
                return []
            })
    }

    /// A table whose rows stand in a list within each owner.
    package static func parts<Owner: Identifiable & Sendable, Value: Sendable>(
        _ id: String, pl: String, en: String,
        of owners: Path<Record, [Owner]>, ownedBy owner: Field<Part<Value>>,
        _ list: Path<Owner, [Value]>, key: [String], blank: Value,
        _ fields: [Field<Value>]
    ) -> RecordTable where Owner.ID == String {
        build(
            id, BilingualText(pl: pl, en: en), [owner.column.key] + key, Part(owner: "", value: blank),
            [owner] + fields.map { $0.ofPart() },
            load: { record in
                record[keyPath: owners].flatMap { item in
                    item[keyPath: list].map { Part(owner: item.id, value: $0) }
                }
            },
            store: { parts, record in
                let grouped = Dictionary(grouping: parts, by: \.owner)
                for index in record[keyPath: owners].indices {
                    let id = record[keyPath: owners][index].id
                    record[keyPath: owners][index][keyPath: list] = (grouped[id] ?? []).map(\.value)
                }
                let known = Set(record[keyPath: owners].map(\.id))
                return parts.indices.filter { !known.contains(parts[$0].owner) }
            })
    }

    /// - Parameter store: answers which rows found no place in the record.
    private static func build<Row: Sendable>(
        _ id: String, _ title: BilingualText, _ key: [String], _ blank: Row, _ fields: [Field<Row>],
        load: @escaping @Sendable (Record) -> [Row],
        store: @escaping @Sendable ([Row], inout Record) -> [Int]
    ) -> RecordTable {
        let columns = fields.map(\.column)
        let places = key.compactMap { name in columns.firstIndex { $0.key == name } }
        precondition(places.count == key.count, "the key of a table names its columns")
        return RecordTable(
            id: id, title: title, columns: columns, key: key,
            rows: { record in load(record).map { row in fields.map { $0.get(row) } } },
            take: { lines, reading, record in
                var taking = RowTaking(table: id, fields: fields, key: places)
                taking.take(lines, into: load(record), reading, blank: blank)
                let homeless = store(taking.rows, &record)
                return TakenRows(
                    problems: taking.problems + taking.withoutOwner(homeless), lines: taking.linesByKey)
            })
    }

    /// Whether its first column alone names a row, so that other tables can point to it.
    var isNamedByFirstColumn: Bool { key == [columns[0].key] }

    /// The key of one of its rows as one text, for findings.
    public func keyText(_ cells: [String]) -> String {
        zip(columns, cells).filter { key.contains($0.0.key) }.map(\.1).joined(separator: "/")
    }
}
