public import Quantities

/// One list of the record as a flat table: its columns are the only truth about how it is written and read.
public struct DeliveryTable: Sendable, Identifiable {
    /// The name in files and addresses, such as `project-lines`.
    public let id: String
    public let title: BilingualText
    /// In the order in which they are written.
    public let columns: [Column]
    /// The columns that together name a row; no two rows agree in all of them.
    public let key: [String]
    /// The rows of a record, each as long as `columns`.
    public let rows: @Sendable (DeliveryRecord) -> [[String]]
    /// Takes rows that were laid out as `columns`; nil stands for a column that the file does not have.
    let take: @Sendable ([Line], Reading, inout DeliveryRecord) -> Taken

    /// One row to be taken.
    struct Line {
        var number: Int
        var cells: [String?]
    }

    /// What came of taking rows.
    struct Taken {
        var problems: [RowProblem]
        /// Line of each row that was taken, by its key.
        var lines: [String: Int]
    }

    /// What rows of a file mean for the rows that the record has.
    public enum Reading: Sendable {
        /// The file is the whole list: what it lacks is gone.
        case replacing
        /// The file amends and adds: what it lacks stays.
        case amending
    }

    /// A table whose rows stand in a list of the record.
    static func list<Row: Sendable>(
        _ id: String, pl: String, en: String, _ path: Path<DeliveryRecord, [Row]>,
        key: [String] = ["id"], blank: Row, _ fields: [Field<Row>]
    ) -> DeliveryTable {
        build(
            id, BilingualText(pl: pl, en: en), key, blank, fields, load: { $0[keyPath: path] },
            store: { rows, record in
                record[keyPath: path] = rows
                return []
            })
    }

    /// A table whose rows stand in a list within each owner.
    static func parts<Owner: Identifiable & Sendable, Value: Sendable>(
        _ id: String, pl: String, en: String,
        of owners: Path<DeliveryRecord, [Owner]>, ownedBy owner: Field<Part<Value>>,
        _ list: Path<Owner, [Value]>, key: [String], blank: Value,
        _ fields: [Field<Value>]
    ) -> DeliveryTable where Owner.ID == String {
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
        load: @escaping @Sendable (DeliveryRecord) -> [Row],
        store: @escaping @Sendable ([Row], inout DeliveryRecord) -> [Int]
    ) -> DeliveryTable {
        let columns = fields.map(\.column)
        let places = key.compactMap { name in columns.firstIndex { $0.key == name } }
        precondition(places.count == key.count, "the key of a table names its columns")
        return DeliveryTable(
            id: id, title: title, columns: columns, key: key,
            rows: { record in load(record).map { row in fields.map { $0.get(row) } } },
            take: { lines, reading, record in
                var taking = RowTaking(table: id, fields: fields, key: places)
                taking.take(lines, into: load(record), reading, blank: blank)
                let homeless = store(taking.rows, &record)
                return Taken(
                    problems: taking.problems + taking.withoutOwner(homeless), lines: taking.linesByKey)
            })
    }

    /// The key of one of its rows as one text, for findings.
    public func keyText(_ cells: [String]) -> String {
        zip(columns, cells).filter { key.contains($0.0.key) }.map(\.1).joined(separator: "/")
    }
}
