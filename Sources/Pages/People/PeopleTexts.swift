public import Accounts
public import Quantities

enum PeopleTexts {
    static let people = Phrase(pl: "Ludzie", en: "People")
    static let lead = Phrase(
        pl: "Kto pracuje ze strategią i co mu wolno.",
        en: "Who works with the strategy, and what they may do.")
    static let invite = Phrase(pl: "Zaproś osobę", en: "Invite a person")
    static let denied = Phrase(pl: "Odmowy dostępu", en: "Denied attempts")
    static let deniedLead = Phrase(
        pl: "Czego próbowano, a czego nie wolno było. Nie ma tu adresów ani wpisanych tekstów.",
        en: "What was tried and not allowed. It holds no addresses and nothing that was typed.")
    static let noneDenied = Phrase(pl: "Niczego nie odmówiono.", en: "Nothing was denied.")
    static let nobody = Phrase(pl: "Nikogo jeszcze nie zaproszono.", en: "Nobody has been invited yet.")
    static let name = Phrase(pl: "Nazwa", en: "Name")
    static let email = Phrase(pl: "Adres e-mail", en: "E-mail address")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let state = Phrase(pl: "Stan konta", en: "State of the account")
    static let language = Phrase(pl: "Język", en: "Language")
    static let digest = Phrase(pl: "Przypomnienia listem", en: "Reminders by e-mail")
    static let lastSignIn = Phrase(pl: "Ostatnie logowanie", en: "Last sign-in")
    static let opaque = Phrase(pl: "Nazwa w rejestrze", en: "Name in the ledger")
    static let roles = Phrase(pl: "Role", en: "Roles")
    static let role = Phrase(pl: "Rola", en: "Role")
    static let place = Phrase(pl: "Gdzie", en: "Where")
    static let from = Phrase(pl: "Od", en: "From")
    static let until = Phrase(pl: "Do", en: "Until")
    static let wholeCity = Phrase(pl: "całe miasto", en: "the whole city")
    static let noRoles = Phrase(pl: "Ta osoba nie ma żadnej roli.", en: "This person holds no role.")
    static let give = Phrase(pl: "Nadaj rolę", en: "Give a role")
    static let endRole = Phrase(pl: "Zakończ rolę", en: "End the role")
    static let again = Phrase(pl: "Nowe zaproszenie", en: "New invitation")
    static let close = Phrase(pl: "Zamknij konto", en: "Close the account")
    static let erase = Phrase(pl: "Usuń dane osobowe", en: "Erase the personal data")
    static let erased = Phrase(pl: "(dane usunięte)", en: "(data erased)")
    static let when = Phrase(pl: "Kiedy", en: "When")
    static let who = Phrase(pl: "Kto", en: "Who")
    static let what = Phrase(pl: "Co", en: "What")
    static let why = Phrase(pl: "Dlaczego nie", en: "Why not")
    static let right = Phrase(pl: "Uprawnienie", en: "Right")
    static let notSignedIn = Phrase(pl: "ktoś niezalogowany", en: "somebody not signed in")

    static func name(of language: Language) -> Phrase {
        language == .polish ? Phrase(pl: "polski", en: "Polish") : Phrase(pl: "angielski", en: "English")
    }
}

extension Account.State {
    var words: Phrase {
        switch self {
        case .invited: Phrase(pl: "zaproszone", en: "invited")
        case .active: Phrase(pl: "czynne", en: "active")
        case .closed: Phrase(pl: "zamknięte", en: "closed")
        case .erased: Phrase(pl: "usunięte", en: "erased")
        }
    }
}

extension DigestPreference {
    /// The preference in words.
    public var name: BilingualText {
        switch self {
        case .off: BilingualText(pl: "wcale", en: "never")
        case .daily: BilingualText(pl: "codziennie", en: "daily")
        case .weekly: BilingualText(pl: "w poniedziałki", en: "on Mondays")
        }
    }
}
