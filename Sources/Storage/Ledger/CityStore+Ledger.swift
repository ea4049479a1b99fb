public import Evidence
import Foundation
import GRDB
public import Quantities

extension CityStore {
    /// Entries recorded up to `moment`, all where nil, in order.
    /// - Complexity: O(entries).
    public func entries(upTo moment: Timestamp? = nil) throws -> [LedgerEntry] {
        try read { db in
            try self.entries(
                db, "WHERE recorded <= ? ORDER BY sequence", [moment?.milliseconds ?? Int64.max])
        }
    }

    /// One entry; nil where there is none of that number.
    public func entry(_ sequence: Int) throws -> LedgerEntry? {
        try read { try self.entries($0, "WHERE sequence = ?", [sequence]).first }
    }

    /// Entries that follow the one numbered `sequence`, in order.
    public func entries(after sequence: Int) throws -> [LedgerEntry] {
        try read { try self.entries($0, "WHERE sequence > ? ORDER BY sequence", [sequence]) }
    }

    /// The last entry about a subject; nil where nothing was ever recorded of it.
    public func latestEntry(about subject: Subject) throws -> LedgerEntry? {
        try read { try self.latestEntry(about: subject, $0) }
    }

    private func latestEntry(about subject: Subject, _ db: Database) throws -> LedgerEntry? {
        try entries(db, "WHERE subject = ? ORDER BY sequence DESC LIMIT 1", [subject.description]).first
    }

    /// The history of one subject, oldest first.
    public func entries(about subject: Subject) throws -> [LedgerEntry] {
        try read { try self.entries($0, "WHERE subject = ? ORDER BY sequence", [subject.description]) }
    }

    /// The latest entries, newest first, recorded before the entry `before` where given.
    public func recentEntries(limit: Int, before: Int? = nil) throws -> [LedgerEntry] {
        try read { db in
            try self.entries(
                db, "WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
                [before ?? Int.max, max(0, min(limit, limits.answers))])
        }
    }

    /// Adds edits one after another in one transaction: they share the one wait for the disk.
    ///
    /// Where the clock went backwards, the time of the entry before is kept, so that a state as of a moment
    /// is always a beginning of the ledger.
    /// - Returns: for each edit its entries or why it was refused: `StaleEdit` where a draft was made on an entry
    ///   that is no longer the last of its subject (`expected` 0 says that there was none yet), `StoreFailure`
    ///   where a text cannot be kept.
    /// - Throws: `StoreFailure` where nothing could be recorded.
    public func append(edits: [[LedgerDraft]], at moment: Timestamp) throws
        -> [Result<[LedgerEntry], any Error>]
    {
        try write { db in
            var last = try self.entries(db, "ORDER BY sequence DESC LIMIT 1", []).first
            return try edits.map { drafts in
                do {
                    for draft in drafts {
                        try self.checkTexts(draft)
                        try self.checkCurrent(draft, db)
                    }
                } catch let error as DatabaseError { throw error } catch { return .failure(error) }
                return .success(try self.insert(drafts, after: &last, at: moment, db))
            }
        }
    }

    private func insert(
        _ drafts: [LedgerDraft], after last: inout LedgerEntry?, at moment: Timestamp, _ db: Database
    ) throws -> [LedgerEntry] {
        let insert = try db.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        var added: [LedgerEntry] = []
        for draft in drafts {
            let entry = LedgerEntry(
                sequence: (last?.sequence ?? 0) + 1, recorded: max(moment, last?.recorded ?? moment),
                author: draft.author, subject: draft.subject, value: draft.value, reason: draft.reason,
                previous: last?.digest ?? LedgerEntry.origin)
            try insert.execute(arguments: [
                entry.sequence, entry.recorded.milliseconds, entry.author, entry.subject.description,
                entry.value, entry.reason, entry.previous.data, entry.digest.data,
            ])
            added.append(entry)
            last = entry
        }
        return added
    }

    /// SQLite ends texts at a NUL: the entry would come back shorter than it was sealed.
    private func checkTexts(_ draft: LedgerDraft) throws {
        let texts = [draft.author, draft.subject.description, draft.value ?? "", draft.reason]
        guard texts.contains(where: { $0.utf8.contains(0) }) else { return }
        throw StoreFailure(
            .unfitText, path: path,
            reason: BilingualText(
                pl: "Tekst wpisu „\(draft.subject)” zawiera znak NUL.",
                en: "A text of the entry “\(draft.subject)” contains the character NUL."),
            remedy: BilingualText(pl: "Usuń go i zapisz ponownie.", en: "Remove it and save again."))
    }

    /// Against the state before the whole edit: two drafts about one subject may go together.
    private func checkCurrent(_ draft: LedgerDraft, _ db: Database) throws {
        guard let expected = draft.expected else { return }
        if let last = try latestEntry(about: draft.subject, db) {
            if last.sequence != expected { throw StaleEdit(draft: draft, current: last) }
        } else if expected != 0 {
            throw StoreFailure(
                .unknownEntry, path: path,
                reason: BilingualText(
                    pl: "Zmiana „\(draft.subject)” odwołuje się do wpisu \(expected), którego nie ma.",
                    en: "The edit of “\(draft.subject)” refers to entry \(expected), which does not exist."),
                remedy: BilingualText(pl: "Wczytaj stronę ponownie.", en: "Load the page again."))
        }
    }

    /// - Throws: `StoreFailure` where a row does not have the form of an entry.
    func entries(_ db: Database, _ clause: String, _ arguments: StatementArguments) throws
        -> [LedgerEntry]
    {
        let sql = """
            SELECT sequence, recorded, author, subject, value, reason, previous, digest FROM ledger \(clause)
            """
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        var entries: [LedgerEntry] = []
        while let row = try rows.next() { entries.append(try LedgerEntry(row, path: path)) }
        return entries
    }
}

extension LedgerEntry {
    /// - Throws: `StoreFailure` where a row does not have the form of an entry.
    init(_ row: Row, path: String) throws {
        let sequence: Int = row[0]
        guard let subject = Subject(row[3] as String), let previous = Digest(row[6] as Data),
            let digest = Digest(row[7] as Data)
        else { throw StoreFailure.damaged(path, "ledger \(sequence)") }
        self.init(
            sequence: sequence, recorded: Timestamp(milliseconds: row[1]), author: row[2], subject: subject,
            value: row[4], reason: row[5], previous: previous, claimed: digest)
    }
}
