public import Quantities

/// How many requests were made lately, against the limits of the Local Data Bank: a value that is saved and
/// restored, so that limits hold over restarts.
///
/// Each window counts in twenty slots and lets a slot go only when all of it lies outside the window: it may
/// wait a twentieth too long and never asks too early.
/// - Source: the bank's terms of use: anonymous 5 in 1 s, 100 in 15 min, 1,000 in 12 h, 10,000 in 7 d;
///   registered 10, 500, 5,000, 50,000.
public struct RateWindows: Sendable, Hashable, Codable {
    struct Window: Sendable, Hashable, Codable {
        /// - Unit: ms.
        var length: Int64
        var limit: Int
        var slots: [Slot] = []
    }

    struct Slot: Sendable, Hashable, Codable {
        /// Slots since 1 January 1970.
        var index: Int64
        var count: Int
    }

    private static let slotsPerWindow: Int64 = 20
    private static let lengths: [Int64] = [1_000, 900_000, 43_200_000, 604_800_000]

    private(set) var windows: [Window]
    /// The server's own word: nothing before this moment.
    public private(set) var blockedUntil: Timestamp?

    private init(limits: [Int]) {
        windows = zip(RateWindows.lengths, limits).map { Window(length: $0, limit: $1) }
    }

    public static let anonymous = RateWindows(limits: [5, 100, 1_000, 10_000])
    public static let registered = RateWindows(limits: [10, 500, 5_000, 50_000])

    /// The same limits with the requests that `earlier` counted.
    public func remembering(_ earlier: RateWindows) -> RateWindows {
        var result = self
        for index in result.windows.indices {
            let same = earlier.windows.first { $0.length == result.windows[index].length }
            result.windows[index].slots = same?.slots ?? []
        }
        result.blockedUntil = earlier.blockedUntil
        return result
    }

    /// How long to wait at `now` before the next request; 0 where it may go at once.
    /// - Unit: ms.
    public func wait(at now: Timestamp) -> Int64 {
        let blocked = blockedUntil.map { $0.milliseconds - now.milliseconds } ?? 0
        return windows.reduce(max(0, blocked)) { max($0, $1.wait(at: now.milliseconds)) }
    }

    /// Counts one request that is sent at `now`.
    public mutating func count(at now: Timestamp) {
        for index in windows.indices { windows[index].count(at: now.milliseconds) }
        if let blockedUntil, blockedUntil <= now { self.blockedUntil = nil }
    }

    /// Obeys what an answer says about limits: `X-Rate-Limit-Remaining` with `-Reset`, and `Retry-After` of a
    /// 429.
    public mutating func heed(_ answer: FetchResponse, now: Timestamp) {
        if answer.status == 429,
            let wait = RetryAfter.milliseconds(answer[header: "Retry-After"], now: now)
        {
            block(until: now.milliseconds + wait)
        }
        if let remaining = answer[header: "X-Rate-Limit-Remaining"].flatMap({ Int($0) }), remaining <= 0,
            let reset = RateWindows.reset(answer[header: "X-Rate-Limit-Reset"], now: now)
        {
            block(until: reset)
        }
    }

    private mutating func block(until milliseconds: Int64) {
        let longest = RateWindows.lengths.max() ?? 0
        let until = max(milliseconds, blockedUntil?.milliseconds ?? 0)
        blockedUntil = Timestamp(milliseconds: min(until, milliseconds + longest))
    }

    /// The moment of a reset, written as a time, as seconds since 1970 or as seconds from now.
    private static func reset(_ text: String?, now: Timestamp) -> Int64? {
        guard let text else { return nil }
        if let number = Int64(text), (0...(1 << 40)).contains(number) {
            return number > 1_000_000_000 ? number * 1_000 : now.milliseconds + number * 1_000
        }
        return (Timestamp(text) ?? RetryAfter.moment(text))?.milliseconds
    }

    fileprivate static func width(_ length: Int64) -> Int64 { length / slotsPerWindow }
}

extension RateWindows.Window {
    fileprivate func wait(at now: Int64) -> Int64 {
        let width = RateWindows.width(length)
        // A slot of the future was counted by a clock that was wrong; it counts as now.
        let ends = slots.map { (end: (min($0.index, now / width) + 1) * width, count: $0.count) }
            .filter { $0.end > now - length }.sorted { $0.end < $1.end }
        var sum = ends.reduce(0) { $0 + $1.count }
        for slot in ends where sum >= limit {
            sum -= slot.count
            if sum < limit { return slot.end + length - now }
        }
        return 0
    }

    fileprivate mutating func count(at now: Int64) {
        let width = RateWindows.width(length)
        let current = now / width
        slots = slots.filter { ($0.index + 1) * width > now - length }
        if let place = slots.firstIndex(where: { $0.index == current }) {
            slots[place].count += 1
        } else {
            slots.append(RateWindows.Slot(index: current, count: 1))
        }
    }
}
