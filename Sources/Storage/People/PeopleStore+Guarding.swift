public import Accounts
import Evidence
import GRDB
public import Quantities

extension PeopleStore {
    /// Counts an attempt against all `keys`, if none of them has to wait.
    public func admit(_ keys: [ThrottleKey], at moment: Timestamp) throws -> Throttle.Decision {
        try write { db in
            var counted: [(Quantities.Digest, Throttle)] = []
            var latest: Timestamp?
            for key in keys {
                var throttle = try throttle(key, db)
                if case .wait(let until) = throttle.decision(allowance: key.allowance, at: moment) {
                    latest = max(until, latest ?? until)
                }
                throttle.count(at: moment)
                counted.append((key.digest, throttle))
            }
            if let latest { return .wait(until: latest) }
            for (digest, throttle) in counted { try save(throttle, digest, db) }
            return .go
        }
    }

    /// Takes the attempt back: it was right.
    public func forgive(_ keys: [ThrottleKey]) throws {
        try write { db in
            for key in keys {
                var throttle = try throttle(key, db)
                throttle.forgive(everything: key.forgivesEverything)
                try save(throttle, key.digest, db)
            }
        }
    }

    /// Logs a denied attempt.
    public func record(_ attempt: DeniedAttempt) throws {
        try write {
            try run(
                $0, "INSERT INTO denied (at, person, value) VALUES (?, ?, ?)",
                [attempt.at.milliseconds, attempt.person?.description, try Canonical.encode(attempt)])
        }
    }

    /// The latest denied attempts, newest first.
    public func deniedAttempts(limit: Int) throws -> [DeniedAttempt] {
        try read {
            try values($0, "SELECT value FROM denied ORDER BY number DESC LIMIT ?", [max(0, limit)])
        }
    }

    private func throttle(_ key: ThrottleKey, _ db: Database) throws -> Throttle {
        try value(db, "SELECT value FROM throttle WHERE digest = ?", [key.digest.data]) ?? Throttle()
    }

    private func save(_ throttle: Throttle, _ digest: Quantities.Digest, _ db: Database) throws {
        guard throttle.failures > 0, let last = throttle.last else {
            return try run(db, "DELETE FROM throttle WHERE digest = ?", [digest.data])
        }
        try run(
            db, "REPLACE INTO throttle VALUES (?, ?, ?)",
            [digest.data, last.milliseconds, try Canonical.encode(throttle)])
    }
}
