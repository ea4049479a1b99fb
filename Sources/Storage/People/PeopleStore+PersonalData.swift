public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// Tables whose rows go with a person. Grants and drafts stay: they hold opaque names only.
    private static let personal = ["credential", "session", "code", "token", "letter", "said"]

    /// Everything known of a person.
    /// - Complexity: O(drafts), for a person may have commented on any of them.
    public func personalData(of person: PersonID) throws -> PersonalData? {
        let name = person.description
        return try read { db -> PersonalData? in
            guard let account = try account(person, db) else { return nil }
            func all<Value: Decodable>(_ table: String, by order: String) throws -> [Value] {
                try values(db, "SELECT value FROM \(table) WHERE person = ? ORDER BY \(order)", [name])
            }
            let credentials: [Credentials] = try all("credential", by: "person")
            return PersonalData(
                account: account, grants: try all("grant_given", by: "number"),
                credentials: credentials.first,
                sessions: try all("session", by: "expires"), tokens: try all("token", by: "expires"),
                codes: try all("code", by: "expires"), letters: try all("letter", by: "posted"),
                drafts: try values(db, "SELECT value FROM draft WHERE instr(value, ?) ORDER BY id", [name]),
                deniedAttempts: try all("denied", by: "number"))
        }
    }

    /// Erases everything about a person but the opaque name, and ends their grants.
    ///
    /// The log is emptied as well; where another program reads the file for seconds at that moment, that happens at
    /// the next erasure or when the store is closed.
    public func erase(_ person: PersonID, at moment: Timestamp) throws {
        try write { try erase(person, at: moment, $0) }
        try told { try emptyLog() }
    }

    /// Erases what was kept long enough.
    /// - Returns: how many of each kind.
    public func prune(_ rules: [RetentionRule], at moment: Timestamp) throws -> [RetentionRule.Kept: Int] {
        let counts = try write { db in
            var counts: [RetentionRule.Kept: Int] = [:]
            for rule in rules {
                counts[rule.kept] = try prune(rule.kept, until: rule.limit(at: moment), at: moment, db)
            }
            return counts
        }
        try told { try emptyLog() }
        return counts
    }

    private func erase(_ person: PersonID, at moment: Timestamp, _ db: Database) throws {
        guard let account = try account(person, db) else { return }
        try save(account.tombstone, db)
        for table in PeopleStore.personal {
            try run(db, "DELETE FROM \(table) WHERE person = ?", [person.description])
        }
        let rows = try Row.fetchAll(
            db, sql: "SELECT number, value FROM grant_given WHERE person = ?", arguments: [person.description]
        )
        for row in rows {
            let grant: Grant = try Canonical.decode(row[1])
            guard grant.until.map({ $0 >= moment.date }) ?? true else { continue }
            try run(
                db, "UPDATE grant_given SET value = ? WHERE number = ?",
                [try Canonical.encode(grant.ended(on: moment.date, by: person)), row[0] as Int])
        }
    }

    private func prune(
        _ kept: RetentionRule.Kept, until limit: Timestamp, at moment: Timestamp, _ db: Database
    ) throws -> Int {
        switch kept {
        case .unusedInvitations:
            return try erase(at: moment, db) { $0.state == .invited && $0.created < limit }
        case .closedAccounts:
            return try erase(at: moment, db) { account in
                account.state == .closed && account.closed.map { $0 < limit } ?? false
            }
        case .endedSessions: return try delete("session WHERE expires", limit, db)
        case .oneTimeCodes: return try delete("code WHERE expires", limit, db)
        case .endedTokens: return try delete("token WHERE expires", limit, db)
        case .guesses: return try delete("throttle WHERE last", limit, db)
        case .sentLetters: return try delete("letter WHERE next_try IS NULL AND posted", limit, db)
        case .saidReminders: return try delete("said WHERE at", limit, db)
        case .deniedAttempts: return try delete("denied WHERE at", limit, db)
        case .speakingRequests: return try delete("speaking_request WHERE entered", limit, db)
        }
    }

    private func delete(_ rows: String, _ limit: Timestamp, _ db: Database) throws -> Int {
        try run(db, "DELETE FROM \(rows) < ?", [limit.milliseconds])
        return db.changesCount
    }

    private func erase(at moment: Timestamp, _ db: Database, where matches: (Account) -> Bool) throws -> Int {
        let accounts: [Account] = try values(db, "SELECT value FROM account")
        let found = accounts.filter(matches)
        for account in found { try erase(account.id, at: moment, db) }
        return found.count
    }
}
