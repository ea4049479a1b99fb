import Quantities
import Synchronization

/// Files that were sent and previewed, and wait for a confirmation; few, and not for long.
final class WaitingImports<Request: Sendable>: Sendable {
    struct Waiting: Sendable {
        var request: Request
        var isComplete: Bool
        var reason: String
        var bytes: [UInt8]
        /// Only the session that sent it may confirm it.
        var owner: String
        var expires: Timestamp
    }

    private let clock: @Sendable () -> Timestamp
    private let secret: @Sendable () -> [UInt8]
    private let kept = Mutex<[(id: String, file: Waiting)]>([])

    init(clock: @escaping @Sendable () -> Timestamp, secret: @escaping @Sendable () -> [UInt8]) {
        self.clock = clock
        self.secret = secret
    }

    /// Keeps a file and gives the id under which it can be confirmed; the oldest give way to it.
    func keep(
        _ request: Request, isComplete: Bool, reason: String, bytes: [UInt8], owner: String
    ) -> String {
        let id = Digest(of: secret()).description
        let now = clock()
        kept.withLock { kept in
            kept.removeAll { $0.file.expires <= now }
            kept.append(
                (
                    id,
                    Waiting(
                        request: request, isComplete: isComplete, reason: reason, bytes: bytes, owner: owner,
                        expires: Timestamp(milliseconds: now.milliseconds + WaitingLimit.lifetime))
                ))
            while kept.count > WaitingLimit.files
                || kept.reduce(0, { $0 + $1.file.bytes.count }) > WaitingLimit.bytes
            {
                kept.removeFirst()
            }
        }
        return id
    }

    /// Takes a waiting file out; nil where it is gone or another's.
    func take(_ id: String, owner: String) -> Waiting? {
        let now = clock()
        return kept.withLock { kept in
            guard let place = kept.firstIndex(where: { $0.id == id }) else { return nil }
            guard kept[place].file.owner == owner else { return nil }
            let file = kept.remove(at: place).file
            return file.expires > now ? file : nil
        }
    }
}

/// Limits on files that wait.
enum WaitingLimit {
    static let files = 8
    /// - Unit: bytes.
    static let bytes = 64 << 20
    /// - Unit: milliseconds. Time to read a preview.
    static let lifetime: Int64 = 30 * 60_000
}
