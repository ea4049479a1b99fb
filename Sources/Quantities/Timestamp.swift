/// A moment in time, to the millisecond, in UTC. It is always given by the shell: nothing below asks a clock.
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1 January 1970 UTC.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The first moment of `date` in UTC.
    public init(startOf date: CalendarDate) { milliseconds = Int64(date.dayNumber) * 86_400_000 }

    /// Reads `2026-05-31T10:15:00.000Z` (the fraction may be missing).
    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let date = CalendarDate(halves[0]), halves[1].last == "Z" else { return nil }
        let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = CalendarDate.number(clock[0], digits: 2),
            let minute = CalendarDate.number(clock[1], digits: 2)
        else { return nil }
        let seconds = clock[2].split(separator: ".", omittingEmptySubsequences: false)
        guard seconds.count <= 2, let second = CalendarDate.number(seconds[0], digits: 2),
            (0..<24).contains(hour),
            (0..<60).contains(minute), (0..<61).contains(second)
        else { return nil }
        let fraction = seconds.count > 1 ? String((seconds[1] + "000").prefix(3)) : "000"
        guard seconds.count == 1 || !seconds[1].isEmpty,
            let thousandths = CalendarDate.number(fraction, digits: 3)
        else { return nil }
        let sum = ((date.dayNumber * 24 + hour) * 60 + minute) * 60 + second
        milliseconds = Int64(sum) * 1_000 + Int64(thousandths)
    }

    /// The day in UTC.
    public var date: CalendarDate {
        CalendarDate(dayNumber: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    }

    /// `2026-05-31T10:15:00.000Z`
    public var description: String {
        let inDay = Int(milliseconds - Int64(date.dayNumber) * 86_400_000)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let thousandths = String(1_000 + inDay % 1_000).dropFirst()
        let seconds = inDay / 1_000
        return
            "\(date)T\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(thousandths)Z"
    }

    public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool { lhs.milliseconds < rhs.milliseconds }
}

extension Timestamp: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let timestamp = Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time in UTC")
        }
        self = timestamp
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
