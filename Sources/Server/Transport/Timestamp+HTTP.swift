import Quantities

extension Timestamp {
    /// As fields of HTTP write moments: `Sun, 06 Nov 1994 08:49:37 GMT`.
    /// - Source: RFC 9110, 5.6.7.
    var httpDate: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = date.parts
        let second = Int((milliseconds - Timestamp(startOf: date).milliseconds) / 1_000)
        // The first day of 1970 was a Thursday.
        let weekday = Self.weekdays[((date.dayNumber % 7) + 7) % 7]
        return "\(weekday), \(two(day)) \(Self.months[month - 1]) \(year) "
            + "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
    }

    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
