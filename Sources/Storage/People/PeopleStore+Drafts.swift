public import Accounts
import Evidence
import GRDB
import Quantities

extension PeopleStore {
    /// One draft.
    public func draft(_ id: String) throws -> Draft? {
        try read { try draft(id, $0) }
    }

    /// Drafts in any of `states`, the latest changed first.
    public func drafts(in states: Set<Draft.State>) throws -> [Draft] {
        let names = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        return try read {
            try values($0, "SELECT value FROM draft WHERE state IN (\(names)) ORDER BY changed DESC, id")
        }
    }

    /// Keeps a draft in place of the `version` that its author saw; 0 for a new one.
    /// - Throws: `StaleDraft` with both versions where another one stands there; `StoreFailure`.
    public func save(_ draft: Draft, replacing version: Int) throws {
        try write { db in
            let current = try self.draft(draft.id, db)
            guard current?.version ?? 0 == version else { throw StaleDraft(mine: draft, current: current) }
            try run(
                db, "REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
                [
                    draft.id, draft.state.rawValue, draft.version, draft.history.last?.at.milliseconds ?? 0,
                    try Canonical.encode(draft),
                ])
        }
    }

    private func draft(_ id: String, _ db: Database) throws -> Draft? {
        try value(db, "SELECT value FROM draft WHERE id = ?", [id])
    }
}
