import Accounts
import Delivery
import Pages
import Quantities

/// Forms of whoever manages people.
extension FormPage {
    static func invite(_ units: [OrganisationUnit]) -> FormPage {
        FormPage(
            BilingualText(pl: "Zaproszenie", en: "Invitation"),
            lead: BilingualText(
                pl: "Osoba sama ustawi hasło, gdy wpisze kod z listu albo z kartki.",
                en: "The person sets the password, with the code from a letter or from paper."),
            action: .people(.invite), back: .people,
            fields: [
                Field("name", .personName, required: true),
                Field(
                    "email", .email, .email,
                    hint: BilingualText(
                        pl: "Bez adresu nie można się logować hasłem ani dostać listu.",
                        en: "Without an address one can neither sign in with a password nor get a letter."),
                    required: true),
                Field("works-in", .unitOfWork, .choice(Field.units(units, none: .none)), value: ""),
                Field(
                    "language", BilingualText(pl: "Język", en: "Language"), .choice(Field.languages),
                    value: Language.polish.rawValue),
                Field("role", .role, .choice([Field.Option("", .later)] + Field.roles), value: ""),
                Field("unit", .where, .choice(Field.units(units, none: .wholeCity)), value: ""),
                Field(
                    "by", BilingualText(pl: "Jak przekazać kod", en: "How to hand over the code"),
                    .choice([
                        Field.Option(
                            "letter", BilingualText(pl: "listem elektronicznym", en: "by e-mail")),
                        Field.Option(
                            "paper", BilingualText(pl: "na kartce do wydruku", en: "on a page to print")),
                    ]), value: "letter"),
            ], button: BilingualText(pl: "Zaproś", en: "Invite"))
    }

    static func role(_ account: Account, _ units: [OrganisationUnit], today: CalendarDate) -> FormPage {
        FormPage(
            BilingualText(pl: "Rola: \(account.name)", en: "Role: \(account.name)"),
            lead: BilingualText(
                pl: "Nadaj tylko tyle, ile potrzeba. Kto zatwierdza, nie zatwierdza swoich zmian.",
                en: "Give only what is needed. Whoever approves never approves their own changes."),
            action: .people(.role(account.id)), back: .person(account),
            fields: [
                Field("role", .role, .choice(Field.roles), value: Role.owner.rawValue),
                Field(
                    "unit", .where, .choice(Field.units(units, none: .wholeCity)), value: account.unit ?? ""),
                Field(
                    "from", BilingualText(pl: "Od", en: "From"), .day, value: today.description,
                    required: true),
                Field(
                    "until", BilingualText(pl: "Do", en: "Until"), .day,
                    hint: BilingualText(pl: "Puste: bez terminu.", en: "Empty: without an end.")),
            ], button: BilingualText(pl: "Nadaj rolę", en: "Give the role"))
    }

    static func close(_ account: Account) -> FormPage {
        FormPage(
            BilingualText(pl: "Zamknąć konto: \(account.name)?", en: "Close the account: \(account.name)?"),
            lead: BilingualText(
                pl: "Sesje, kody i klucze znikną od razu, a dane osobowe po roku. Historia zmian zostaje.",
                en: "Sessions, codes and tokens go at once, personal data after a year. The history stays."),
            action: .people(.close(account.id)), back: .person(account), fields: [],
            button: BilingualText(pl: "Zamknij konto", en: "Close the account"))
    }

    static func erase(_ account: Account) -> FormPage {
        FormPage(
            BilingualText(pl: "Usunąć dane: \(account.name)?", en: "Erase the data: \(account.name)?"),
            lead: BilingualText(
                pl: "Nie da się tego cofnąć. W rejestrze zostanie sama nazwa bez treści.",
                en: "This cannot be undone. Only the opaque name stays in the ledger."),
            action: .people(.erase(account.id)), back: .person(account), fields: [],
            button: BilingualText(pl: "Usuń dane", en: "Erase the data"))
    }
}

extension Crumb {
    static var people: Crumb { Crumb(.people(.list), BilingualText(pl: "Ludzie", en: "People")) }
    static func person(_ account: Account) -> Crumb {
        Crumb(.people(.person(account.id)), BilingualText(account.name))
    }
}

extension FormPage.Field {
    fileprivate static var roles: [Option] { Role.allCases.map { Option($0.rawValue, $0.name) } }

    fileprivate static func units(_ units: [OrganisationUnit], none: BilingualText) -> [Option] {
        [Option("", none)] + units.map { Option($0.id, $0.name) }
    }
}

extension BilingualText {
    fileprivate static var none: BilingualText { BilingualText(pl: "nie podano", en: "not given") }
    fileprivate static var later: BilingualText { BilingualText(pl: "nadam później", en: "I give it later") }
    fileprivate static var wholeCity: BilingualText { BilingualText(pl: "całe miasto", en: "the whole city") }
    fileprivate static var role: BilingualText { BilingualText(pl: "Rola", en: "Role") }
    fileprivate static var `where`: BilingualText { BilingualText(pl: "Gdzie", en: "Where") }
    fileprivate static var unitOfWork: BilingualText { BilingualText(pl: "Pracuje w", en: "Works in") }
}
