public import Quantities

/// How long somebody who keeps guessing has to wait: twice as long after each failure.
public struct Throttle: Hashable, Sendable, Codable {
    /// - Unit: milliseconds. Long enough to make guessing hopeless, short enough not to lock a person out for a day.
    public static let longestWait: Int64 = 15 * 60_000
    /// - Unit: milliseconds. After a quiet day all is forgotten.
    public static let memory: Int64 = 24 * 3_600_000

    /// Whether an attempt may be made now.
    public enum Decision: Hashable, Sendable {
        case go
        case wait(until: Timestamp)
    }

    public private(set) var failures = 0
    public private(set) var last: Timestamp?

    public init() {}

    /// Whether an attempt may be made, after `allowance` failures without any waiting.
    public func decision(allowance: Int, at moment: Timestamp) -> Decision {
        guard let last, !isForgotten(at: moment), failures >= allowance else { return .go }
        let doublings = min(failures - allowance, 20)
        let until = last.milliseconds + min(1_000 << Int64(doublings), Throttle.longestWait)
        return moment.milliseconds < until ? .wait(until: Timestamp(milliseconds: until)) : .go
    }

    /// One attempt counted as failed. It is counted before it is judged, so that a hundred at once do not pass as
    /// one; `forgive` takes it back.
    public mutating func count(at moment: Timestamp) {
        failures = isForgotten(at: moment) ? 1 : failures + 1
        last = moment
    }

    /// The attempt was right.
    /// - Parameter everything: whether earlier failures are forgotten too. They are for an account, but not for an
    ///   address, where one right password among many guesses proves nothing.
    public mutating func forgive(everything: Bool) {
        failures = everything ? 0 : max(0, failures - 1)
    }

    /// Whether it need not be kept any longer.
    public func isForgotten(at moment: Timestamp) -> Bool {
        guard let last else { return true }
        return moment.milliseconds - last.milliseconds >= Throttle.memory
    }
}
