public import Quantities

/// The letters about an account itself.
public enum AccountLetter {
    /// An invitation with its code.
    /// - Parameter address: where the code is used; a link that carries it, or the words that say where.
    public static func invitation(
        to account: Account, _ email: EmailAddress, code: PrintedCode, address: String, id: String,
        at moment: Timestamp
    ) -> Letter {
        let subject = BilingualText(pl: "Zaproszenie do Horyzontu", en: "Invitation to Horyzont")
        let body = BilingualText(
            pl: """
                Dzień dobry,

                masz konto w Horyzoncie, w którym miasto prowadzi swoją strategię.
                Ustaw hasło: \(address)
                Kod: \(code.text) (działa raz, przez 14 dni).

                """,
            en: """
                Hello,

                you have an account in Horyzont, where the city runs its strategy.
                Set your password: \(address)
                Code: \(code.text) (works once, for 14 days).

                """)
        return Letter(
            id: id, to: email, person: account.id, subject: subject[account.language],
            body: body[account.language], posted: moment)
    }

    /// A code for a new password; to one person at most once an hour.
    public static func reset(
        to account: Account, _ email: EmailAddress, code: PrintedCode, address: String, id: String,
        at moment: Timestamp
    ) -> Letter {
        let subject = BilingualText(pl: "Nowe hasło w Horyzoncie", en: "A new password for Horyzont")
        let body = BilingualText(
            pl: """
                Dzień dobry,

                ktoś, zapewne Ty, poprosił o nowe hasło. Ustaw je: \(address)
                Kod: \(code.text) (działa raz, przez godzinę).
                Jeśli to nie Ty, nic nie rób: dotychczasowe hasło działa dalej.

                """,
            en: """
                Hello,

                somebody, probably you, asked for a new password. Set it: \(address)
                Code: \(code.text) (works once, for an hour).
                If it was not you, do nothing: the present password stands.

                """)
        return Letter(
            id: id, to: email, person: account.id, subject: subject[account.language],
            body: body[account.language],
            keys: ["reset \(account.id) \(moment.milliseconds / 3_600_000)"], posted: moment)
    }
}
