enum AccessibilityTexts {
    static let title = Phrase(pl: "Deklaracja dostępności", en: "Accessibility statement")
    static let description = Phrase(
        pl: "Jak dostępny jest ten serwis, co sprawdzono, czego nie, i jak zgłosić problem.",
        en: "How accessible this site is, what has been checked, what has not, and how to report a problem.")
    static let toComplete = Phrase(pl: "do uzupełnienia przez miasto", en: "to be completed by the city")
    static let undertakes = Phrase(
        pl:
            "zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych. Oświadczenie w sprawie dostępności ma zastosowanie do strony",
        en:
            "undertakes to make its website accessible in accordance with the act of 4 April 2019 on digital accessibility of websites and mobile applications of public bodies. This statement applies to the site"
    )
    static let fictional = Phrase(
        pl: "To serwis pokazowy miasta zmyślonego: deklaracja jest wzorem do wypełnienia.",
        en: "This is a demonstration for a fictional city: the statement is a form to be filled in.")
    static let published = Phrase(pl: "data publikacji strony", en: "site published")
    static let updated = Phrase(pl: "data ostatniej istotnej aktualizacji", en: "last essential change")
    static let status = Phrase(pl: "Status zgodności z ustawą", en: "Compliance with the act")
    static let statusNote = Phrase(
        pl:
            "Zgodność stwierdza podmiot publiczny po własnej ocenie albo audycie; program nie może jej stwierdzić za niego.",
        en:
            "Compliance is declared by the public body after its own assessment or an audit; the program cannot declare it in its stead."
    )
    static let preparation = Phrase(pl: "Przygotowanie deklaracji", en: "Preparation of this statement")
    static let prepared = Phrase(pl: "deklarację sporządzono", en: "statement prepared")
    static let reviewed = Phrase(pl: "ostatni przegląd deklaracji", en: "statement last reviewed")
    static let yearly = Phrase(
        pl:
            "Deklarację przegląda się i aktualizuje co roku do 31 marca oraz po każdej zmianie, która wpływa na dostępność.",
        en:
            "The statement is reviewed and updated every year by 31 March, and after every change that affects accessibility."
    )
    static let keys = Phrase(pl: "Skróty klawiaturowe", en: "Keyboard shortcuts")
    static let keysText = Phrase(
        pl:
            "Nie ma własnych skrótów: działają standardowe skróty przeglądarki. Po zaznaczeniu wykresu strzałki odczytują kolejne wartości.",
        en:
            "There are no shortcuts of our own: those of the browser work. When a chart has the focus, arrow keys read its values one by one."
    )
    static let contact = Phrase(pl: "Informacje zwrotne i dane kontaktowe", en: "Feedback and contact")
    static let person = Phrase(pl: "osoba lub komórka", en: "person or unit")
    static let email = Phrase(pl: "e-mail", en: "e-mail")
    static let phone = Phrase(pl: "telefon", en: "telephone")
    static let procedure = Phrase(
        pl: "Obsługa wniosków i skarg związanych z dostępnością", en: "Requests and complaints")
    static let ombudsman = Phrase(
        pl: "Po wyczerpaniu wskazanych możliwości skargę można przesłać także do organu, którym jest",
        en:
            "When these means are exhausted, a complaint may also be sent to the Commissioner for Human Rights:"
    )
    static let other = Phrase(pl: "Pozostałe informacje", en: "Other information")
    static let building = Phrase(pl: "Dostępność architektoniczna", en: "Access to the building")
    static let applications = Phrase(pl: "Aplikacje mobilne", en: "Mobile applications")
    static let noApplications = Phrase(
        pl: "Ten serwis nie ma aplikacji mobilnej; działa w przeglądarce telefonu.",
        en: "This site has no mobile application; it works in a phone’s browser.")

    static let procedureText: [Phrase] = [
        Phrase(
            pl:
                "Każdy ma prawo zażądać zapewnienia dostępności cyfrowej tej strony lub jej elementu albo udostępnienia treści w inny sposób.",
            en:
                "Everyone may demand that this site or a part of it be made digitally accessible, or that its content be given in another way."
        ),
        Phrase(
            pl:
                "Żądanie zawiera dane kontaktowe osoby, wskazanie strony lub jej elementu i sposobu kontaktu, a jeśli potrzeba, także wygodny sposób przedstawienia informacji.",
            en:
                "A demand names the person’s contact data, the page or part concerned and the way of contact and, if needed, the form in which the information is wanted."
        ),
        Phrase(
            pl:
                "Podmiot spełnia żądanie bez zbędnej zwłoki, najpóźniej w ciągu 7 dni. Jeżeli to niemożliwe, zawiadamia o przyczynie i nowym terminie, nie dłuższym niż 2 miesiące od dnia żądania.",
            en:
                "The body complies without undue delay, at the latest within 7 days. Where that is impossible it gives the reason and a new date, no later than 2 months from the demand."
        ),
        Phrase(
            pl:
                "Na odmowę, na niedotrzymanie terminu albo na zaproponowany inny sposób dostępu można złożyć skargę do podmiotu.",
            en:
                "A complaint against refusal, delay or the other way of access offered may be lodged with the body."
        ),
    ]
}
