import Foundation
import Quantities
import Synchronization
import Testing

@testable import Connectors

struct RetryTests {
    /// A fetch that answers from a list, the last again and again.
    private final class Script: Sendable {
        private let steps: [Result<FetchResponse, FetchFailure>]
        private let asked = Mutex(0)
        init(_ steps: [Result<FetchResponse, FetchFailure>]) { self.steps = steps }
        var count: Int { asked.withLock { $0 } }
        var fetch: Fetch {
            { _ in
                let index = self.asked.withLock {
                    $0 += 1
                    return $0 - 1
                }
                return try self.steps[min(index, self.steps.count - 1)].get()
            }
        }
    }

    private let request = FetchRequest(url: "https://example.org/")

    @Test func waitsLongerEachTimeAndThenSucceeds() async throws {
        let time = ManualClock()
        let script = Script([
            .success(FetchResponse(status: 500)), .failure(.broken("x")),
            .success(FetchResponse(status: 200)),
        ])
        let fetch = RetryPolicy().applied(to: script.fetch, clock: time.clock, jitter: { 1 })
        #expect(try await fetch(request).status == 200)
        #expect(time.sleeps == [500, 1_000])
    }

    @Test func jitterShortensAWaitByHalfAtMost() {
        let policy = RetryPolicy()
        #expect(policy.backOff(after: 3, jitter: 0) == 1_000)
        #expect(policy.backOff(after: 3, jitter: 1) == 2_000)
        #expect(policy.backOff(after: 60, jitter: 1) == policy.longestWait)
    }

    @Test func heedsRetryAfterInSecondsAndAsADate() async throws {
        for text in ["7", "Sun, 31 May 2026 10:00:07 GMT"] {
            let time = ManualClock()
            let script = Script([
                .success(FetchResponse(status: 429, headers: ["retry-after": text])),
                .success(FetchResponse(status: 200)),
            ])
            let fetch = RetryPolicy().applied(to: script.fetch, clock: time.clock, jitter: { 0 })
            #expect(try await fetch(request).status == 200)
            #expect(time.sleeps == [7_000])
        }
    }

    @Test func givesUpWhereTheServerWantsTooMuchPatience() async throws {
        let time = ManualClock()
        let script = Script([.success(FetchResponse(status: 429, headers: ["Retry-After": "86400"]))])
        let fetch = RetryPolicy().applied(to: script.fetch, clock: time.clock, jitter: { 0 })
        #expect(try await fetch(request).status == 429)
        #expect(time.sleeps.isEmpty)
    }

    @Test func doesNotRepeatWhatCannotHelp() async throws {
        for status in [200, 304, 400, 403, 404] {
            let script = Script([.success(FetchResponse(status: status))])
            let fetch = RetryPolicy().applied(to: script.fetch, clock: ManualClock().clock, jitter: { 0 })
            #expect(try await fetch(request).status == status)
            #expect(script.count == 1)
        }
        let script = Script([.failure(.offline("x"))])
        let fetch = RetryPolicy().applied(to: script.fetch, clock: ManualClock().clock, jitter: { 0 })
        await #expect(throws: FetchFailure.offline("x")) { try await fetch(request) }
        #expect(script.count == 1)
    }

    @Test func stopsAfterItsAttempts() async throws {
        let failing = Script([.success(FetchResponse(status: 503))])
        let fetch = RetryPolicy().applied(to: failing.fetch, clock: ManualClock().clock, jitter: { 0.5 })
        #expect(try await fetch(request).status == 503)
        #expect(failing.count == 4)
        let slow = Script([.failure(.timedOut(url: "u"))])
        let impatient = RetryPolicy().applied(to: slow.fetch, clock: ManualClock().clock, jitter: { 0.5 })
        await #expect(throws: FetchFailure.timedOut(url: "u")) { try await impatient(request) }
        #expect(slow.count == 2)
    }

    @Test func readsOnlyWellFormedRetryAfter() {
        let now = ManualClock().now
        #expect(RetryAfter.milliseconds("soon", now: now) == nil)
        #expect(RetryAfter.milliseconds("-4", now: now) == nil)
        #expect(RetryAfter.milliseconds(nil, now: now) == nil)
        #expect(RetryAfter.milliseconds("Sun, 06 Nov 1994 08:49:37 GMT", now: now) == 0)
    }
}
