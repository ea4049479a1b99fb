import Formats
import Foundation
import GRDB
import Geometry
import Layers
import Quantities

/// The table of one layer in a GeoPackage: its columns beside key, identifier and shape, and how values stand in it.
struct GeoPackageTable {
    /// The system of the shapes: the standard asks every file to know it.
    static let system: Int32 = 4326

    let name: String
    let columns: [LayerBuilder.Column]
    /// Names of the table's own columns; they give way to a column of the layer with the same name.
    let key: String
    let identifier: String
    let shape: String
    /// The name of each column in the table: SQLite takes upper and lower case for the same.
    let stored: [String]

    init(name: String, columns: [LayerBuilder.Column]) {
        self.name = name
        self.columns = columns
        var taken: Set<String> = []
        func free(_ wish: String) -> String {
            var name = wish
            while !taken.insert(name.lowercased()).inserted { name += "_" }
            return name
        }
        stored = columns.map { free($0.name) }
        key = free("fid")
        identifier = free("identifier")
        shape = free("geom")
    }

    private var index: String { "rtree_\(name)_\(shape)" }

    /// Removes the table with everything that speaks of it.
    static func drop(_ name: String, _ db: Database) throws {
        let shape = try String.fetchOne(
            db, sql: "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", arguments: [name])
        if let shape { try db.execute(sql: "DROP TABLE IF EXISTS \("rtree_\(name)_\(shape)".quoted)") }
        for table in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE table_name = ?", arguments: [name])
        }
        try db.execute(sql: "DROP TABLE IF EXISTS \(name.quoted)")
    }

    /// Makes the table of a layer and fills it.
    /// - Parameter keys: keys of features that had one before; they keep it, since GIS programs refer to it.
    func write(_ layer: Layer, keys: [String: Int64], _ db: Database) throws {
        let definitions =
            [
                "\(key.quoted) INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                "\(identifier.quoted) TEXT NOT NULL UNIQUE",
                "\(shape.quoted) \(layer.geometryTypeName)",
            ]
            + zip(stored, columns).map { "\($0.quoted) \($1.kind.geoPackageType)" }
        try db.execute(sql: "CREATE TABLE \(name.quoted) (\(definitions.joined(separator: ", ")))")
        try db.execute(sql: "CREATE VIRTUAL TABLE \(index.quoted) USING rtree(id, minx, maxx, miny, maxy)")
        try fill(layer, keys, db)
        try db.execute(sql: GeoPackageSchema.triggers(table: name, shape: shape, key: key))
        try register(layer, db)
    }

    private func fill(_ layer: Layer, _ keys: [String: Int64], _ db: Database) throws {
        let names = [key, identifier, shape] + stored
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let row = try db.makeStatement(
            sql:
                "INSERT INTO \(name.quoted) (\(names.map(\.quoted).joined(separator: ", "))) VALUES (\(marks))"
        )
        let box = try db.makeStatement(sql: "INSERT INTO \(index.quoted) VALUES (?, ?, ?, ?, ?)")
        var next = (keys.values.max() ?? 0) + 1
        for place in 0..<layer.count {
            let key = keys[layer.identifiers[place]] ?? next
            if key == next { next += 1 }
            let shape = layer.shapes[place].map { GeoPackageGeometry.encode($0, system: Self.system) }
            let values: [(any DatabaseValueConvertible)?] =
                [key, layer.identifiers[place], shape.map { Data($0) }]
                + layer.columns.map { $0[place]?.databaseValue }
            try row.execute(arguments: StatementArguments(values))
            guard let area = layer.shapes[place]?.box, !area.isEmpty else { continue }
            try box.execute(arguments: [key, area.west, area.east, area.south, area.north])
        }
    }

    private func register(_ layer: Layer, _ db: Database) throws {
        let box = layer.box
        let sides: [Double?] =
            box.isEmpty ? [nil, nil, nil, nil] : [box.west, box.south, box.east, box.north]
        let words = layer.description
        let terms = [words.summary.en, words.source.attribution.en, words.source.licence.en].filter {
            !$0.isEmpty
        }
        try db.execute(
            sql: "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: StatementArguments(
                [name, name, terms.joined(separator: " · "), layer.revision.recorded.description]
                    as [any DatabaseValueConvertible]) + StatementArguments(sides) + [Self.system])
        try db.execute(
            sql: "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
            arguments: [name, shape, layer.geometryTypeName, Self.system])
        try db.execute(
            sql: "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
            arguments: [name, shape, "http://www.geopackage.org/spec120/#extension_rtree"])
    }

    /// The key of each feature by its identifier.
    static func keys(of name: String, columns: [LayerBuilder.Column], _ db: Database) throws -> [String:
        Int64]
    {
        let table = GeoPackageTable(name: name, columns: columns)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(table.identifier.quoted), \(table.key.quoted) FROM \(name.quoted)")
        var keys: [String: Int64] = [:]
        while let row = try rows.next() {
            guard let identifier = String.fromDatabaseValue(row[0]) else { continue }
            keys[identifier] = Int64.fromDatabaseValue(row[1])
        }
        return keys
    }

    /// Fills a builder with all features of the table.
    /// - Throws: `ShapeDamage` where a shape is none.
    func read(into builder: inout LayerBuilder, _ db: Database) throws {
        let names = [identifier, shape] + stored
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(names.map(\.quoted).joined(separator: ", ")) FROM \(name.quoted)")
        while let row = try rows.next() {
            builder.append(
                String.fromDatabaseValue(row[0]) ?? "", shape: try GeoPackageFile.shape(row[1]),
                values: columns.indices.map { LayerValue(columns[$0].kind, row[$0 + 2]) })
        }
    }
}

extension Layer {
    /// The one type of all shapes, or the one that holds all.
    fileprivate var geometryTypeName: String {
        let types = Set(shapes.lazy.compactMap { $0?.geoPackageType })
        return types.count == 1 ? types.first ?? "GEOMETRY" : "GEOMETRY"
    }
}

extension Shape {
    fileprivate var geoPackageType: String {
        switch self {
        case .point: "POINT"
        case .points: "MULTIPOINT"
        case .line: "LINESTRING"
        case .lines: "MULTILINESTRING"
        case .polygon: "POLYGON"
        case .polygons: "MULTIPOLYGON"
        case .collection: "GEOMETRYCOLLECTION"
        }
    }
}
