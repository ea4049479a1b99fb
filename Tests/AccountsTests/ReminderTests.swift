import Accounts
import Quantities
import Testing

@Suite("Reminders")
struct ReminderTests {
    private let contacts = Contacts(
        heads: ["roads": [person(2)], "hall": [person(4)]], coordinators: [person(3)], units: units,
        reachable: [person(1), person(2), person(3), person(4)])

    private func duty(
        due: String? = nil, updated: String? = nil, freezes: String? = nil, owner: PersonID? = person(1),
        unit: String? = "roads"
    ) throws -> Duty {
        Duty(
            item: "project/p1", title: BilingualText(pl: "Most", en: "Bridge"), unit: unit, owner: owner,
            due: try due.map(day), updated: try updated.map(day), staleAfter: 90,
            freezes: try freezes.map(day))
    }

    private func owed(_ duty: Duty, on text: String, sent: Set<String> = []) throws -> [String] {
        ReminderRules().owed([duty], contacts: contacts, on: try day(text), sent: sent).map {
            "\($0.kind) \($0.level)"
        }
    }

    @Test("Two weeks before the term the owner is told; a week late the head, two weeks late the coordinator")
    func escalation() throws {
        let item = try duty(due: "2026-06-30")
        #expect(try owed(item, on: "2026-06-15").isEmpty)
        #expect(try owed(item, on: "2026-06-16") == ["due owner"])
        #expect(try owed(item, on: "2026-06-30") == ["due owner"])
        #expect(try owed(item, on: "2026-07-01") == ["late owner"])
        #expect(try owed(item, on: "2026-07-06") == ["late owner"])
        #expect(try owed(item, on: "2026-07-07") == ["late owner", "late unitHead"])
        #expect(try owed(item, on: "2026-07-14") == ["late owner", "late unitHead", "late coordinator"])
    }

    @Test("Stale and about to be frozen")
    func otherKinds() throws {
        #expect(try owed(duty(updated: "2026-01-01"), on: "2026-04-01").isEmpty)
        #expect(try owed(duty(updated: "2026-01-01"), on: "2026-04-02") == ["stale owner"])
        #expect(try owed(duty(updated: "2026-01-01"), on: "2026-04-08") == ["stale owner", "stale unitHead"])
        #expect(try owed(duty(freezes: "2026-01-31"), on: "2026-01-16").isEmpty)
        #expect(try owed(duty(freezes: "2026-01-31"), on: "2026-01-17") == ["freezing owner"])
        #expect(try owed(duty(freezes: "2026-01-31"), on: "2026-02-01").isEmpty)
        var done = try duty(due: "2026-01-01", updated: "2025-01-01", freezes: "2026-06-02")
        done.isDone = true
        #expect(try owed(done, on: "2026-06-01").isEmpty)
    }

    @Test("Where a level has nobody, the next one is told at once, and nobody twice")
    func vacancies() throws {
        let ownerless = try duty(due: "2026-06-30", owner: nil)
        #expect(try owed(ownerless, on: "2026-06-20") == ["due unitHead"])
        #expect(try owed(ownerless, on: "2026-07-20") == ["late unitHead", "late coordinator"])
        #expect(try owed(duty(due: "2026-06-30", owner: person(50)), on: "2026-06-20") == ["due unitHead"])
        let headless = try ReminderRules().owed(
            [duty(due: "2026-06-30", owner: nil, unit: "schools")], contacts: contacts, on: day("2026-06-20"),
            sent: [])
        #expect(headless.map(\.person) == [person(4)])
        #expect(
            try owed(duty(due: "2026-06-30", owner: nil, unit: nil), on: "2026-06-20") == ["due coordinator"])
        let nobody = Contacts(heads: [:], coordinators: [], units: units, reachable: [])
        #expect(
            try ReminderRules().owed(
                [duty(due: "2026-06-30")], contacts: nobody, on: day("2026-06-20"), sent: []
            ).isEmpty)
    }

    @Test("Run every day of a year, each thing is said once; a new term is said anew")
    func oncePerTerm() throws {
        var sent: Set<String> = []
        var said: [Reminder] = []
        let start = try day("2026-01-01")
        for offset in 0..<365 {
            let today = start.adding(days: offset)
            let due = offset < 200 ? "2026-03-31" : "2026-09-30"
            let found = ReminderRules().owed(
                [try duty(due: due), try duty(due: due)], contacts: contacts, on: today, sent: sent)
            said += found
            sent.formUnion(found.map(\.key))
        }
        #expect(Set(said.map(\.key)).count == said.count)
        #expect(
            said.map { "\($0.kind) \($0.level)" }
                == ["due owner", "late owner", "late unitHead", "late coordinator"]
                + ["due owner", "late owner", "late unitHead", "late coordinator"])
    }

    @Test("Letters come as often as wanted, on Mondays for the week, in the person's language")
    func letters() throws {
        let reminders = try ReminderRules().owed(
            [duty(due: "2026-06-30")], contacts: contacts, on: day("2026-07-14"), sent: [])
        let accounts = [
            account(1, .daily), account(2, .weekly, .english), account(3, .off), account(4, .daily),
        ]
        let monday = try day("2026-07-13")
        let tuesday = try day("2026-07-14")
        func people(_ on: CalendarDate) -> [PersonID] {
            ReminderLetter.letters(reminders, accounts: accounts, on: on) { _ in nil }.map(\.person)
        }
        #expect(Set(people(monday)) == [person(1), person(2)])
        #expect(people(tuesday) == [person(1)])
        let letters = ReminderLetter.letters(reminders, accounts: accounts, on: monday) { "/u/\($0.person)" }
        let english = try #require(letters.first { $0.person == person(2) })
        #expect(english.body.contains("late since 2026-06-30: Bridge") && english.body.contains("/u/"))
        #expect(english.subject == "What is waiting for you (1)" && english.keys.count == 1)
        let polish = try #require(letters.first { $0.person == person(1) })
        #expect(polish.body.contains("po terminie (2026-06-30): Most"))
    }

    @Test("Nobody without an open account or an address gets a letter")
    func silence() throws {
        let reminders = try ReminderRules().owed(
            [duty(due: "2026-06-30")], contacts: contacts, on: day("2026-06-20"), sent: [])
        var closed = account(1, .daily)
        closed.state = .closed
        var paper = account(1, .daily)
        paper.email = nil
        for account in [closed, paper, account(1, .daily).tombstone] {
            let letters = try ReminderLetter.letters(reminders, accounts: [account], on: day("2026-06-22")) {
                _ in nil
            }
            #expect(letters.isEmpty)
        }
    }

    private func account(_ number: UInt64, _ digest: DigestPreference, _ language: Language = .polish)
        -> Account
    {
        Account(
            id: person(number), state: .active, name: "", email: EmailAddress("p\(number)@example.org"),
            language: language, digest: digest, created: time())
    }
}
