import Accounts
import Quantities

enum DraftTexts {
    /// More rows of one edit than anybody reads; the rest is counted.
    static let mostChanges = 200

    static let mine = Phrase(pl: "Moje zmiany", en: "My changes")
    static let mineLead = Phrase(
        pl: "Co zacząłeś pisać, co czeka na zatwierdzenie i co wróciło z komentarzem.",
        en: "What you began to write, what waits for approval and what came back with a comment.")
    static let mineNone = BilingualText(
        pl: "Nie masz żadnych zmian w toku.", en: "You have no changes under way.")
    static let inbox = Phrase(pl: "Do zatwierdzenia", en: "To approve")
    static let inboxLead = Phrase(
        pl:
            "Zmiany innych osób. Zatwierdzona trafia do rejestru pod nazwą autora; autor nie zatwierdza własnej.",
        en:
            "Changes of other people. An approved one enters the ledger as its author's; nobody approves their own."
    )
    static let inboxNone = BilingualText(
        pl: "Nic nie czeka na Twoje zatwierdzenie.", en: "Nothing waits for your approval.")
    static let bulk = Phrase(pl: "Zatwierdź zaznaczone", en: "Approve the chosen ones")
    static let choose = Phrase(pl: "Wybierz", en: "Choose")
    static let change = Phrase(pl: "Zmiana", en: "Change")
    static let kind = Phrase(pl: "Rodzaj", en: "Kind")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let city = Phrase(pl: "całe miasto", en: "the whole city")
    static let author = Phrase(pl: "Autor", en: "Author")
    static let reason = Phrase(pl: "Powód", en: "Reason")
    static let state = Phrase(pl: "Stan", en: "State")
    static let changed = Phrase(pl: "Ostatnio", en: "Last changed")
    static let open = Phrase(pl: "Otwórz", en: "Open")
    static let form = Phrase(pl: "Pisz dalej w formularzu", en: "Go on writing in the form")
    static let item = Phrase(pl: "Strona pozycji", en: "The item's page")
    static let changes = Phrase(pl: "Co się zmienia", en: "What changes")
    static let field = Phrase(pl: "Pole", en: "Field")
    static let before = Phrase(pl: "Jest", en: "Now")
    static let after = Phrase(pl: "Będzie", en: "Proposed")
    static let was = Phrase(pl: "Było", en: "Before")
    static let became = Phrase(pl: "Jest", en: "After")
    static let meanwhile = Phrase(pl: "Opublikowano tymczasem", en: "Published meanwhile")
    static let yours = Phrase(pl: "Ta wersja", en: "This version")
    static let same = Phrase(
        pl: "Nie różni się od tego, co jest opublikowane.", en: "It does not differ from what is public.")
    static let moreChanges = Phrase(pl: "Dalszych pól:", en: "Further fields:")
    static let history = Phrase(pl: "Przebieg", en: "Course")
    static let actions = Phrase(pl: "Co dalej", en: "What next")
    static let comment = Phrase(pl: "Komentarz", en: "Comment")
    static let commentHint = Phrase(
        pl: "Przy zwrocie napisz, co poprawić.", en: "Where you return it, say what to mend.")
    static let unfinished = Phrase(
        pl: "Formularz nie jest jeszcze kompletny. Otwórz go, a pokaże, czego brakuje.",
        en: "The form is not complete yet. Open it and it shows what is missing.")
    static let overtaken = Phrase(
        pl: "Ktoś był szybszy: opublikowano nowszą wersję",
        en: "Somebody was quicker: a newer version is public")
    static let overtakenMeaning = Phrase(
        pl: "Niczego nie utracono. Porównaj obie wersje, popraw swoją w formularzu i przekaż ją jeszcze raz.",
        en: "Nothing was lost. Compare both versions, mend yours in the form and submit it again.")
    static let approvals = CountPhrase(
        pl: ("brakuje zatwierdzenia", "brakuje zatwierdzeń", "brakuje zatwierdzeń"),
        en: ("approval missing", "approvals missing"))
    static let told = Phrase(pl: "Wynik", en: "Outcome")
    static let filter = Phrase(pl: "Wybór zmian", en: "Choice of changes")
    static let show = Phrase(pl: "Pokaż", en: "Show")
    static let entry = Phrase(pl: "wpis", en: "entry")
}

extension DraftEvent.Step {
    /// The step in words.
    var name: Phrase {
        switch self {
        case .created: Phrase(pl: "rozpoczęto", en: "begun")
        case .edited: Phrase(pl: "zmieniono", en: "edited")
        case .submitted: Phrase(pl: "przekazano do zatwierdzenia", en: "submitted for approval")
        case .recalled: Phrase(pl: "cofnięto do wersji roboczej", en: "taken back")
        case .approved: Phrase(pl: "zatwierdzono", en: "approved")
        case .returned: Phrase(pl: "zwrócono", en: "returned")
        case .commented: Phrase(pl: "skomentowano", en: "commented")
        case .withdrawn: Phrase(pl: "wycofano", en: "withdrawn")
        case .published: Phrase(pl: "opublikowano", en: "published")
        case .overtaken: Phrase(pl: "wyprzedzona przez nowszą wersję", en: "overtaken by a newer version")
        }
    }
}
