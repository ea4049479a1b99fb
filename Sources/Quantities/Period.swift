/// A span of the calendar for which a reading speaks: `2024`, `2024-H1`, `2024-Q2`, `2024-05`, `2024-05-03`,
/// `2024-05-03T14` (the hour that begins at 14:00).
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    public enum Kind: UInt8, Sendable, Codable, CaseIterable {
        case year, half, quarter, month, day, hour

        /// Its name among people.
        public var words: BilingualText {
            switch self {
            case .year: BilingualText(pl: "rok", en: "year")
            case .half: BilingualText(pl: "półrocze", en: "half-year")
            case .quarter: BilingualText(pl: "kwartał", en: "quarter")
            case .month: BilingualText(pl: "miesiąc", en: "month")
            case .day: BilingualText(pl: "dzień", en: "day")
            case .hour: BilingualText(pl: "godzina", en: "hour")
            }
        }
    }

    public let kind: Kind
    /// Years since year 0, or halves, quarters, months since then; days or hours since 1 January 1970.
    public let index: Int

    public init(kind: Kind, index: Int) {
        self.kind = kind
        self.index = index
    }

    public static func year(_ year: Int) -> Period { Period(kind: .year, index: year) }
    public static func quarter(_ quarter: Int, of year: Int) -> Period {
        Period(kind: .quarter, index: year * 4 + quarter - 1)
    }
    public static func month(_ month: Int, of year: Int) -> Period {
        Period(kind: .month, index: year * 12 + month - 1)
    }
    public static func day(_ date: CalendarDate) -> Period { Period(kind: .day, index: date.dayNumber) }
    /// The hour that begins at `hour`:00 of `date`.
    public static func hour(_ hour: Int, of date: CalendarDate) -> Period {
        Period(kind: .hour, index: date.dayNumber * 24 + hour)
    }

    /// Reads the forms of the type's description.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let period = text.withUTF8({ Period.parse($0) }) else { return nil }
        self = period
    }

    /// Every form has its length, so that nothing needs to be cut out: imports read a million of them.
    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Period? {
        guard let year = CalendarDate.number(text, at: 0, digits: 4), year > 0 else { return nil }
        switch text.count {
        case 4: return .year(year)
        case 7 where text[4] == UInt8(ascii: "-"): return part(of: year, text)
        case 10: return CalendarDate.parse(text).map { .day($0) }
        case 13 where text[10] == UInt8(ascii: "T"):
            guard let date = CalendarDate.parse(text),
                let hour = CalendarDate.number(text, at: 11, digits: 2),
                hour < 24
            else { return nil }
            return .hour(hour, of: date)
        default: return nil
        }
    }

    /// A half, a quarter or a month.
    private static func part(of year: Int, _ text: UnsafeBufferPointer<UInt8>) -> Period? {
        let last = Int(text[6]) - 48
        switch text[5] {
        case UInt8(ascii: "H"):
            return (1...2).contains(last) ? Period(kind: .half, index: year * 2 + last - 1) : nil
        case UInt8(ascii: "Q"): return (1...4).contains(last) ? .quarter(last, of: year) : nil
        default:
            guard let month = CalendarDate.number(text, at: 5, digits: 2), (1...12).contains(month) else {
                return nil
            }
            return .month(month, of: year)
        }
    }

    /// The first day.
    public var firstDay: CalendarDate {
        switch kind {
        case .year: Period.date(index, 1)
        case .half: Period.date(index / 2, index % 2 * 6 + 1)
        case .quarter: Period.date(index / 4, index % 4 * 3 + 1)
        case .month: Period.date(index / 12, index % 12 + 1)
        case .day: CalendarDate(dayNumber: index)
        case .hour: CalendarDate(dayNumber: Period.floorDivide(index, 24))
        }
    }

    /// The last day.
    public var lastDay: CalendarDate {
        switch kind {
        case .day, .hour: firstDay
        default: next.firstDay.adding(days: -1)
        }
    }

    /// The period that follows, of the same kind.
    public var next: Period { Period(kind: kind, index: index + 1) }

    /// The calendar year in which it begins.
    public var year: Int { firstDay.year }

    /// Its place on a time axis in years: the start of a year-long period is the year itself, a month adds
    /// twelfths.
    /// - Unit: a (years).
    public var time: Double {
        switch kind {
        case .year: Double(index)
        case .half: Double(index) / 2
        case .quarter: Double(index) / 4
        case .month: Double(index) / 12
        case .day, .hour:
            Double(year) + (Double(index) / (kind == .hour ? 24 : 1) - Double(Period.date(year, 1).dayNumber))
                / Double(Period.date(year + 1, 1).dayNumber - Period.date(year, 1).dayNumber)
        }
    }

    public var description: String {
        switch kind {
        case .year: Period.padded(index, 4)
        case .half: "\(Period.padded(index / 2, 4))-H\(index % 2 + 1)"
        case .quarter: "\(Period.padded(index / 4, 4))-Q\(index % 4 + 1)"
        case .month: "\(Period.padded(index / 12, 4))-\(Period.padded(index % 12 + 1, 2))"
        case .day: firstDay.description
        case .hour: "\(firstDay)T\(Period.padded(index - firstDay.dayNumber * 24, 2))"
        }
    }

    /// By first day, longer periods first.
    public static func < (lhs: Period, rhs: Period) -> Bool {
        if lhs.kind == rhs.kind { return lhs.index < rhs.index }
        let (left, right) = (lhs.firstDay, rhs.firstDay)
        return left == right ? lhs.kind.rawValue < rhs.kind.rawValue : left < right
    }

    private static func date(_ year: Int, _ month: Int) -> CalendarDate {
        // Unchecked, since the last day of 9999 is found from the first day of the year after it.
        CalendarDate(dayNumber: CalendarDate.number(year, month, 1))
    }

    private static func floorDivide(_ value: Int, _ by: Int) -> Int {
        value >= 0 ? value / by : -((-value + by - 1) / by)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Period: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let period = Period(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a period")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
