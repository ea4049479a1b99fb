import Foundation
import GRDB
public import Layers

extension GeoPackageFile {
    /// Writes layers into a new GeoPackage, each one as a table in longitude and latitude with an index of boxes.
    /// - Throws: `StoreFailure` where a file already stands there or cannot be written; then nothing is left behind.
    public static func write(_ layers: [Layer], to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreFailure.occupied(path) }
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { db in
                try db.execute(sql: "PRAGMA application_id = \(GeoPackageSchema.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(GeoPackageSchema.version)")
                try db.execute(sql: GeoPackageSchema.core)
                for layer in layers {
                    try GeoPackageTable(name: layer.id, columns: layer.columnDefinitions)
                        .write(layer, keys: [:], db)
                }
            }
            try queue.close()
        } catch let error as DatabaseError {
            try? FileManager.default.removeItem(atPath: path)
            throw StoreFailure(error, path: path)
        }
    }
}
