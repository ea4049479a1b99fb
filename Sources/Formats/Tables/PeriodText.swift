import Quantities

/// Periods as tables write them: `2024`, `2024 r.`, `I kwartał 2024`, `styczeń`, `2024-01-05 13:00`, `05.01.2024`.
struct PeriodText: Sendable {
    var year: Int?
    var month: Int?
    var quarter: Int?
    var half: Int?
    /// A period complete in itself.
    var whole: Period?

    /// - Parameter hoursByEnd: whether a time of day names the end of its hour.
    init?(_ cell: Cell, hoursByEnd: Bool, asDays: Bool = false) {
        switch cell {
        case .date(let date): whole = .day(date)
        case .moment(let date, let second):
            whole = PeriodText.hour(second, of: date, byEnd: hoursByEnd, asDay: asDays)
        case .number(let value):
            guard let number = Int(exactly: value), (1800...2200).contains(number) else { return nil }
            year = number
        case .text(let text):
            guard read(text.trimmingSpaces, hoursByEnd: hoursByEnd, asDays: asDays) else { return nil }
        default: return nil
        }
    }

    private mutating func read(_ text: String, hoursByEnd: Bool, asDays: Bool) -> Bool {
        if text.utf8.count == 4, let number = Int(text), (1800...2200).contains(number) {
            year = number
        } else if let stamp = PeriodText.stamp(text, byEnd: hoursByEnd, asDay: asDays) {
            whole = stamp
        } else if let period = Period(text) {
            whole = period
        } else {
            return readWords(text)
        }
        return true
    }

    /// `2003-01-01T01:00`, `2003-01-01 01:00:00`, `01.02.2003`.
    private static func stamp(_ text: String, byEnd: Bool, asDay: Bool) -> Period? {
        let bytes = Array(text.utf8)
        func digits(_ from: Int, _ count: Int) -> Int? {
            guard from + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[from..<(from + count)] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        if bytes.count == 10, bytes[2] == UInt8(ascii: "."), bytes[5] == UInt8(ascii: "."),
            let day = digits(0, 2), let month = digits(3, 2), let year = digits(6, 4)
        {
            return CalendarDate(year: year, month: month, day: day).map { .day($0) }
        }
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20,
            bytes[13] == UInt8(ascii: ":"),
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = digits(0, 4),
            let month = digits(5, 2), let day = digits(8, 2), let hour = digits(11, 2),
            let minute = digits(14, 2),
            let date = CalendarDate(year: year, month: month, day: day), hour <= 24, minute < 60,
            // A zone or an offset would need a rule that a table does not state.
            bytes.count == 16 || (bytes.count == 19 && digits(17, 2) != nil)
        else { return nil }
        return self.hour(hour * 3600 + minute * 60, of: date, byEnd: byEnd, asDay: asDay)
    }

    private static func hour(_ second: Int, of date: CalendarDate, byEnd: Bool, asDay: Bool) -> Period {
        if asDay { return .day(date) }
        // The hour that ends at 01:00 begins at 00:00; 00:30 lies within it either way.
        let index = date.dayNumber * 24 + (byEnd ? (second + 3_599) / 3_600 - 1 : second / 3_600)
        return Period(kind: .hour, index: index)
    }

    /// `I kwartał 2024`, `2024 r.`, `styczeń 2024`, `I półrocze`.
    private mutating func readWords(_ text: String) -> Bool {
        var ordinal: Int?
        var isKnown = false
        for word in ColumnRole.normalised(text).split(whereSeparator: { $0 == " " || $0 == "," || $0 == "/" })
        {
            if word == "r" || word == "roku" || word == "rok" { continue }
            if let number = Int(word) {
                if (1800...2200).contains(number) { year = number } else { ordinal = number }
            } else if let roman = ["i", "ii", "iii", "iv"].firstIndex(of: String(word)) {
                ordinal = roman + 1
            } else if word.hasPrefix("kwart") || word.hasPrefix("quarter") {
                quarter = 0
            } else if word.hasPrefix("polrocz") {
                half = 0
            } else if let index = PeriodText.months.firstIndex(where: { $0.contains(String(word)) }) {
                month = index + 1
            } else {
                return false
            }
            isKnown = true
        }
        if quarter != nil { quarter = ordinal.flatMap { (1...4).contains($0) ? $0 : nil } }
        if half != nil { half = ordinal.flatMap { (1...2).contains($0) ? $0 : nil } }
        return isKnown && (year != nil || month != nil || quarter != nil || half != nil)
    }

    private static let months = [
        ["styczen", "stycznia", "january"], ["luty", "lutego", "february"], ["marzec", "marca", "march"],
        ["kwiecien", "kwietnia", "april"], ["maj", "maja", "may"], ["czerwiec", "czerwca", "june"],
        ["lipiec", "lipca", "july"], ["sierpien", "sierpnia", "august"],
        ["wrzesien", "wrzesnia", "september"],
        ["pazdziernik", "pazdziernika", "october"], ["listopad", "listopada", "november"],
        ["grudzien", "grudnia", "december"],
    ]

    /// Joined with what another cell says, for instance a year above a quarter.
    func joined(with other: PeriodText) -> PeriodText {
        var joined = self
        joined.year = year ?? other.year
        joined.month = month ?? other.month
        joined.quarter = quarter ?? other.quarter
        joined.half = half ?? other.half
        joined.whole = whole ?? other.whole
        return joined
    }

    /// Nil where the year is missing.
    var period: Period? {
        // Years far away are typing errors, and the calendar ends at 9999.
        if let whole { return (1800...2200).contains(whole.year) ? whole : nil }
        guard let year else { return nil }
        if let month { return .month(month, of: year) }
        if let quarter { return .quarter(quarter, of: year) }
        if let half { return Period(kind: .half, index: year * 2 + half - 1) }
        return .year(year)
    }
}

extension String {
    /// Without spaces, tabs and no-break spaces at both ends.
    var trimmingSpaces: String {
        // Nearly every cell begins and ends with a plain letter or digit.
        if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first),
            (0x21..<0x80).contains(last)
        {
            return self
        }
        let isSpace: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard let first = first, let last = last, isSpace(first) || isSpace(last) else { return self }
        guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) })
        else {
            return ""
        }
        return String(self[start...end])
    }
}
