import Accounts
import Pages
import Quantities

/// Forms of whoever signs in, and of one's own account.
extension FormPage {
    static var passwordSignIn: FormPage {
        FormPage(
            BilingualText(pl: "Logowanie", en: "Sign in"), lead: BilingualText(""),
            action: .editing(.signIn),
            fields: [
                Field("email", .email, .email, required: true),
                Field("password", BilingualText(pl: "Hasło", en: "Password"), .secret, required: true),
            ], button: BilingualText(pl: "Zaloguj", en: "Sign in"))
    }

    static var tokenSignIn: FormPage {
        FormPage(
            BilingualText(pl: "Żeton administratora", en: "Administrator token"),
            lead: BilingualText(
                pl:
                    "Wypisano go przy pierwszym uruchomieniu serwera. Gdy jest już konto administratora, otwiera tylko zarządzanie ludźmi.",
                en:
                    "It was printed when the server first started. Once there is an administrator's account, it opens only the management of people."
            ),
            action: .editing(.signIn),
            fields: [
                Field("administrator-token", BilingualText(pl: "Żeton", en: "Token"), .secret, required: true)
            ], button: BilingualText(pl: "Zaloguj żetonem", en: "Sign in with the token"))
    }

    static func signInCode(pass: String, next: ReturnAddress?) -> FormPage {
        var page = FormPage(
            BilingualText(pl: "Drugi składnik", en: "Second factor"),
            lead: BilingualText(
                pl: "Hasło jest poprawne. Przepisz sześć cyfr z aplikacji albo kod zapasowy z kartki.",
                en: "The password is right. Copy the six digits of your app, or a recovery code from paper."),
            action: .access(.code), fields: [Field("code", .code, .oneTimeCode, required: true)],
            button: BilingualText(pl: "Zaloguj", en: "Sign in"))
        page.hidden = [("pass", pass)]
        if let next { page.hidden.append((ReturnAddress.field, next.path)) }
        return page
    }

    static func invitation(code: String, name: String) -> FormPage {
        FormPage(
            BilingualText(pl: "Przyjęcie zaproszenia", en: "Accept an invitation"),
            lead: BilingualText(
                pl: "Wpisz kod z listu albo z kartki i ułóż hasło.",
                en: "Type the code from the letter or from paper, and make a password."),
            action: .access(.invitation(code: "")),
            fields: [
                Field("code", .code, .oneTimeCode, value: code, required: true),
                Field("name", .personName, value: name, required: true),
            ] + newPassword, button: BilingualText(pl: "Załóż konto", en: "Open the account"))
    }

    static var forgotten: FormPage {
        FormPage(
            BilingualText(pl: "Nie pamiętam hasła", en: "I have forgotten my password"),
            lead: BilingualText(
                pl: "Jeśli jest takie konto, wyślemy na ten adres list z kodem ważnym godzinę.",
                en: "If there is such an account, we send a letter with a code that is valid for an hour."),
            action: .access(.forgotten),
            back: Crumb(.editing(.signIn), BilingualText(pl: "Logowanie", en: "Sign in")),
            fields: [Field("email", .email, .email, required: true)],
            button: BilingualText(pl: "Wyślij list", en: "Send the letter"))
    }

    static func reset(code: String) -> FormPage {
        FormPage(
            BilingualText(pl: "Nowe hasło", en: "A new password"),
            lead: BilingualText(
                pl: "Wpisz kod z listu. Wszystkie otwarte sesje zostaną zakończone.",
                en: "Type the code from the letter. All open sessions will end."),
            action: .access(.reset(code: "")),
            fields: [Field("code", .code, .oneTimeCode, value: code, required: true)] + newPassword,
            button: BilingualText(pl: "Ustaw hasło", en: "Set the password"))
    }

    static var passwordChange: FormPage {
        FormPage(
            BilingualText(pl: "Zmiana hasła", en: "Change the password"),
            lead: BilingualText(
                pl: "Pozostałe sesje zostaną zakończone.", en: "Your other sessions will end."),
            action: .access(.password), back: .account,
            fields: [
                Field(
                    "current", BilingualText(pl: "Dotychczasowe hasło", en: "Present password"), .secret,
                    required: true)
            ] + newPassword, button: BilingualText(pl: "Zmień hasło", en: "Change the password"))
    }

    static func settings(_ account: Account) -> FormPage {
        FormPage(
            BilingualText(pl: "Imię, język i przypomnienia", en: "Name, language and reminders"),
            lead: BilingualText(
                pl: "W tym języku przychodzą listy.", en: "Letters come in this language."),
            action: .access(.settings), back: .account,
            fields: [
                Field("name", .personName, value: account.name, required: true),
                Field(
                    "language", BilingualText(pl: "Język", en: "Language"), .choice(Field.languages),
                    value: account.language.rawValue),
                Field(
                    "digest", BilingualText(pl: "Przypomnienia listem", en: "Reminders by e-mail"),
                    .choice(DigestPreference.allCases.map { Field.Option($0.rawValue, $0.name) }),
                    value: account.digest.rawValue),
            ], button: BilingualText(pl: "Zapisz", en: "Save"))
    }

    static func secondFactor(secret: String?) -> FormPage {
        let isOn = secret == nil
        var page = FormPage(
            isOn
                ? BilingualText(pl: "Wyłączenie", en: "Turn it off")
                : BilingualText(pl: "Włączenie", en: "Turn it on"),
            lead: isOn
                ? BilingualText(
                    pl:
                        "Drugi składnik jest włączony. Nowe kody zapasowe dostaniesz, gdy włączysz go ponownie.",
                    en: "The second factor is on. You get new recovery codes when you turn it on again.")
                : BilingualText(
                    pl: "Wpisz kod, który pokazuje teraz aplikacja.",
                    en: "Type the code that the app shows now."
                ),
            action: .access(.secondFactor), back: .account,
            fields: [
                Field("current", BilingualText(pl: "Hasło", en: "Password"), .secret, required: true),
                Field("code", .code, .oneTimeCode, required: true),
            ],
            button: isOn
                ? BilingualText(pl: "Wyłącz drugi składnik", en: "Turn the second factor off")
                : BilingualText(pl: "Włącz drugi składnik", en: "Turn the second factor on"))
        if let secret { page.hidden = [("secret", secret)] }
        return page
    }

    static var token: FormPage {
        FormPage(
            BilingualText(pl: "Nowy klucz", en: "A new token"),
            lead: BilingualText(
                pl: "Daj mu nazwę programu i tylko potrzebny zakres.",
                en: "Name it after the program, and give it only the scope it needs."),
            action: .access(.tokens), back: .account,
            fields: [Field("name", BilingualText(pl: "Nazwa", en: "Name"), required: true)]
                + APIToken.Scope.allCases.map { Field("scope-\($0.rawValue)", $0.name, .check) }
                + [
                    Field(
                        "days", BilingualText(pl: "Ważny przez dni", en: "Valid for days"), value: "90",
                        hint: BilingualText(
                            pl: "Najwyżej \(APIToken.longestLife).", en: "At most \(APIToken.longestLife)."),
                        required: true)
                ], button: BilingualText(pl: "Utwórz klucz", en: "Make the token"))
    }

    private static var newPassword: [Field] {
        [
            Field(
                "password", BilingualText(pl: "Nowe hasło", en: "New password"), .newSecret,
                hint: BilingualText(
                    pl: "Co najmniej \(PasswordPolicy.minimumLength) znaków; najlepiej zdanie.",
                    en: "At least \(PasswordPolicy.minimumLength) characters; a sentence is best."),
                required: true),
            Field(
                "repeated", BilingualText(pl: "Nowe hasło jeszcze raz", en: "New password once more"),
                .newSecret, required: true),
        ]
    }
}

extension Crumb {
    static var account: Crumb { Crumb(.access(.account), BilingualText(pl: "Moje konto", en: "My account")) }
}

extension FormPage.Field {
    static var languages: [Option] {
        [
            Option(Language.polish.rawValue, BilingualText(pl: "polski", en: "Polish")),
            Option(Language.english.rawValue, BilingualText(pl: "angielski", en: "English")),
        ]
    }
}

extension BilingualText {
    static var email: BilingualText { BilingualText(pl: "Adres e-mail", en: "E-mail address") }
    static var code: BilingualText { BilingualText(pl: "Kod", en: "Code") }
    static var personName: BilingualText { BilingualText(pl: "Imię i nazwisko", en: "First and last name") }
}
