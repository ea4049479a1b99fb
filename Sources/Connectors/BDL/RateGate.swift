import Foundation
import Quantities

/// Lets requests through one by one, as fast as the limits allow, and remembers them in the cache.
actor RateGate {
    private static let key = "bdl/rate-windows"

    private var windows: RateWindows
    private let fetch: Fetch
    private let cache: any FetchCache
    private let clock: FetchClock
    private let patience: Int64
    private let onWait: @Sendable (Int64) -> Void
    private var isRestored = false

    init(
        _ fetch: @escaping Fetch, windows: RateWindows, cache: any FetchCache, clock: FetchClock,
        patience: Int64, onWait: @escaping @Sendable (Int64) -> Void
    ) {
        self.fetch = fetch
        self.windows = windows
        self.cache = cache
        self.clock = clock
        self.patience = patience
        self.onWait = onWait
    }

    /// Below this a wait is not worth a word.
    private static let noticeableWait: Int64 = 2_000

    func ask(_ request: FetchRequest) async throws -> FetchResponse {
        await restore()
        while case let wait = windows.wait(at: clock.now()), wait > 0 {
            guard wait <= patience else {
                throw FetchFailure.limitReached(
                    until: Timestamp(milliseconds: clock.now().milliseconds + wait))
            }
            if wait >= RateGate.noticeableWait { onWait(wait) }
            try await clock.sleep(wait)
        }
        windows.count(at: clock.now())
        try await save()
        let answer = try await fetch(request)
        let before = windows
        windows.heed(answer, now: clock.now())
        if windows != before { try await save() }
        return answer
    }

    private func restore() async {
        guard !isRestored else { return }
        isRestored = true
        guard let kept = await cache.entry(for: RateGate.key),
            let earlier = try? JSONDecoder().decode(RateWindows.self, from: Data(kept.body))
        else { return }
        windows = windows.remembering(earlier)
    }

    private func save() async throws {
        let bytes = [UInt8](try JSONEncoder().encode(windows))
        try await cache.keep(CachedAnswer(body: bytes), for: RateGate.key)
    }
}
