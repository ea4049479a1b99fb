public import Accounts
public import Quantities

enum AccountTexts {
    static let signIn = Phrase(pl: "Logowanie", en: "Sign in")
    static let signInLead = Phrase(
        pl:
            "Konto zakłada administrator: zaproszenie przychodzi listem elektronicznym albo na kartce z kodem.",
        en: "An administrator invites you by e-mail or with a code on paper.")
    static let forgotten = Phrase(pl: "Nie pamiętam hasła", en: "I have forgotten my password")
    static let haveInvitation = Phrase(
        pl: "Mam zaproszenie z kodem", en: "I have an invitation with a code")
    static let account = Phrase(pl: "Moje konto", en: "My account")
    static let accountLead = Phrase(
        pl: "W rejestrze zmian stoi tylko nazwa bez treści; imię i adres są tutaj i można je usunąć.",
        en: "The ledger holds only an opaque name; your name and address stand here and can be erased.")
    static let noRoles = Phrase(
        pl: "Nie masz jeszcze żadnej roli; nadaje ją administrator.",
        en: "You hold no role yet; an administrator gives it.")
    static let security = Phrase(pl: "Logowanie i dane", en: "Signing in and data")
    static let links: [(Route.Access, Phrase)] = [
        (.secondFactor, secondFactor), (.password, Phrase(pl: "Zmiana hasła", en: "Change the password")),
        (.sessions, sessions), (.tokens, tokens),
        (.settings, Phrase(pl: "Imię, język i przypomnienia", en: "Name, language and reminders")),
        (.ownData, Phrase(pl: "Wszystkie moje dane (JSON)", en: "All my data (JSON)")),
    ]
    static let isOn = Phrase(pl: "włączony", en: "on")
    static let isOff = Phrase(pl: "wyłączony", en: "off")
    static let sessions = Phrase(pl: "Otwarte sesje", en: "Open sessions")
    static let sessionsLead = Phrase(
        pl: "Przeglądarki, w których jesteś zalogowana lub zalogowany. Nieznaną zakończ i zmień hasło.",
        en: "Browsers in which you are signed in. End one you do not know, and change your password.")
    static let browser = Phrase(pl: "Przeglądarka", en: "Browser")
    static let opened = Phrase(pl: "Otwarta", en: "Opened")
    static let used = Phrase(pl: "Ostatnio użyta", en: "Last used")
    static let end = Phrase(pl: "Zakończ", en: "End")
    static let thisOne = Phrase(pl: "(ta)", en: "(this one)")
    static let secondFactor = Phrase(pl: "Drugi składnik", en: "Second factor")
    static let secondFactorLead = Phrase(
        pl: "Sześć cyfr z aplikacji w telefonie obok hasła: kto zna samo hasło, nie wejdzie.",
        en: "Six digits from an app on your telephone beside the password: the password alone opens nothing.")
    static let keyOfApp = Phrase(pl: "Klucz dla aplikacji", en: "The key for your app")
    static let typeKey = Phrase(
        pl: "Zeskanuj w aplikacji uwierzytelniającej albo przepisz:",
        en: "Scan it with your authenticator app, or type it there:")
    static let keyAddress = Phrase(
        pl: "Ten sam klucz jako adres, dla programów na komputerze:",
        en: "The same key as an address, for programs on a computer:")
    static let picture = Phrase(pl: "Kod QR z kluczem", en: "QR code with the key")
    static let tokens = Phrase(pl: "Klucze API", en: "API tokens")
    static let tokensLead = Phrase(
        pl: "Program z kluczem może nie więcej niż Ty i nie więcej niż zakres klucza.",
        en: "A program with a token may do no more than you, and no more than the token's scope.")
    static let noTokens = Phrase(pl: "Nie masz kluczy.", en: "You have no tokens.")
    static let scope = Phrase(pl: "Zakres", en: "Scope")
    static let expires = Phrase(pl: "Ważny do", en: "Valid until")
    static let revoke = Phrase(pl: "Unieważnij", en: "Revoke")
    static let invalid = Phrase(pl: "nieważny", en: "no longer valid")
    static let shownOnce = Phrase(
        pl: "Zapisz albo wydrukuj teraz: tej strony nie da się pokazać drugi raz.",
        en: "Keep or print it now: this page cannot be shown a second time.")
    static let useItAt = Phrase(pl: "Kod wpisuje się na stronie", en: "The code is typed at")
}

extension APIToken.Scope {
    /// The scope in words.
    public var name: BilingualText {
        switch self {
        case .read: BilingualText(pl: "odczyt wersji roboczych i eksport", en: "read drafts and export")
        case .importReadings: BilingualText(pl: "wczytywanie odczytów", en: "import readings")
        case .writeDrafts: BilingualText(pl: "pisanie wersji roboczych", en: "write drafts")
        }
    }
}
