import Foundation
import Quantities
import Testing

@testable import Connectors

struct RateWindowsTests {
    private func at(_ seconds: Double) -> Timestamp {
        Timestamp(milliseconds: 1_780_000_000_000 + Int64(seconds * 1_000))
    }

    /// Sends as fast as allowed; gives the moments of sending.
    private func moments(_ count: Int, _ windows: RateWindows) -> [Int64] {
        var windows = windows
        var now = at(0)
        var result: [Int64] = []
        for _ in 0..<count {
            now = Timestamp(milliseconds: now.milliseconds + windows.wait(at: now))
            windows.count(at: now)
            result.append(now.milliseconds)
        }
        return result
    }

    private func most(in length: Int64, of moments: [Int64]) -> Int {
        moments.map { end in moments.filter { $0 <= end && $0 > end - length }.count }.max() ?? 0
    }

    @Test func noWindowIsEverOverdrawnNorMuchTooSlow() {
        let anonymous = moments(1_050, .anonymous)
        #expect(most(in: 1_000, of: anonymous) <= 5)
        #expect(most(in: 900_000, of: anonymous) <= 100)
        #expect(most(in: 43_200_000, of: anonymous) <= 1_000)
        #expect(anonymous[99] - anonymous[0] <= 25_000)
        #expect(anonymous[100] - anonymous[0] <= 945_000)
        let registered = moments(600, .registered)
        #expect(most(in: 1_000, of: registered) <= 10)
        #expect(most(in: 900_000, of: registered) <= 500)
        #expect(registered[499] - registered[0] <= 60_000)
    }

    @Test func survivesAsJSON() throws {
        var windows = RateWindows.anonymous
        for step in 0..<40 { windows.count(at: at(Double(step))) }
        let copy = try JSONDecoder().decode(RateWindows.self, from: try JSONEncoder().encode(windows))
        #expect(copy == windows)
        #expect(RateWindows.registered.remembering(copy).windows.map(\.limit) == [10, 500, 5_000, 50_000])
        #expect(RateWindows.registered.remembering(copy).windows[1].slots == windows.windows[1].slots)
    }

    @Test func aClockThatWasWrongDoesNotBlockForEver() {
        var windows = RateWindows.anonymous
        for _ in 0..<100 { windows.count(at: at(50_000_000)) }
        #expect(windows.wait(at: at(0)) <= 945_000)
    }

    @Test func theServersWordCounts() {
        var windows = RateWindows.anonymous
        let now = at(0)
        windows.heed(
            FetchResponse(status: 200, headers: ["X-Rate-Limit-Remaining": "7", "X-Rate-Limit-Reset": "60"]),
            now: now)
        #expect(windows.wait(at: now) == 0)
        windows.heed(
            FetchResponse(status: 200, headers: ["X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": "60"]),
            now: now)
        #expect(windows.wait(at: now) == 60_000)
        windows.heed(
            FetchResponse(
                status: 200,
                headers: ["X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": at(90).description]), now: now)
        #expect(windows.wait(at: now) == 90_000)
        windows.heed(FetchResponse(status: 429, headers: ["Retry-After": "120"]), now: now)
        #expect(windows.wait(at: now) == 120_000)
        #expect(windows.wait(at: at(121)) == 0)
    }
}
