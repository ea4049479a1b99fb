import Formats
import Foundation
import GRDB
public import Layers
import Quantities

/// The layers of the map in one GeoPackage: QGIS, GDAL and every other GIS program open the file as it is.
///
/// Each layer is a table with an index of boxes; beside them stand all revisions and what each of them changed. Safe to use
/// from any thread, and on the disk once a call returns.
public final class LayerStore: LayerArchive {
    /// The file.
    public let path: String
    private let queue: DatabaseQueue

    /// Opens the file, and makes it where it is missing and may be written.
    /// - Throws: `StoreFailure`.
    public static func open(at path: String, readOnly: Bool = false) throws -> LayerStore {
        let limits = StoreLimits()
        let file = DatabaseFile(
            path: path, applicationID: GeoPackageSchema.applicationID, migrator: GeoPackageSchema.migrator,
            configuration: { readOnly in
                var configuration = Configuration()
                configuration.readonly = readOnly
                configuration.busyMode = .timeout(limits.busySeconds)
                configuration.label = "horyzont-layers"
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
                return configuration
            })
        return LayerStore(path: path, queue: try file.openSingle(readOnly: readOnly))
    }

    /// Where the layers of a city's database are kept: `city.sqlite` gives `city-layers.gpkg`.
    public static func path(beside database: String) -> String {
        let end = ".sqlite"
        return (database.hasSuffix(end) ? String(database.dropLast(end.count)) : database) + "-layers.gpkg"
    }

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Closes the file. Later calls fail.
    public func close() throws { try told { try queue.close() } }

    public func entries() throws -> [LayerEntry] {
        try told {
            try queue.read { db in
                try RevisionRow.fetch(
                    db,
                    "WHERE number = (SELECT max(number) FROM horyzont_layer_revision AS later WHERE later.layer = r.layer)"
                )
            }
        }
    }

    public func revisions(of name: String) throws -> [LayerEntry] {
        try told { try queue.read { try RevisionRow.fetch($0, "WHERE layer = ?", [name]) } }
    }

    public func layer(_ name: String, revision: Int? = nil) throws -> Layer? {
        try told {
            try queue.read { db in
                let entries = try RevisionRow.fetch(db, "WHERE layer = ?", [name])
                guard let latest = entries.last,
                    let wanted = revision.map({ number in entries.first { $0.revision.number == number } })
                        ?? latest
                else { return nil }
                let layer = try LayerHistory(path: path, db).latest(latest)
                guard wanted != latest else { return layer }
                return try LayerHistory(path: path, db).layer(wanted, before: layer)
            }
        }
    }

    public func record(
        _ layer: Layer, author: String, reason: String
    ) throws -> (LayerEntry, LayerDifference)? {
        if let prefix = GeoPackageSchema.reservedPrefixes.first(where: layer.id.hasPrefix) {
            throw StoreFailure.reservedName(layer.id, prefix, path: path)
        }
        try checkTexts(layer)
        return try told {
            try queue.write { db in
                let latest = try RevisionRow.fetch(db, "WHERE layer = ?", [layer.id]).last
                guard latest?.revision.digest != layer.revision.digest else { return nil }
                let number = (latest?.revision.number ?? 0) + 1
                let next = layer.recorded(as: number, at: layer.revision.recorded)
                let entry = LayerEntry(
                    description: next.description, revision: next.revision, columns: next.columnDefinitions,
                    features: next.count, author: author, reason: reason)
                let history = LayerHistory(path: path, db)
                var difference = next.difference(from: nil)
                var keys: [String: Int64] = [:]
                if let latest {
                    let before = try history.latest(latest)
                    difference = next.difference(from: before)
                    try history.keep(before, changedBy: next)
                    keys = try GeoPackageTable.keys(of: next.id, columns: latest.columns, db)
                    try GeoPackageTable.drop(next.id, db)
                }
                try GeoPackageTable(name: next.id, columns: entry.columns).write(next, keys: keys, db)
                try RevisionRow.insert(entry, db)
                return (entry, difference)
            }
        }
    }

    /// SQLite ends texts at a NUL: the layer would come back other than it was recorded.
    private func checkTexts(_ layer: Layer) throws {
        for column in layer.columns {
            guard case .text(let texts) = column.cells,
                texts.dictionary.contains(where: { $0.utf8.contains(0) })
            else { continue }
            throw StoreFailure.textWithNUL(layer.id, column.name, path: path)
        }
    }

    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try told { try queue.read(body) }
    }

    /// For statements that SQLite refuses within a transaction.
    func outsideTransaction(_ body: (Database) throws -> Void) throws {
        try told { try queue.unsafeRead(body) }
    }

    /// Turns what SQLite reports into a failure with reason and remedy.
    private func told<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        } catch is DecodingError {
            throw StoreFailure.damaged(path, "horyzont_layer_revision")
        } catch is ShapeDamage {
            throw StoreFailure.damaged(path, "horyzont_feature_before")
        }
    }
}
