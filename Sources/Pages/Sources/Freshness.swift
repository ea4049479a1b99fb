import Evidence
import Quantities
import Strategy

/// Whether a series has what its rhythm of publication promises by now.
enum Freshness: Int, CaseIterable, Comparable, Sendable {
    /// The latest period that should be out is here.
    case onTime
    /// It has no rhythm, so nothing can be late.
    case irregular
    /// The next period should be out and is not here.
    case late
    /// Two periods or more should be out and are not here.
    case silent
    /// There is no value at all.
    case noData

    static func < (lhs: Freshness, rhs: Freshness) -> Bool { lhs.rawValue < rhs.rawValue }

    /// - Parameters:
    ///   - latest: the last period with a value.
    ///   - lagDays: from the end of a period to its publication.
    init(latest: Period?, frequency: Indicator.Frequency, lagDays: Int, today: CalendarDate) {
        guard let latest else {
            self = .noData
            return
        }
        guard let rhythm = Freshness.days(of: frequency) else {
            self = .irregular
            return
        }
        let due = latest.lastDay.adding(days: rhythm + max(0, lagDays))
        self = today <= due ? .onTime : today <= due.adding(days: rhythm) ? .late : .silent
    }

    /// The longest time from one period's end to the next one's, in days; nil without a rhythm.
    private static func days(of frequency: Indicator.Frequency) -> Int? {
        switch frequency {
        case .hour, .day: 1
        case .month: 31
        case .quarter: 92
        case .half: 184
        case .year: 366
        case .biennial: 731
        case .triennial: 1_096
        case .irregular: nil
        }
    }
}
