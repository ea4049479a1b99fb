import Accounts
import Logging
import Pages
import Quantities
import Synchronization

/// Runs the reminders once on each day. After a restart it runs them again, and nothing is said twice.
final class DailyReminders: Sendable {
    /// - Unit: seconds between two looks at the clock.
    static let pause: Int64 = 60
    /// - Unit: hours of the day in UTC: letters wait on the desk when the office opens.
    static let hour: Int64 = 5

    private let site: Site
    private let last = Mutex<CalendarDate?>(nil)

    init(site: Site) { self.site = site }

    /// Posts today's letters if it has not been done yet and the hour has come.
    /// - Returns: how many; nil where it was not the time.
    @discardableResult
    func runIfDue() async throws -> Int? {
        let now = site.clock()
        let today = now.date
        let isEarly =
            now.milliseconds - Timestamp(startOf: today).milliseconds < DailyReminders.hour * 3_600_000
        guard !isEarly, last.withLock({ $0 != today }) else { return nil }
        let standing = try await site.shelf.latest()
        let round = ReminderRound(
            people: site.people, delivery: standing.overview.delivery, today: today,
            origin: site.settings.origin,
            more: ReportDuties.duties(
                in: try await site.dataCall(for: today.year - 1, standing), on: today))
        let posted = try round.post(at: now, secret: site.secret)
        last.withLock { $0 = today }
        site.logger.info("reminders", metadata: ["letters": "\(posted)"])
        return posted
    }
}
