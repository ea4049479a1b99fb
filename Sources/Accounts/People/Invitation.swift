public import Quantities

/// Whom to let in: what an administrator says of somebody who has no account yet.
public struct Invitation: Sendable {
    public var name: String
    /// Nil for whoever gets the code on paper.
    public var email: EmailAddress?
    /// The organisation unit the person works in.
    public var unit: String?
    public var language: Language
    public var role: Role?
    /// Where the role holds; nil for the whole city.
    public var place: String?

    /// - Unit: bytes of a name.
    public static let longestName = 200

    public init(
        name: String, email: EmailAddress? = nil, unit: String? = nil, language: Language = .polish,
        role: Role? = nil, place: String? = nil
    ) {
        self.name = name
        self.email = email
        self.unit = unit
        self.language = language
        self.role = role
        self.place = place
    }

    /// The role as it would be given.
    public func grant(to person: PersonID, by grantor: PersonID, from day: CalendarDate) -> Grant? {
        role.map { Grant(person: person, role: $0, unit: place, from: day, grantor: grantor) }
    }

    /// What is wrong with it.
    public func findings(units: Subordination) -> [Finding] {
        var findings = Invitation.findings(ofName: name)
        if let unit, !units.knows(unit) {
            findings.append(
                Finding(
                    .error, at: "works-in",
                    reason: BilingualText(
                        pl: "Nie ma jednostki „\(unit)”.", en: "There is no unit “\(unit)”."),
                    remedy: BilingualText(pl: "Wybierz jednostkę z listy.", en: "Choose a unit of the list."))
            )
        }
        let somebody = PersonID(randomBytes: [UInt8](repeating: 1, count: PersonID.byteCount))
        let day = CalendarDate(dayNumber: 0)
        return findings
            + (grant(to: somebody, by: .tokenHolder, from: day)?.findings(units: units) ?? [])
    }

    /// What is wrong with a person's name.
    public static func findings(ofName name: String) -> [Finding] {
        guard name.isEmpty || name.utf8.count > longestName else { return [] }
        return [
            Finding(
                .error, at: "name",
                reason: name.isEmpty
                    ? BilingualText(pl: "Brakuje imienia i nazwiska.", en: "The name is missing.")
                    : BilingualText(
                        pl: "Imię i nazwisko mają ponad \(longestName) bajtów.",
                        en: "The name has more than \(longestName) bytes."),
                remedy: BilingualText(
                    pl: "Podaj imię i nazwisko.", en: "Give first and last name."))
        ]
    }
}

extension PeopleArchive {
    /// Makes the account of somebody invited, with the role and the one-time code that opens it.
    /// - Parameter secret: gives 32 bytes of a cryptographic random source.
    /// - Throws: `AddressTaken` where another account uses the address.
    public func invite(
        _ invitation: Invitation, by inviter: PersonID, at moment: Timestamp, secret: () -> [UInt8]
    ) throws -> (account: Account, code: PrintedCode) {
        let id = PersonID(randomBytes: Array(secret().prefix(PersonID.byteCount)))
        let account = Account(
            id: id, name: invitation.name, email: invitation.email, unit: invitation.unit,
            language: invitation.language, created: moment)
        try save(account)
        if let grant = invitation.grant(to: id, by: inviter, from: moment.date) { try give(grant) }
        return (account, try issueCode(.invitation, to: id, at: moment, secret: secret))
    }

    /// A code that can be printed; of two for the same purpose the later one counts.
    public func issueCode(
        _ purpose: OneTimeCode.Purpose, to person: PersonID, at moment: Timestamp, secret: () -> [UInt8]
    ) throws -> PrintedCode {
        let code = PrintedCode(randomBytes: Array(secret().prefix(PrintedCode.byteCount)))
        try issue(OneTimeCode(digest: code.digest, purpose: purpose, person: person, issued: moment))
        return code
    }

    /// Whether somebody can manage people with an account of their own.
    public func hasActiveAdministrator(on day: CalendarDate) throws -> Bool {
        let holders = try grants(of: nil).filter { $0.role == .administrator && $0.isInForce(on: day) }
        return try holders.contains { try account($0.person)?.state == .active }
    }
}
