extension Timestamp {
    /// The day in Central Europe, where Polish law counts days: UTC+1, in summer UTC+2.
    /// - Source: directive 2000/84/EC: summer time lasts from the last Sunday of March to the last of October,
    ///   both at 01:00 UTC.
    public var centralEuropeanDate: CalendarDate {
        let year = date.year
        let hour: Int64 = 3_600_000
        func change(month: Int) -> Int64 {
            guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
            // 1 January 1970 was a Thursday: Sundays have day numbers that leave 3.
            let sunday = last.adding(days: -((last.dayNumber + 4) % 7))
            return Timestamp(startOf: sunday).milliseconds + hour
        }
        let isSummer = milliseconds >= change(month: 3) && milliseconds < change(month: 10)
        return Timestamp(milliseconds: milliseconds + (isSummer ? 2 : 1) * hour).date
    }
}
