/// How often and after which waits a question that failed for a passing reason is asked again.
///
/// - Method: exponential back-off with jitter over the upper half of each wait; `Retry-After` is a lower
///   bound.
public struct RetryPolicy: Sendable, Hashable {
    /// Attempts in all, the first included.
    public var attempts: Int
    /// A server that lets time run out is asked fewer times, since each attempt costs the whole timeout.
    public var attemptsAfterTimeout: Int
    /// - Unit: ms.
    public var firstWait: Int64
    /// - Unit: ms.
    public var longestWait: Int64
    /// A server that wants more patience than this gets the caller's refusal instead.
    /// - Unit: ms.
    public var longestRetryAfter: Int64

    public init(
        attempts: Int = 4, attemptsAfterTimeout: Int = 2, firstWait: Int64 = 500, longestWait: Int64 = 30_000,
        longestRetryAfter: Int64 = 960_000
    ) {
        self.attempts = attempts
        self.attemptsAfterTimeout = attemptsAfterTimeout
        self.firstWait = firstWait
        self.longestWait = longestWait
        self.longestRetryAfter = longestRetryAfter
    }

    /// Statuses that say "not now" rather than "no".
    static let passingStatuses: Set<Int> = [408, 425, 429, 500, 502, 503, 504]

    /// Lays this policy over `fetch`.
    /// - Parameter jitter: a number from 0 to 1 for each wait.
    public func applied(
        to fetch: @escaping Fetch, clock: FetchClock, jitter: @escaping @Sendable () -> Double
    ) -> Fetch {
        { request in
            var attempt = 1
            while true {
                let wait: Int64
                do {
                    let response = try await fetch(request)
                    guard RetryPolicy.passingStatuses.contains(response.status), attempt < attempts else {
                        return response
                    }
                    let asked = RetryAfter.milliseconds(response[header: "Retry-After"], now: clock.now())
                    if let asked, asked > longestRetryAfter { return response }
                    wait = max(backOff(after: attempt, jitter: jitter()), asked ?? 0)
                } catch let failure as FetchFailure {
                    guard failure.isPassing, attempt < limit(for: failure) else { throw failure }
                    wait = backOff(after: attempt, jitter: jitter())
                }
                try await clock.sleep(wait)
                attempt += 1
            }
        }
    }

    /// The wait after so many attempts.
    /// - Unit: ms.
    public func backOff(after attempt: Int, jitter: Double) -> Int64 {
        var wait = firstWait
        for _ in 1..<max(attempt, 1) where wait < longestWait { wait *= 2 }
        let whole = Double(min(wait, longestWait))
        return Int64(whole * (0.5 + 0.5 * min(max(jitter, 0), 1)))
    }

    private func limit(for failure: FetchFailure) -> Int {
        if case .timedOut = failure { attemptsAfterTimeout } else { attempts }
    }
}
