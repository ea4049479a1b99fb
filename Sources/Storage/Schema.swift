import GRDB

/// The tables, as a list of steps that only ever grows: a step that was released is never edited.
enum Schema {
    /// Marks a file as a database of this program (`PRAGMA application_id`, the letters HRZT).
    static let applicationID: Int32 = 0x4852_5A54

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 ledger") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: ledger)
        }
        migrator.registerMigration("2 readings") { try $0.execute(sql: readings) }
        migrator.registerMigration("3 outcomes") { try $0.execute(sql: outcomes) }
        migrator.registerMigration("4 search") { try $0.execute(sql: search) }
        migrator.registerMigration("5 files") { try $0.execute(sql: files) }
        return migrator
    }

    /// The triggers keep an honest mistake from rewriting history; the digests disclose a dishonest one.
    private static let ledger = """
        CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY,
            recorded INTEGER NOT NULL,
            author TEXT NOT NULL,
            subject TEXT NOT NULL,
            value TEXT,
            reason TEXT NOT NULL,
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        CREATE INDEX ledger_subject ON ledger (subject, sequence);
        CREATE INDEX ledger_recorded ON ledger (recorded);
        CREATE TRIGGER ledger_unaltered BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
        CREATE TRIGGER ledger_undeleted BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// Readings are clustered by revision, series, place and period: an import is appended at the end of the
    /// tree, and what one panel needs lies together.
    private static let readings = """
        CREATE TABLE series (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE area (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE source (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE revision (
            number INTEGER PRIMARY KEY,
            dataset TEXT NOT NULL,
            mode TEXT NOT NULL CHECK (mode IN ('complete', 'amendment')),
            recorded INTEGER NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            origin TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            rows INTEGER NOT NULL,
            contents BLOB NOT NULL CHECK (length(contents) = 32),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            seal BLOB NOT NULL CHECK (length(seal) = 32)
        ) STRICT;
        CREATE INDEX revision_dataset ON revision (dataset, number);
        CREATE TABLE reading (
            revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
            series INTEGER NOT NULL REFERENCES series,
            area INTEGER NOT NULL REFERENCES area,
            period INTEGER NOT NULL,
            value REAL NOT NULL,
            status INTEGER NOT NULL,
            break TEXT NOT NULL,
            source INTEGER NOT NULL REFERENCES source,
            reference TEXT NOT NULL,
            note TEXT NOT NULL,
            line INTEGER NOT NULL,
            PRIMARY KEY (revision, series, area, period)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE revision_series (
            revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
            series INTEGER NOT NULL REFERENCES series,
            rows INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            panel BLOB NOT NULL CHECK (length(panel) = 32),
            record BLOB NOT NULL CHECK (length(record) = 32),
            PRIMARY KEY (revision, series)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX revision_series_series ON revision_series (series, revision);
        CREATE TABLE revision_source (
            revision INTEGER NOT NULL REFERENCES revision DEFERRABLE INITIALLY DEFERRED,
            source INTEGER NOT NULL REFERENCES source,
            PRIMARY KEY (revision, source)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER revision_unaltered BEFORE UPDATE ON revision
            BEGIN SELECT RAISE(ABORT, 'revisions are only added'); END;
        CREATE TRIGGER revision_undeleted BEFORE DELETE ON revision
            BEGIN SELECT RAISE(ABORT, 'revisions are only added'); END;
        CREATE TRIGGER reading_unaltered BEFORE UPDATE ON reading
            BEGIN SELECT RAISE(ABORT, 'readings are only added'); END;
        CREATE TRIGGER reading_undeleted BEFORE DELETE ON reading
            BEGIN SELECT RAISE(ABORT, 'readings are only added'); END;
        """

    /// `used` is the number of the last run that asked for the outcome; `size` stands in the index, so that
    /// the sum over all is read without touching the bytes.
    private static let outcomes = """
        CREATE TABLE outcome (
            id INTEGER PRIMARY KEY,
            question BLOB NOT NULL UNIQUE CHECK (length(question) = 32),
            bytes BLOB NOT NULL,
            size INTEGER NOT NULL,
            used INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outcome_used ON outcome (used, size);
        """

    /// Files sent with edits; their digest is the digest of the bytes.
    private static let files = """
        CREATE TABLE file (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            kept INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER file_unaltered BEFORE UPDATE ON file
            BEGIN SELECT RAISE(ABORT, 'files are only added'); END;
        """

    private static let search = """
        CREATE VIRTUAL TABLE search_pl USING fts5 (
            title, body, kind UNINDEXED, code UNINDEXED, tokenize = 'horyzont pl', prefix = '2 3 4'
        );
        CREATE VIRTUAL TABLE search_en USING fts5 (
            title, body, kind UNINDEXED, code UNINDEXED, tokenize = 'horyzont en', prefix = '2 3 4'
        );
        """
}
