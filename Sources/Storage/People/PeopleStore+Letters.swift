public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// Puts a letter into the outbox, together with the keys of what it says.
    /// - Returns: false, and nothing is put there, where one of the keys was said already.
    public func post(_ letter: Letter) throws -> Bool {
        try write { db in
            for key in letter.keys {
                let found = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM said WHERE key = ?)", arguments: [key])
                if found == true { return false }
            }
            for key in Set(letter.keys) {
                try run(
                    db, "INSERT INTO said VALUES (?, ?, ?)",
                    [key, letter.person?.description, letter.posted.milliseconds])
            }
            try save(letter, db)
            return true
        }
    }

    /// Keys of reminders that have been posted.
    public func saidKeys() throws -> Set<String> {
        try read { try String.fetchSet($0, sql: "SELECT key FROM said") }
    }

    /// Letters whose time has come, each lent for `Letter.lease`.
    public func takeLetters(limit: Int, at moment: Timestamp) throws -> [Letter] {
        try write { db in
            let due: [Letter] = try values(
                db, "SELECT value FROM letter WHERE next_try <= ? ORDER BY next_try, posted, id LIMIT ?",
                [moment.milliseconds, max(0, limit)])
            let lent = due.map { $0.lent(at: moment) }
            for letter in lent { try save(letter, db) }
            return lent
        }
    }

    /// Keeps what became of a letter that was taken; one erased meanwhile does not come back.
    public func note(_ letter: Letter) throws {
        try write { db in
            let isThere = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM letter WHERE id = ? AND sent IS NULL)",
                arguments: [letter.id])
            if isThere == true { try save(letter, db) }
        }
    }

    /// Letters that wait or were given up, oldest first.
    public func unsentLetters() throws -> [Letter] {
        try read { try values($0, "SELECT value FROM letter WHERE sent IS NULL ORDER BY posted, id") }
    }

    private func save(_ letter: Letter, _ db: Database) throws {
        try run(
            db, "REPLACE INTO letter VALUES (?, ?, ?, ?, ?, ?)",
            [
                letter.id, letter.person?.description, letter.posted.milliseconds,
                letter.nextTry?.milliseconds, letter.sent?.milliseconds, try Canonical.encode(letter),
            ])
    }
}
