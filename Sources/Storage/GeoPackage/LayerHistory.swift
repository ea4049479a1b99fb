import Formats
import Foundation
import GRDB
import Geometry
import Layers
import Quantities

/// Brings back what a layer said before: each revision keeps, of the features it changed, what they were until then.
struct LayerHistory {
    private let path: String
    private let db: Database

    init(path: String, _ db: Database) {
        self.path = path
        self.db = db
    }

    /// The latest revision, read from its table.
    /// - Throws: `StoreFailure` where another program has edited the table since.
    func latest(_ entry: LayerEntry) throws -> Layer {
        var builder = LayerBuilder(entry.description, columns: entry.columns)
        do {
            try GeoPackageTable(name: entry.description.name, columns: entry.columns).read(into: &builder, db)
        } catch is ShapeDamage {
            throw StoreFailure.editedOutside(entry.description.name, path: path)
        }
        return try checked(builder, entry)
    }

    /// An earlier revision, by taking back one change after another from a later one.
    func layer(_ entry: LayerEntry, before later: Layer) throws -> Layer {
        var features: [String: (shape: Shape?, value: (LayerBuilder.Column) -> LayerValue?)] = [:]
        for row in 0..<later.count {
            features[later.identifiers[row]] = (
                later.shapes[row], { column in later.column(column.name)?[row] }
            )
        }
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT identifier, existed, shape, properties FROM horyzont_feature_before "
                + "WHERE layer = ? AND number > ? ORDER BY number DESC",
            arguments: [entry.description.name, entry.revision.number])
        while let row = try rows.next() {
            let identifier: String = row[0]
            guard row[1] == 1 else {
                features[identifier] = nil
                continue
            }
            let properties = JSONValue.decode([UInt8]((row[3] as String? ?? "{}").utf8)).value
            features[identifier] = (
                try (row[2] as Data?).map { try WKB.decode([UInt8]($0)) },
                { column in LayerValue(column.kind, properties?[column.name]) }
            )
        }
        var builder = LayerBuilder(entry.description, columns: entry.columns)
        for (identifier, feature) in features {
            builder.append(identifier, shape: feature.shape, values: entry.columns.map(feature.value))
        }
        return try checked(builder, entry)
    }

    /// Keeps what the features were that the next revision changes.
    func keep(_ before: Layer, changedBy next: Layer) throws {
        let difference = next.difference(from: before)
        let statement = try db.makeStatement(
            sql: "INSERT INTO horyzont_feature_before VALUES (?, ?, ?, ?, ?, ?)")
        let number = next.revision.number
        for identifier in difference.added {
            try statement.execute(arguments: [next.id, number, identifier, 0, nil, nil])
        }
        // A dropped column takes its values out of every feature.
        let changed =
            difference.droppedColumns.isEmpty
            ? difference.removed + difference.changed.map(\.identifier) : before.identifiers
        for identifier in changed {
            guard let row = before.row(of: identifier) else { continue }
            let properties = JSONValue.object(
                before.columns.compactMap { column in
                    column[row].map { JSONValue.Member(column.name, $0.json) }
                })
            try statement.execute(arguments: [
                next.id, number, identifier, 1, before.shapes[row].map { Data(WKB.encode($0)) },
                String(decoding: properties.encoded(), as: UTF8.self),
            ])
        }
    }

    /// The layer, where its digest is the one recorded.
    private func checked(_ builder: LayerBuilder, _ entry: LayerEntry) throws -> Layer {
        let layer = builder.finish(number: entry.revision.number, recorded: entry.revision.recorded).value
        guard let layer, layer.revision.digest == entry.revision.digest else {
            throw StoreFailure.editedOutside(entry.description.name, path: path)
        }
        return layer
    }
}
