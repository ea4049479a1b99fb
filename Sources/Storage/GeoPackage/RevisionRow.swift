import Formats
import Foundation
import GRDB
import Layers
import Quantities

/// One row of the list of revisions.
enum RevisionRow {
    /// What a column holds, as the list keeps it.
    private struct Column: Codable {
        var name: String
        var kind: LayerValue.Kind
        var unit: String?
    }

    static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [LayerEntry] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM horyzont_layer_revision AS r \(condition) ORDER BY layer, number",
            arguments: arguments)
        return try rows.map { row in
            let columns = try JSONDecoder().decode([Column].self, from: Data((row["columns"] as String).utf8))
            let digest = (row["digest"] as Data)
            return LayerEntry(
                description: try JSONDecoder().decode(
                    LayerDescription.self, from: Data((row["description"] as String).utf8)),
                revision: LayerRevision(
                    number: row["number"], recorded: Timestamp(milliseconds: row["recorded"]),
                    digest: Quantities.Digest(digest) ?? Quantities.Digest(of: "")),
                columns: columns.map {
                    LayerBuilder.Column($0.name, $0.kind, unit: $0.unit.flatMap { UnitOfMeasure($0) })
                },
                features: row["features"], author: row["author"], reason: row["reason"])
        }
    }

    static func insert(_ entry: LayerEntry, _ db: Database) throws {
        let columns = entry.columns.map { Column(name: $0.name, kind: $0.kind, unit: $0.unit?.description) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try db.execute(
            sql: "INSERT INTO horyzont_layer_revision VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.description.name, entry.revision.number, entry.revision.recorded.milliseconds,
                entry.revision.digest.data, entry.author, entry.reason,
                String(decoding: try encoder.encode(entry.description), as: UTF8.self),
                String(decoding: try encoder.encode(columns), as: UTF8.self), entry.features,
            ])
    }
}
