import Accounts
import Pages
import Quantities
import Reporting

extension FormPage {
    /// Where a resident asks to speak.
    static func ask(in debate: DebateSession) -> FormPage {
        let needed = SpeakingRules.signatures(residents: debate.residents)
        var form = FormPage(
            BilingualText(
                pl: "Zgłoszenie do głosu w debacie nad raportem za \(debate.year) r.",
                en: "Request to speak in the debate on the report for \(debate.year)"),
            lead: BilingualText(
                pl: """
                    Potrzebna jest lista podpisów co najmniej \(needed) mieszkańców. Dane służą tylko obsłudze \
                    debaty i są usuwane po \(SpeakingRequest.daysKept) dniach. Zgłoszenie można też złożyć na papierze.
                    """,
                en: """
                    It takes a list of signatures of at least \(needed) residents. The data are used for running the \
                    debate only, and erased after \(SpeakingRequest.daysKept) days. A request may also be brought on paper.
                    """),
            action: .debate(.ask(debate.year)),
            back: Crumb(.debate(.session(debate.year)), SpeakingRefusal.backToDebate),
            fields: FormPage.personFields + [
                Field(
                    "file", BilingualText(pl: "Skan listy podpisów", en: "Scan of the list of signatures"),
                    .file,
                    hint: BilingualText(
                        pl: "PDF, PNG lub JPEG, do \(Attachment.megabytes) MB",
                        en: "PDF, PNG or JPEG, up to \(Attachment.megabytes) MB"), required: true),
                Field(
                    "agreed",
                    BilingualText(
                        pl: "Jestem mieszkańcem gminy, a podane informacje są prawdziwe.",
                        en: "I live in the commune and what I say here is true."), .check, required: true),
            ],
            button: BilingualText(pl: "Wyślij zgłoszenie", en: "Send the request"))
        form.carriesFile = true
        return form
    }

    /// Where the office enters a request that came on paper.
    static func paper(in debate: DebateSession, today: CalendarDate) -> FormPage {
        var form = FormPage(
            BilingualText(pl: "Zgłoszenie złożone na papierze", en: "A request that came on paper"),
            lead: BilingualText(
                pl: "Liczy się dzień, w którym otrzymał je przewodniczący rady.",
                en: "What counts is the day on which the chair of the council received it."),
            action: .debate(.paper(debate.year)),
            back: Crumb(.debate(.requests(debate.year)), SpeakingRefusal.backToRequests),
            fields: [
                Field(
                    "received", BilingualText(pl: "Dzień wpływu", en: "Day of receipt"), .day,
                    value: today.description, required: true)
            ] + FormPage.personFields + [
                Field(
                    "file", BilingualText(pl: "Skan listy podpisów", en: "Scan of the list of signatures"),
                    .file)
            ],
            button: BilingualText(pl: "Zapisz", en: "Save"))
        form.carriesFile = true
        return form
    }

    private static var personFields: [Field] {
        [
            Field("name", BilingualText(pl: "Imię i nazwisko", en: "First and last name"), required: true),
            Field(
                "address", BilingualText(pl: "Adres zamieszkania", en: "Address of residence"), required: true
            ),
            Field(
                "contact", BilingualText(pl: "E-mail lub telefon", en: "E-mail or telephone"), required: true),
            Field(
                "claimed", BilingualText(pl: "Liczba podpisów na liście", en: "Signatures on the list"),
                .amount,
                required: true),
            Field(
                "public",
                BilingualText(
                    pl: "Zgadzam się na podanie mojego nazwiska w publicznej liście mówców.",
                    en: "My name may stand in the public list of speakers."), .check),
        ]
    }

    /// Where the code of a receipt is typed.
    static var speakingCode: FormPage {
        FormPage(
            BilingualText(
                pl: "Sprawdź swoje zgłoszenie do głosu", en: "See what became of your request to speak"),
            lead: BilingualText(
                pl: "Wpisz kod z potwierdzenia.", en: "Type the code of your receipt."),
            action: .debate(.receipt), back: Crumb(.council, SpeakingRefusal.backToCouncil),
            fields: [Field("code", BilingualText(pl: "Kod", en: "Code"), .oneTimeCode, required: true)],
            button: BilingualText(pl: "Sprawdź", en: "Look up"))
    }

    static func withdraw(code: String) -> FormPage {
        var form = FormPage(
            BilingualText(pl: "Wycofanie", en: "Withdrawing"),
            lead: BilingualText(
                pl: "Miejsce zajmie następna osoba. Tego nie można cofnąć.",
                en: "The next person takes the place. This cannot be undone."),
            action: .debate(.receipt), fields: [],
            button: BilingualText(pl: "Wycofaj zgłoszenie", en: "Withdraw the request"))
        form.hidden = [("code", code), ("withdraw", "1")]
        return form
    }

    /// Where the office says what it found.
    static func decide(_ request: SpeakingRequest, in debate: DebateSession) -> FormPage {
        let needed = SpeakingRules.signatures(residents: debate.residents)
        var form = FormPage(
            BilingualText(
                pl: "Zgłoszenie do głosu: \(request.name)", en: "Request to speak: \(request.name)"),
            lead: BilingualText(
                pl: "Podano podpisów: \(request.claimed). Potrzeba: \(needed).",
                en: "Signatures claimed: \(request.claimed). Needed: \(needed)."),
            action: .debate(.request(debate.year, request.id)),
            back: Crumb(.debate(.requests(debate.year)), SpeakingRefusal.backToRequests),
            fields: [
                Field(
                    "act", BilingualText(pl: "Co ustalono", en: "What was found"),
                    .buttons([
                        Field.Option(
                            "counted", BilingualText(pl: "podpisy policzone", en: "signatures counted")),
                        Field.Option(
                            "refused", BilingualText(pl: "nie może być przyjęte", en: "cannot be taken")),
                        Field.Option("withdrawn", BilingualText(pl: "wycofane", en: "withdrawn")),
                        Field.Option("erase", BilingualText(pl: "usuń dane", en: "erase the data")),
                    ]), value: "counted", required: true),
                Field(
                    "valid", BilingualText(pl: "Ważne podpisy", en: "Valid signatures"), .amount,
                    value: request.counted.map(String.init) ?? ""),
                Field(
                    "reason", BilingualText(pl: "Uzasadnienie", en: "Reason"), .paragraph,
                    hint: BilingualText(
                        pl: "wymagane przy odmowie; widzi je zgłaszający",
                        en: "needed for a refusal; shown to the resident")),
            ],
            button: BilingualText(pl: "Zapisz", en: "Save"))
        form.hidden = [("steps", String(request.steps.count))]
        return form
    }
}

extension SpeakingRequest {
    /// - Unit: days.
    static var daysKept: Int { RetentionRule.standard.first { $0.kept == .speakingRequests }?.days ?? 0 }
}

extension SpeakingRefusal {
    static let backToDebate = BilingualText(pl: "Debata", en: "Debate")
    static let backToRequests = BilingualText(pl: "Zgłoszenia do głosu", en: "Requests to speak")
    static let backToCouncil = BilingualText(pl: "Rada", en: "Council")
    static let lateHeading = BilingualText(pl: "Termin zgłoszeń minął", en: "The time for requests is over")

    static func late(_ debate: DebateSession) -> BilingualText {
        let last = SpeakingRules.lastDay(before: debate.date)
        return BilingualText(
            pl:
                "Zgłoszenia przyjmowano do \(CalendarWords.date(last, .polish)). Sesja rady jest jawna: można na nią przyjść.",
            en:
                "Requests were taken until \(CalendarWords.date(last, .english)). The session is public: anybody may come."
        )
    }

    static let takenHeading = BilingualText(pl: "Przyjęto zgłoszenie", en: "Your request was received")

    static let taken = BilingualText(
        pl: "Zapisz kod: z nim sprawdzisz, co stało się ze zgłoszeniem, albo je wycofasz.",
        en: "Keep the code: with it you see what became of the request, or withdraw it.")
}

extension Finding {
    static func lacksSignatures(_ needed: Int) -> Finding {
        .error(
            "claimed", pl: "Potrzeba co najmniej \(needed) podpisów.",
            en: "At least \(needed) signatures are needed.",
            doPl: "Zbierz brakujące i wyślij zgłoszenie ponownie.",
            doEn: "Collect those missing and send the request again.")
    }
    static let notAgreed = Finding.error(
        "agreed", pl: "Brakuje oświadczenia.", en: "The statement is missing.",
        doPl: "Zaznacz je, jeśli jest prawdziwe.", doEn: "Tick it if it is true.")
    static let noScan = Finding.error(
        "file", pl: "Brakuje skanu listy podpisów w PDF, PNG lub JPEG.",
        en: "The scan of the list of signatures is missing, as PDF, PNG or JPEG.",
        doPl: "Wybierz plik jeszcze raz.", doEn: "Choose the file again.")
    static let largeScan = Finding.error(
        "file", pl: "Plik ma więcej niż \(Attachment.megabytes) MB.",
        en: "The file is larger than \(Attachment.megabytes) MB.", doPl: "Wybierz mniejszy.",
        doEn: "Choose a smaller one.")
    static let tooManyRequests = Finding.error(
        "", pl: "Przez internet wpłynęło już \(SpeakingRequest.mostOnline) zgłoszeń.",
        en: "\(SpeakingRequest.mostOnline) requests came online already.",
        doPl: "Złóż zgłoszenie na papierze w urzędzie.", doEn: "Bring the request to the office on paper.")
    static func notReceived(_ today: CalendarDate) -> Finding {
        .error(
            "received", pl: "To nie jest dzień wpływu.", en: "This is no day of receipt.",
            doPl: "Wpisz dzień nie późniejszy niż \(today), na przykład \(today).",
            doEn: "Type a day not later than \(today), such as \(today).")
    }
    static let notACount = Finding.error(
        "valid", pl: "To nie jest liczba podpisów.", en: "This is no number of signatures.",
        doPl: "Wpisz liczbę całkowitą, na przykład 52.", doEn: "Type a whole number, such as 52.")
    static let noReason = Finding.error(
        "reason", pl: "Odmowa wymaga uzasadnienia.", en: "A refusal needs a reason.",
        doPl: "Napisz, dlaczego.", doEn: "Say why.")
    static let longReason = Finding.error(
        "reason", pl: "Uzasadnienie jest za długie.", en: "The reason is too long.",
        doPl: "Zmieść je w \(SpeakingRequest.longestText) znakach.",
        doEn: "Keep to \(SpeakingRequest.longestText) characters.")
    static let staleRequest = Finding.error(
        "", pl: "Ktoś inny zajął się tym zgłoszeniem w międzyczasie.",
        en: "Somebody else handled this request meanwhile.",
        doPl: "Wróć do listy i zobacz, co się zmieniło.", doEn: "Go back to the list and see what changed.")
}
