public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// How a person proves who they are.
    public func credentials(of person: PersonID) throws -> Credentials? {
        try read { try credentials(of: person, $0) }
    }

    /// Replaces how a person proves who they are.
    public func save(_ credentials: Credentials) throws {
        try write { try save(credentials, $0) }
    }

    /// Spends a code of the second factor.
    /// - Returns: false where somebody was quicker with the same code.
    public func spend(_ proof: SecondFactor.Proof, of person: PersonID) throws -> Bool {
        try write { db in
            guard var credentials = try credentials(of: person, db),
                let spent = credentials.secondFactor?.spending(proof)
            else { return false }
            credentials.secondFactor = spent
            try save(credentials, db)
            return true
        }
    }

    /// Puts a code into the world; see `OneTimeCode.Purpose.replacesEarlier`.
    public func issue(_ code: OneTimeCode) throws {
        try write { db in
            if code.purpose.replacesEarlier {
                try run(
                    db, "DELETE FROM code WHERE person = ? AND json_extract(value, '$.purpose') = ?",
                    [code.person.description, code.purpose.rawValue])
            }
            try save(code, db)
        }
    }

    /// A code as it stands, to show the form that it opens.
    public func code(_ digest: Quantities.Digest) throws -> OneTimeCode? {
        try read { try code(digest, $0) }
    }

    /// Uses a code up.
    /// - Throws: `OneTimeCode.Refusal`; `StoreFailure`.
    public func redeem(_ digest: Quantities.Digest, for purpose: OneTimeCode.Purpose, at moment: Timestamp)
        throws -> OneTimeCode
    {
        try write { db in
            guard let found = try code(digest, db) else { throw OneTimeCode.Refusal.unknown }
            let redeemed = try found.redeemed(for: purpose, at: moment)
            try save(redeemed, db)
            return redeemed
        }
    }

    private func credentials(of person: PersonID, _ db: Database) throws -> Credentials? {
        try value(db, "SELECT value FROM credential WHERE person = ?", [person.description])
    }

    private func save(_ credentials: Credentials, _ db: Database) throws {
        try run(
            db, "REPLACE INTO credential VALUES (?, ?)",
            [credentials.person.description, try Canonical.encode(credentials)])
    }

    private func code(_ digest: Quantities.Digest, _ db: Database) throws -> OneTimeCode? {
        try value(db, "SELECT value FROM code WHERE digest = ?", [digest.data])
    }

    private func save(_ code: OneTimeCode, _ db: Database) throws {
        try run(
            db, "REPLACE INTO code VALUES (?, ?, ?, ?)",
            [
                code.digest.data, code.person.description, code.expires.milliseconds,
                try Canonical.encode(code),
            ])
    }
}
