public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// All accounts, those erased too, by name.
    public func accounts() throws -> [Account] {
        try read { try values($0, "SELECT value FROM account ORDER BY name, id") }
    }

    /// One account.
    public func account(_ id: PersonID) throws -> Account? {
        try read { try account(id, $0) }
    }

    /// The account that uses an address.
    public func account(at address: EmailAddress) throws -> Account? {
        try read {
            try value($0, "SELECT value FROM account WHERE email = ?", [address.description])
        }
    }

    /// Adds or replaces an account. One that is closed loses its sessions, codes and tokens at once.
    /// - Throws: `AddressTaken` where another one uses the address; `StoreFailure`.
    public func save(_ account: Account) throws {
        try write { try save(account, $0) }
    }

    /// All grants that were ever given to `person`, or to anybody where nil, oldest first.
    public func grants(of person: PersonID?) throws -> [Grant] {
        try read {
            try values(
                $0, "SELECT value FROM grant_given WHERE ?1 IS NULL OR person = ?1 ORDER BY number",
                [person?.description])
        }
    }

    /// Gives a role.
    public func give(_ grant: Grant) throws {
        try write {
            try run(
                $0, "INSERT INTO grant_given (person, value) VALUES (?, ?)",
                [grant.person.description, try Canonical.encode(grant)])
        }
    }

    /// Ends a grant from `day` on.
    /// - Returns: false where there is none like it.
    public func end(_ grant: Grant, on day: CalendarDate, by ender: PersonID) throws -> Bool {
        try write { db in
            try run(
                db,
                """
                UPDATE grant_given SET value = ? WHERE number =
                (SELECT min(number) FROM grant_given WHERE person = ? AND value = ?)
                """,
                [
                    try Canonical.encode(grant.ended(on: day, by: ender)), grant.person.description,
                    try Canonical.encode(grant),
                ])
            return db.changesCount > 0
        }
    }

    func account(_ id: PersonID, _ db: Database) throws -> Account? {
        try value(db, "SELECT value FROM account WHERE id = ?", [id.description])
    }

    func save(_ account: Account, _ db: Database) throws {
        do {
            try run(
                db,
                """
                INSERT INTO account VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
                SET email = excluded.email, name = excluded.name, value = excluded.value
                """,
                [
                    account.id.description, account.email?.description, account.name,
                    try Canonical.encode(account),
                ])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw AddressTaken()
        }
        guard account.state == .closed else { return }
        for table in ["session", "code", "token"] {
            try run(db, "DELETE FROM \(table) WHERE person = ?", [account.id.description])
        }
    }
}
