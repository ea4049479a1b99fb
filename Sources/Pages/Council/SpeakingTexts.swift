public import Quantities

public enum SpeakingTexts {
    static let ask = Phrase(pl: "Zgłoś się do głosu", en: "Ask to speak")
    static let check = Phrase(pl: "Sprawdź swoje zgłoszenie", en: "See what became of your request")
    static let over = Phrase(
        pl: "Termin zgłoszeń minął.", en: "The time for requests is over.")
    static let speakers = Phrase(pl: "Kto zabierze głos", en: "Who speaks")
    static let nobody = Phrase(pl: "Nie ma jeszcze zgłoszeń.", en: "There are no requests yet.")
    static let place = Phrase(pl: "Lp.", en: "No.")
    static let name = Phrase(pl: "Imię i nazwisko", en: "Name")
    static let hidden = Phrase(pl: "bez zgody na podanie nazwiska", en: "name not made public")
    static let standing = Phrase(pl: "Stan", en: "Standing")
    static let received = Phrase(pl: "Wpłynęło", en: "Received")
    static let provisional = Phrase(
        pl: "wstępnie: urząd jeszcze nie policzył podpisów", en: "provisional: signatures not counted yet")
    static let refused = Phrase(pl: "odmówiono przyjęcia", en: "refused")
    static let requests = Phrase(pl: "Zgłoszenia do głosu", en: "Requests to speak")
    static let requestsLead = Phrase(
        pl: "W kolejności wpływu, ze stanem według ustawy. Dane osobowe: tylko do obsługi debaty.",
        en: "In the order of receipt, with their standing by law. Personal data: for running the debate only."
    )
    static let contact = Phrase(pl: "Adres i kontakt", en: "Address and contact")
    static let claimed = Phrase(pl: "Podpisy podane", en: "Signatures claimed")
    static let counted = Phrase(pl: "Podpisy ważne", en: "Valid signatures")
    static let notCounted = Phrase(pl: "nie policzono", en: "not counted")
    static let scan = Phrase(pl: "Lista podpisów", en: "List of signatures")
    static let paper = Phrase(pl: "Wpisz zgłoszenie złożone na papierze", en: "Enter a request on paper")
    static let onPaper = Phrase(pl: "na papierze", en: "on paper")
    static let decide = Phrase(pl: "Rozpatrz", en: "Decide")
    static let history = Phrase(pl: "Przebieg", en: "What was done")
    static let withdraw = Phrase(pl: "Wycofaj zgłoszenie", en: "Withdraw the request")
    static let receipt = Phrase(pl: "Twoje zgłoszenie do głosu", en: "Your request to speak")
    static let receiptLead = Phrase(
        pl: "Stan zgłoszenia według liczby podpisów i kolejności wpływu.",
        en: "How your request stands, by signatures and the order of receipt.")
    static let calendar = Phrase(
        pl: "Debaty w kalendarzu (iCalendar)", en: "Debates for a calendar (iCalendar)")
    static let toDebate = Phrase(pl: "Strona debaty i zgłoszenia", en: "Page of the debate and requests")
    static let until = Phrase(pl: "Zgłoszenia do:", en: "Requests until:")

    /// The debate on one year's report, by name.
    public static func debate(_ year: Int) -> BilingualText {
        BilingualText(
            pl: "Debata nad raportem za \(year) r.", en: "Debate on the report for \(year)")
    }
}
