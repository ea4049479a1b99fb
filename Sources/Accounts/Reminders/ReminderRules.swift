public import Quantities

/// When whom to remind of what.
public struct ReminderRules: Hashable, Sendable {
    /// - Unit: days before the term and before a freeze: two weekly digests reach everybody in time.
    public var notice = 14
    /// - Unit: days late after which the head of the unit is told too.
    public var headAfter = 7
    /// - Unit: days late after which the coordinator is told too.
    public var coordinatorAfter = 14

    public init() {}

    /// All that is to be said on `day` and is not among `sent`, in the order of the duties.
    ///
    /// Where an item has no owner, the next level is told at once: somebody has to find one.
    /// - Complexity: O(duties × levels).
    public func owed(
        _ duties: [Duty], contacts: Contacts, on day: CalendarDate, sent: Set<String>
    ) -> [Reminder] {
        var said = sent
        return duties.flatMap { occasions(of: $0, on: day, contacts) }.filter { said.insert($0.key).inserted }
    }

    private func occasions(of duty: Duty, on day: CalendarDate, _ contacts: Contacts) -> [Reminder] {
        guard !duty.isDone else { return [] }
        var found: [Reminder] = []
        if let due = duty.due {
            if day > due {
                found += escalated(duty, .late, since: due, on: day, contacts)
            } else if due.dayNumber - day.dayNumber <= notice {
                found += told(duty, .due, [.owner], due, contacts)
            }
        }
        if let updated = duty.updated, let limit = duty.staleAfter {
            let stale = updated.adding(days: limit)
            if day > stale { found += escalated(duty, .stale, since: stale, on: day, contacts) }
        }
        if let freezes = duty.freezes, day <= freezes, freezes.dayNumber - day.dayNumber <= notice {
            found += told(duty, .freezing, [.owner], freezes, contacts)
        }
        return found
    }

    private func escalated(
        _ duty: Duty, _ kind: Reminder.Kind, since start: CalendarDate, on day: CalendarDate,
        _ contacts: Contacts
    ) -> [Reminder] {
        let days = day.dayNumber - start.dayNumber
        var levels: [Reminder.Level] = [.owner]
        if days >= headAfter { levels.append(.unitHead) }
        if days >= coordinatorAfter { levels.append(.coordinator) }
        return told(duty, kind, levels, start, contacts)
    }

    /// One reminder per person; a level without anybody passes to the next one.
    private func told(
        _ duty: Duty, _ kind: Reminder.Kind, _ levels: [Reminder.Level], _ day: CalendarDate,
        _ contacts: Contacts
    ) -> [Reminder] {
        var reached: [PersonID] = []
        var found: [Reminder] = []
        for level in levels {
            let start = Reminder.Level.allCases.firstIndex(of: level) ?? 0
            let heard = Reminder.Level.allCases[start...].lazy
                .map { (level: $0, people: contacts.people(at: $0, for: duty)) }.first { !$0.people.isEmpty }
            for person in heard?.people ?? [] where !reached.contains(person) {
                reached.append(person)
                found.append(
                    Reminder(duty: duty, kind: kind, level: heard?.level ?? level, person: person, day: day))
            }
        }
        return found
    }
}
