public import Computation
import Foundation
import GRDB
public import Quantities
import Synchronization

extension CityStore {
    /// The bytes of an outcome kept earlier; nil where there are none or they cannot be read, for then the
    /// calculation simply runs again.
    /// - Complexity: one point read with a prepared statement, some tens of microseconds.
    public func storedOutcome(for question: Quantities.Digest) -> [UInt8]? {
        // One statement is consistent by itself; a transaction around it would cost as much again.
        let found = try? pool.unsafeRead { db in
            let statement = try db.cachedStatement(sql: "SELECT bytes FROM outcome WHERE question = ?")
            return try Data.fetchOne(statement, arguments: [question.data])
        }
        guard let bytes = found ?? nil else { return nil }
        asked.withLock { asked in
            if asked.count < Memo.capacity { asked.insert(question) }
        }
        return Array(bytes)
    }

    /// Keeps outcomes for later runs, and lets go of those asked for longest ago where all together
    /// exceed the store's limit.
    public func keep(outcomes: [(question: Quantities.Digest, bytes: [UInt8])]) throws {
        guard !isReadOnly else { return }
        let touched = asked.withLock { asked in
            defer { asked = [] }
            return asked
        }
        guard !outcomes.isEmpty || !touched.isEmpty else { return }
        try write { db in
            let run = (try Int.fetchOne(db, sql: "SELECT max(used) FROM outcome") ?? 0) + 1
            let touch = try db.makeStatement(sql: "UPDATE outcome SET used = ? WHERE question = ?")
            for question in touched { try touch.execute(arguments: [run, question.data]) }
            let insert = try db.makeStatement(
                sql: """
                    INSERT INTO outcome (question, bytes, size, used) VALUES (?, ?, ?, ?)
                    ON CONFLICT (question) DO UPDATE SET bytes = excluded.bytes, size = excluded.size,
                    used = excluded.used
                    """)
            for outcome in outcomes {
                try insert.execute(arguments: [
                    outcome.question.data, Data(outcome.bytes), outcome.bytes.count, run,
                ])
            }
            try makeRoom(db)
        }
    }

    /// The same for what `Memo.takeFresh` gives.
    public func keep(_ entries: [Memo.Entry]) throws {
        try keep(outcomes: entries.map { ($0.question, $0.bytes) })
    }

    private func makeRoom(_ db: Database) throws {
        var excess = (try Int.fetchOne(db, sql: "SELECT total(size) FROM outcome") ?? 0) - limits.outcomeBytes
        guard excess > 0 else { return }
        var gone: [Int64] = []
        let oldest = try Row.fetchCursor(db, sql: "SELECT id, size FROM outcome ORDER BY used, size DESC")
        while excess > 0, let row = try oldest.next() {
            gone.append(row[0])
            excess -= row[1] as Int
        }
        let delete = try db.makeStatement(sql: "DELETE FROM outcome WHERE id = ?")
        for id in gone { try delete.execute(arguments: [id]) }
    }
}
