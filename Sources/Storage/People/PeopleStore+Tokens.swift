public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// - Unit: milliseconds. A use is noted no more often: a busy program does not write at each request.
    private static let noteInterval: Int64 = 60_000

    /// Keeps a new token.
    public func add(_ token: APIToken) throws {
        try write { try save(token, $0) }
    }

    /// The token if it is still valid at `moment`; its use is noted, at most once a minute.
    public func token(_ digest: Quantities.Digest, at moment: Timestamp) throws -> APIToken? {
        guard let found = try read({ try token(digest, $0) }), found.isValid(at: moment) else { return nil }
        if let last = found.lastUsed, moment.milliseconds - last.milliseconds < PeopleStore.noteInterval {
            return found
        }
        return try write { db in
            // Read again: a token revoked meanwhile does not come back.
            guard var token = try token(digest, db), token.isValid(at: moment) else { return nil }
            token.lastUsed = moment
            try save(token, db)
            return token
        }
    }

    /// All tokens of a person, newest first.
    public func tokens(of person: PersonID) throws -> [APIToken] {
        let found: [APIToken] = try read {
            try values($0, "SELECT value FROM token WHERE person = ?", [person.description])
        }
        return found.sorted { ($0.created, $0.digest) > ($1.created, $1.digest) }
    }

    /// Takes a token of a person out of use.
    public func revokeToken(_ digest: Quantities.Digest, of person: PersonID, at moment: Timestamp) throws {
        try write { db in
            guard var token = try token(digest, db), token.person == person, token.revoked == nil else {
                return
            }
            token.revoked = moment
            try save(token, db)
        }
    }

    private func token(_ digest: Quantities.Digest, _ db: Database) throws -> APIToken? {
        try value(db, "SELECT value FROM token WHERE digest = ?", [digest.data])
    }

    /// The column `expires` says when the token stopped being of use.
    private func save(_ token: APIToken, _ db: Database) throws {
        let end = min(token.expires, token.revoked ?? token.expires)
        try run(
            db, "REPLACE INTO token VALUES (?, ?, ?, ?)",
            [token.digest.data, token.person.description, end.milliseconds, try Canonical.encode(token)])
    }
}
