public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// - Unit: milliseconds. A use is noted no more often: a page of many requests writes once.
    private static let noteInterval: Int64 = 60_000

    /// Opens a session and notes the sign-in.
    public func open(_ session: Session) throws {
        try write { db in
            try save(session, db)
            guard var account = try account(session.person, db) else { return }
            account.lastSignIn = session.opened
            try save(account, db)
        }
    }

    /// The session if it is still open at `moment`; its use is noted, at most once a minute.
    public func session(_ digest: Quantities.Digest, at moment: Timestamp) throws -> Session? {
        let found: Session? = try read {
            try value($0, "SELECT value FROM session WHERE digest = ?", [digest.data])
        }
        guard var session = found, session.isOpen(at: moment) else { return nil }
        guard moment.milliseconds - session.lastUsed.milliseconds >= PeopleStore.noteInterval else {
            return session
        }
        session.lastUsed = moment
        let noted = try write { db in
            // Only where it is still there: a session ended meanwhile does not come back.
            try run(
                db, "UPDATE session SET expires = ?, value = ? WHERE digest = ?",
                [session.expires.milliseconds, try Canonical.encode(session), digest.data])
            return db.changesCount > 0
        }
        return noted ? session : nil
    }

    /// The open sessions of a person, the latest used first.
    public func sessions(of person: PersonID, at moment: Timestamp) throws -> [Session] {
        let found: [Session] = try read {
            try values($0, "SELECT value FROM session WHERE person = ?", [person.description])
        }
        return found.filter { $0.isOpen(at: moment) }.sorted {
            ($0.lastUsed, $0.digest) > ($1.lastUsed, $1.digest)
        }
    }

    /// Ends one session of a person.
    public func endSession(_ digest: Quantities.Digest, of person: PersonID) throws {
        try write {
            try run(
                $0, "DELETE FROM session WHERE digest = ? AND person = ?", [digest.data, person.description])
        }
    }

    /// Ends all sessions of a person but `kept`, after a new password for instance.
    public func endSessions(of person: PersonID, except kept: Quantities.Digest?) throws {
        try write {
            try run(
                $0, "DELETE FROM session WHERE person = ? AND digest IS NOT ?",
                [person.description, kept?.data])
        }
    }

    private func save(_ session: Session, _ db: Database) throws {
        try run(
            db, "INSERT INTO session VALUES (?, ?, ?, ?)",
            [
                session.digest.data, session.person.description, session.expires.milliseconds,
                try Canonical.encode(session),
            ])
    }
}
