public import Accounts
public import Delivery
import Pages
public import Quantities

/// One day's reminders: from what is owed to letters in the outbox. Running it twice says nothing twice.
public struct ReminderRound: Sendable {
    private let people: any PeopleArchive
    private let delivery: DeliveryIndex
    private let today: CalendarDate
    private let origin: String
    private let more: [Duty]

    /// - Parameters:
    ///   - origin: the site's own address without a final slash; without it letters carry no links.
    ///   - more: duties that do not stand in the delivery record: `ReportDuties`.
    public init(
        people: any PeopleArchive, delivery: DeliveryIndex, today: CalendarDate, origin: String,
        more: [Duty] = []
    ) {
        self.people = people
        self.delivery = delivery
        self.today = today
        self.origin = origin
        self.more = more
    }

    /// Everything that is to be said today and was not said yet.
    public func reminders() throws -> [Reminder] {
        let grants = try people.grants(of: nil).filter { $0.isInForce(on: today) }
        let owners = ReminderRound.people(grants, .owner)
        let duties =
            DeliveryDuties.duties(in: delivery, owners: owners) + DeliveryDuties.owned(more, by: owners)
        return ReminderRules().owed(
            duties, contacts: contacts(grants, accounts: try people.accounts()), on: today,
            sent: try people.saidKeys())
    }

    /// The letters of today, as often as each person wants them, without links.
    public func letters() throws -> [ReminderLetter] {
        ReminderLetter.letters(try reminders(), accounts: try people.accounts(), on: today) { _ in nil }
    }

    /// Puts the letters of today into the outbox, each with links that open one form once.
    /// - Parameter secret: gives 32 bytes that nobody can guess.
    /// - Returns: how many letters were posted.
    public func post(at moment: Timestamp, secret: () -> [UInt8]) throws -> Int {
        var codes: [OneTimeCode] = []
        var links: [String: String] = [:]
        let accounts = try people.accounts()
        let languages = Dictionary(accounts.map { ($0.id, $0.language) }) { first, _ in first }
        let letters = ReminderLetter.letters(try reminders(), accounts: accounts, on: today) { reminder in
            guard !origin.isEmpty else { return nil }
            let language = languages[reminder.person] ?? .polish
            // Only an owner's form is opened by a link; heads and coordinators are shown the page.
            guard reminder.level == .owner,
                let project = DeliveryDuties.project(of: reminder.duty.item, in: delivery)
            else {
                let page =
                    ReportDuties.page(of: reminder.duty.item)
                    ?? DeliveryDuties.page(of: reminder.duty.item, in: delivery)
                return page.map { origin + $0.path(language) }
            }
            let key = "\(reminder.person) \(project)"
            if let link = links[key] { return link }
            let code = Secret(randomBytes: secret())
            codes.append(
                OneTimeCode(
                    digest: code.digest, purpose: .update, person: reminder.person, item: project,
                    issued: moment))
            let link = origin + Route.update(code: code.text).path(language)
            links[key] = link
            return link
        }
        // Links first: a letter whose links do not open anything yet must not leave.
        for code in codes { try people.issue(code) }
        return try letters.filter { letter in
            try people.post(
                Letter(
                    id: Digest(of: secret()).description, to: letter.address, person: letter.person,
                    subject: letter.subject, body: letter.body, keys: letter.keys, posted: moment))
        }.count
    }

    /// The head of a unit is who approves there.
    private func contacts(_ grants: [Grant], accounts: [Account]) -> Contacts {
        Contacts(
            heads: ReminderRound.people(grants, .approver),
            coordinators: grants.filter { $0.role == .coordinator && $0.unit == nil }.map(\.person),
            units: Subordination(parents: delivery.units.mapValues(\.parent)),
            reachable: Set(accounts.filter { $0.state == .active }.map(\.id)))
    }

    private static func people(_ grants: [Grant], _ role: Role) -> [String: [PersonID]] {
        var people: [String: [PersonID]] = [:]
        for grant in grants where grant.role == role {
            if let unit = grant.unit { people[unit, default: []].append(grant.person) }
        }
        return people
    }
}
