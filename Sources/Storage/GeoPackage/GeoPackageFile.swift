public import Formats
import Foundation
import GRDB
import Geometry
public import Layers
public import Quantities

/// A GeoPackage that any program wrote, opened for reading only.
public struct GeoPackageFile: Sendable {
    /// One table of features.
    public struct Table: Sendable, Hashable {
        public let name: String
        /// What people call it, and what the file says of it.
        public let title: String
        public let summary: String
        /// The number in the EPSG register of its coordinate system; nil where the file names none of that register.
        public let epsg: Int?
        /// How many features it has.
        public let features: Int
        /// Its columns without key and shape.
        public let columns: [LayerBuilder.Column]
        /// Columns of pictures and other bytes, which are not read.
        public let unread: [String]
        let key: String?
        let shape: String
    }

    /// Tables of features in the order of the file.
    public let tables: [Table]
    private let path: String
    private let queue: DatabaseQueue

    /// - Throws: `StoreFailure` where the file is missing, damaged or no GeoPackage.
    public init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { throw StoreFailure.missing(path) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            tables = try queue.read { db in
                guard try db.tableExists("gpkg_contents"), try db.tableExists("gpkg_geometry_columns") else {
                    throw StoreFailure.noGeoPackage(path)
                }
                return try Self.tables(db)
            }
            self.queue = queue
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        }
    }

    private static func tables(_ db: Database) throws -> [Table] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.table_name, c.identifier, c.description, g.column_name, s.organization, s.organization_coordsys_id
                FROM gpkg_contents AS c JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
                LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
                WHERE c.data_type = 'features' ORDER BY c.rowid
                """)
        return try rows.compactMap { row in
            guard let name = String.fromDatabaseValue(row[0]), let shape = String.fromDatabaseValue(row[3])
            else { return nil }
            let organization = String.fromDatabaseValue(row[4])?.uppercased()
            let described = try Row.fetchAll(db, sql: "PRAGMA table_xinfo(\(name.quoted))").compactMap(
                Field.init)
            let key = described.first(where: \.isKey)?.name
            let rest = described.filter { $0.name != shape && $0.name != key }
            return Table(
                name: name, title: String.fromDatabaseValue(row[1]) ?? name,
                summary: String.fromDatabaseValue(row[2]) ?? "",
                epsg: organization == "EPSG" ? Int.fromDatabaseValue(row[5]) : nil,
                features: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name.quoted)") ?? 0,
                columns: rest.compactMap { field in field.kind.map { .init(field.name, $0) } },
                unread: rest.filter { $0.kind == nil }.map(\.name),
                key: try key ?? (db.viewExists(name) ? nil : "rowid"), shape: shape)
        }
    }

    /// One column as SQLite describes it.
    private struct Field {
        var name: String
        var kind: LayerValue.Kind?
        var isKey: Bool

        init?(_ row: Row) {
            guard let name = String.fromDatabaseValue(row["name"]) else { return nil }
            self.name = name
            kind = LayerValue.Kind(geoPackageType: String.fromDatabaseValue(row["type"]))
            isKey = Int.fromDatabaseValue(row["pk"]) == 1
        }
    }

    /// Reads the features of a table one after another, east before north, in the table's own coordinate system.
    ///
    /// A feature with a damaged shape is handed over without one, and a finding says what is wrong with it.
    /// - Throws: `StoreFailure` where the file is damaged.
    public func read(_ table: Table, feature body: (Feature) -> Void) throws -> [Finding] {
        let key = table.key.map(\.quoted) ?? "NULL"
        let names = [key] + ([table.shape] + table.columns.map(\.name)).map(\.quoted)
        let place = "\((path as NSString).lastPathComponent): \(table.name)"
        var findings: [Finding] = []
        do {
            try queue.read { db in
                let rows = try Row.fetchCursor(
                    db,
                    sql: "SELECT \(names.joined(separator: ", ")) FROM \(table.name.quoted)")
                while let row = try rows.next() {
                    let identifier =
                        Int64.fromDatabaseValue(row[0]).map { String($0) } ?? String.fromDatabaseValue(row[0])
                    var feature = Feature(identifier: identifier, shape: nil)
                    do throws(ShapeDamage) {
                        feature.shape = try Self.shape(row[1])
                    } catch {
                        if findings.count < Self.mostFindings {
                            findings.append(error.finding(at: "\(place), \(key) \(identifier ?? "?")"))
                        }
                    }
                    feature.properties = table.columns.indices.map { index in
                        .init(table.columns[index].name, JSONValue(row[index + 2] as DatabaseValue))
                    }
                    body(feature)
                }
            }
        } catch let error as DatabaseError {
            throw StoreFailure(error, path: path)
        }
        return findings
    }

    static func shape(_ value: DatabaseValue) throws(ShapeDamage) -> Shape? {
        switch value.storage {
        case .null: nil
        case .blob(let bytes): try GeoPackageGeometry.decode([UInt8](bytes))
        default:
            throw ShapeDamage(pl: "wartość nie jest geometrią", en: "the value is no geometry")
        }
    }

    /// More say nothing new.
    private static let mostFindings = 1_000
}

extension LayerValue.Kind {
    /// The kind of a column by its declared type; nil where it holds bytes or shapes.
    fileprivate init?(geoPackageType type: String?) {
        let name = (type ?? "TEXT").uppercased().prefix { $0 != "(" }
        switch name {
        case "BOOLEAN": self = .boolean
        case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT": self = .integer
        case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL": self = .real
        case "DATE": self = .date
        case "DATETIME", "TIMESTAMP": self = .timestamp
        case "BLOB", "GEOMETRY", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION":
            return nil
        default: self = .text
        }
    }
}

extension JSONValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null, .blob: self = .null
        case .int64(let number): self = .integer(Int(number))
        case .double(let number): self = .number(number)
        case .string(let text): self = .string(text)
        }
    }
}
