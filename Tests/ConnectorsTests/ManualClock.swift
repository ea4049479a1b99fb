import Connectors
import Quantities
import Synchronization

/// A clock that moves only when someone sleeps, so that waits of hours take no time.
final class ManualClock: Sendable {
    private let milliseconds: Mutex<Int64>
    private let slept = Mutex<[Int64]>([])

    init(_ start: String = "2026-05-31T10:00:00.000Z") {
        milliseconds = Mutex(Timestamp(start)?.milliseconds ?? 0)
    }

    var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }
    var sleeps: [Int64] { slept.withLock { $0 } }
    func advance(_ by: Int64) { milliseconds.withLock { $0 += by } }

    var clock: FetchClock {
        FetchClock(
            now: { self.now },
            sleep: { wait in
                self.slept.withLock { $0.append(wait) }
                self.advance(wait)
            })
    }
}
