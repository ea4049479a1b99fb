import GRDB

/// The tables of people, as a list of steps that only ever grows: a step that was released is never edited.
///
/// Each row holds its value as JSON and, in columns of their own, what it is found, ordered or refused by.
enum PeopleSchema {
    /// Marks a file as this program's store of people (`PRAGMA application_id`, the letters HRZP).
    static let applicationID: Int32 = 0x4852_5A50

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 people") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: people)
        }
        migrator.registerMigration("2 work") { try $0.execute(sql: work) }
        migrator.registerMigration("3 speaking") { try $0.execute(sql: speaking) }
        return migrator
    }

    private static let people = """
        CREATE TABLE account (
            id TEXT PRIMARY KEY,
            email TEXT UNIQUE,
            name TEXT NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE TABLE grant_given (
            number INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES account,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX grant_person ON grant_given (person);
        CREATE TABLE credential (
            person TEXT PRIMARY KEY REFERENCES account,
            value TEXT NOT NULL
        ) STRICT;
        CREATE TABLE session (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account,
            expires INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX session_person ON session (person);
        CREATE TABLE code (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account,
            expires INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX code_person ON code (person);
        CREATE TABLE token (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            person TEXT NOT NULL REFERENCES account,
            expires INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX token_person ON token (person);
        CREATE TABLE throttle (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            last INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE TABLE denied (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person TEXT,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX denied_person ON denied (person);
        """

    private static let work = """
        CREATE TABLE draft (
            id TEXT PRIMARY KEY,
            state TEXT NOT NULL,
            version INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX draft_state ON draft (state, changed);
        CREATE TABLE letter (
            id TEXT PRIMARY KEY,
            person TEXT,
            posted INTEGER NOT NULL,
            next_try INTEGER,
            sent INTEGER,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX letter_due ON letter (next_try);
        CREATE INDEX letter_person ON letter (person);
        CREATE TABLE said (
            key TEXT PRIMARY KEY,
            person TEXT,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let speaking = """
        CREATE TABLE speaking_request (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            year INTEGER NOT NULL,
            code BLOB UNIQUE CHECK (length(code) = 32),
            entered INTEGER NOT NULL,
            value TEXT NOT NULL
        ) STRICT;
        CREATE INDEX speaking_year ON speaking_request (year, number);
        CREATE TABLE signature_list (
            request TEXT PRIMARY KEY REFERENCES speaking_request (id) ON DELETE CASCADE,
            type TEXT NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        """
}
