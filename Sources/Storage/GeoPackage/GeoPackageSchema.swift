import GRDB

/// The tables that make an SQLite file a GeoPackage, and those in which the revisions of layers are kept beside them.
/// - Source: OGC GeoPackage Encoding Standard 1.3 (12-128r18), annexes C and F.3.
enum GeoPackageSchema {
    /// Marks a file as a GeoPackage (`PRAGMA application_id`, the letters GPKG).
    static let applicationID: Int32 = 0x4750_4B47
    /// The version of the standard.
    static let version = 10_300
    /// Names of tables that are none of a layer begin like this.
    static let reservedPrefixes = ["gpkg_", "rtree_", "sqlite_", "horyzont_", "grdb_"]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 geopackage") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version)")
            try db.execute(sql: core)
            try db.execute(sql: revisions)
        }
        return migrator
    }

    /// What the standard asks of every file.
    static let core = """
        CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL,
            srs_id INTEGER PRIMARY KEY,
            organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL,
            description TEXT
        );
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84', 4326, 'EPSG', 4326, '\(worldGeodetic)', NULL);
        CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY,
            data_type TEXT NOT NULL,
            identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
            srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id)
        );
        CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name),
            column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id),
            z TINYINT NOT NULL,
            m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name)
        );
        CREATE TABLE gpkg_extensions (
            table_name TEXT,
            column_name TEXT,
            extension_name TEXT NOT NULL,
            definition TEXT NOT NULL,
            scope TEXT NOT NULL,
            UNIQUE (table_name, column_name, extension_name)
        );
        """

    /// The list of revisions is registered as a table without places, so that GIS programs show it and nothing unregistered.
    private static let revisions = """
        CREATE TABLE horyzont_layer_revision (
            id INTEGER PRIMARY KEY,
            layer TEXT NOT NULL,
            number INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            description TEXT NOT NULL,
            columns TEXT NOT NULL,
            features INTEGER NOT NULL,
            UNIQUE (layer, number)
        ) STRICT;
        CREATE TABLE horyzont_feature_before (
            layer TEXT NOT NULL,
            number INTEGER NOT NULL,
            identifier TEXT NOT NULL,
            existed INTEGER NOT NULL,
            shape BLOB,
            properties TEXT,
            PRIMARY KEY (layer, number, identifier)
        ) STRICT;
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
            VALUES ('horyzont_layer_revision', 'attributes', 'horyzont_layer_revision', 'Revisions of the layers');
        """

    private static let worldGeodetic = """
        GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
        AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
        UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
        AUTHORITY["EPSG","4326"]]
        """

    /// Keeps the index of boxes right when a GIS program edits the table; that program brings the functions along.
    static func triggers(table: String, shape: String, key: String) -> String {
        let index = "rtree_\(table)_\(shape)"
        let (t, r, c, i) = (table.quoted, index.quoted, shape.quoted, key.quoted)
        func trigger(_ name: String, _ event: String, _ condition: String, _ body: String) -> String {
            "CREATE TRIGGER \("\(index)_\(name)".quoted) AFTER \(event) ON \(t) WHEN \(condition) BEGIN \(body) END;\n"
        }
        let present = "NEW.\(c) NOTNULL AND NOT ST_IsEmpty(NEW.\(c))"
        let absent = "NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c))"
        let put =
            "INSERT OR REPLACE INTO \(r) VALUES (NEW.\(i), ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)), ST_MinY(NEW.\(c)), ST_MaxY(NEW.\(c)));"
        let drop = "DELETE FROM \(r) WHERE id = OLD.\(i);"
        return trigger("insert", "INSERT", "(\(present))", put)
            + trigger("update1", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND (\(present))", put)
            + trigger("update2", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND (\(absent))", drop)
            + trigger("update3", "UPDATE", "OLD.\(i) != NEW.\(i) AND (\(present))", drop + " " + put)
            + trigger(
                "update4", "UPDATE", "OLD.\(i) != NEW.\(i) AND (\(absent))",
                "DELETE FROM \(r) WHERE id IN (OLD.\(i), NEW.\(i));")
            + trigger("delete", "DELETE", "OLD.\(c) NOT NULL", drop)
    }
}

extension String {
    /// The name of a table or column as SQL takes it, whatever is in it.
    var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
