public import Quantities

/// All reminders of one person in one letter.
public struct ReminderLetter: Hashable, Sendable {
    public var person: PersonID
    public var address: EmailAddress
    public var subject: String
    public var body: String
    /// Keys of the reminders it holds; they are noted as sent together with it.
    public var keys: [String]

    /// The letters of `day`: to each person as often as they want, with everything since the last one.
    ///
    /// - Parameter link: the address of a one-click update, made by the shell; nil for none.
    public static func letters(
        _ reminders: [Reminder], accounts: [Account], on day: CalendarDate, link: (Reminder) -> String?
    ) -> [ReminderLetter] {
        let groups = Dictionary(grouping: reminders, by: \.person)
        return accounts.sorted { $0.id < $1.id }.compactMap { account in
            guard let own = groups[account.id], let address = account.email, account.state == .active,
                account.digest.isWritten(on: day)
            else { return nil }
            return ReminderLetter(own, to: account, address, link: link)
        }
    }

    private init(
        _ reminders: [Reminder], to account: Account, _ address: EmailAddress, link: (Reminder) -> String?
    ) {
        let texts = BilingualText(
            pl: "Sprawy, które na Ciebie czekają (\(reminders.count))",
            en: "What is waiting for you (\(reminders.count))")
        let greeting = BilingualText(pl: "Dzień dobry,", en: "Hello,")
        let closing = BilingualText(
            pl: "Jak często przychodzą te listy, ustawisz na stronie swojego konta.",
            en: "You can set how often these letters come on the page of your account.")
        let lines = reminders.map { reminder in
            "- \(reminder.sentence[account.language])" + (link(reminder).map { "\n  \($0)" } ?? "")
        }
        person = account.id
        self.address = address
        subject = texts[account.language]
        body =
            ([greeting[account.language], ""] + lines + ["", closing[account.language], ""])
            .joined(separator: "\n")
        keys = reminders.map(\.key)
    }
}

extension DigestPreference {
    /// Whether a letter is written on `day`. 1 January 1970 was a Thursday.
    func isWritten(on day: CalendarDate) -> Bool {
        switch self {
        case .off: false
        case .daily: true
        case .weekly: (day.dayNumber % 7 + 7) % 7 == 4
        }
    }
}
