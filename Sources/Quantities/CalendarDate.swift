/// A day of the Gregorian calendar, without time and without zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1 January 1970.
    public let dayNumber: Int

    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// - Returns: nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
        dayNumber = CalendarDate.number(year, month, day)
    }

    /// Reads `2022-10-06`.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let date = text.withUTF8({ $0.count == 10 ? CalendarDate.parse($0) : nil }) else { return nil }
        self = date
    }

    /// Reads the first ten bytes.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        guard let year = number(text, at: 0, digits: 4), let month = number(text, at: 5, digits: 2),
            let day = number(text, at: 8, digits: 2), text[4] == UInt8(ascii: "-"),
            text[7] == UInt8(ascii: "-")
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var day: Int { parts.day }

    /// Year, month and day. Howard Hinnant's algorithm, exact for the proleptic Gregorian calendar.
    public var parts: (year: Int, month: Int, day: Int) {
        let z = dayNumber + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// `2022-10-06`
    public var description: String {
        let (year, month, day) = parts
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool { lhs.dayNumber < rhs.dayNumber }

    /// The number of exactly so many digits; a sign is none, though `Int` would read it.
    static func number(_ text: UnsafeBufferPointer<UInt8>, at start: Int, digits: Int) -> Int? {
        guard text.count >= start + digits else { return nil }
        var value = 0
        for place in start..<start + digits {
            guard (48...57).contains(text[place]) else { return nil }
            value = value * 10 + Int(text[place]) - 48
        }
        return value
    }

    /// The number that a text of exactly so many digits prints.
    static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        var text = String(text)
        return text.withUTF8 { $0.count == digits ? number($0, at: 0, digits: digits) : nil }
    }

    /// The day number of any year, also beyond those that can be written.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date (YYYY-MM-DD)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
