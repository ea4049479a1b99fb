import Quantities

enum MissingTexts {
    static let title = Phrase(pl: "Czego brakuje", en: "What is missing")
    static let lead = Phrase(
        pl:
            "Czego o strategii jeszcze nie wiadomo: dane, wartości docelowe, powiązania i części dokumentu. Przy każdym braku stoi, jak go usunąć.",
        en:
            "What is not yet known about the strategy: data, targets, links and parts of the document. Each gap says how to close it."
    )
    static let known = Phrase(pl: "Co wiadomo o każdym celu", en: "What is known about each goal")
    static let knownCaption = Phrase(
        pl:
            "Jeden kwadrat to jeden wskaźnik celu. Pełny ma ocenę, jasny ma dane bez oceny, pusty nie ma danych.",
        en:
            "One square is one indicator of the goal. A full one is assessed, a pale one has data and no assessment, an empty one has no data."
    )
    static let goal = Phrase(pl: "Cel", en: "Goal")
    static let assessed = Phrase(pl: "z oceną", en: "assessed")
    static let unassessed = Phrase(pl: "z danymi, bez oceny", en: "data, no assessment")
    static let without = Phrase(pl: "bez danych", en: "no data")
    static let noIndicator = Phrase(pl: "żadnego wskaźnika", en: "no indicator at all")
    static let law = Phrase(pl: "Części wymagane przez ustawę", en: "Parts that the law requires")
    static let lawLead = Phrase(
        pl:
            "Art. 10e ust. 3 ustawy z 8 marca 1990 r. o samorządzie gminnym wymienia dziewięć części strategii. Program szuka ich w odczytanym tekście; nie zastępuje to oceny prawnika.",
        en:
            "Article 10e(3) of the act of 8 March 1990 on commune self-government names nine parts of a strategy. The program looks for them in the text it has read; that is no legal opinion."
    )
    static let lawCaption = Phrase(
        pl: "Art. 10e ust. 3: części strategii", en: "Article 10e(3): parts of a strategy")
    static let point = Phrase(pl: "punkt", en: "point")
    static let pointShort = Phrase(pl: "pkt", en: "point")
    static let presence = Phrase(pl: "stan", en: "state")
    static let whatIsKnown = Phrase(pl: "co wiadomo", en: "what is known")
    static let whereSeen = Phrase(pl: "gdzie to widać", en: "where it was seen")
    static let present = Phrase(pl: "jest", en: "there")
    static let mentioned = Phrase(pl: "wspomniane", en: "mentioned")
    static let notFound = Phrase(pl: "nie znaleziono", en: "not found")
    static let places = CountPhrase(pl: ("miejsce", "miejsca", "miejsc"), en: ("place", "places"))
    static let nothingMissing = Phrase(pl: "Tu niczego nie brakuje.", en: "Nothing is missing here.")
    static let showAll = Phrase(pl: "Pokaż wszystkie", en: "Show all")
    static let owner = Phrase(pl: "Odpowiada:", en: "Answerable:")
    static let otherPlacesOnly = BilingualText(
        pl: "Są wartości dla innych miejsc, dla miasta nie ma żadnej.",
        en: "There are values for other places and none for the city.")

    /// „2 z oceną · 1 bez danych”
    static func counts(_ row: GoalKnowledge, _ language: Language) -> String {
        guard row.total > 0 else { return noIndicator.text(language) }
        return [(row.assessed, assessed), (row.unassessed, unassessed), (row.without, without)]
            .filter { $0.0 > 0 }.map { "\($0.0)\u{A0}\($0.1.text(language))" }.joined(separator: " · ")
    }
}

extension MissingGroup {
    /// A word or two beside its count.
    var short: Phrase {
        switch self {
        case .goals: Phrase(pl: "cele bez dowodów", en: "goals without evidence")
        case .data: Phrase(pl: "wskaźniki bez danych", en: "indicators without data")
        case .aims: Phrase(pl: "braki w celach liczbowych", en: "gaps in baselines and targets")
        case .definitions: Phrase(pl: "braki w definicjach", en: "gaps in definitions")
        case .horizontal: Phrase(pl: "braki powiązań", en: "missing links")
        case .lines: Phrase(pl: "kierunki bez realizacji", en: "lines that nothing serves")
        }
    }

    var title: Phrase {
        switch self {
        case .goals: Phrase(pl: "Cele bez dowodów", en: "Goals without evidence")
        case .data: Phrase(pl: "Wskaźniki bez danych", en: "Indicators without data")
        case .aims: Phrase(pl: "Wartości bazowe i docelowe", en: "Baselines and targets")
        case .definitions: Phrase(pl: "Definicje wskaźników", en: "Definitions of indicators")
        case .horizontal:
            Phrase(
                pl: "Cele horyzontalne, do których nie sięga priorytet",
                en: "Horizontal goals that a priority does not reach")
        case .lines:
            Phrase(pl: "Kierunki, którym nic nie służy", en: "Lines of action that nothing serves")
        }
    }

    var meaning: Phrase {
        switch self {
        case .goals:
            Phrase(
                pl: "O tych celach nie da się powiedzieć, czy są bliżej.",
                en: "Nobody can say whether these goals have come nearer.")
        case .data:
            Phrase(
                pl: "Wskaźnik jest określony, lecz nie ma żadnej wartości dla miasta.",
                en: "The indicator is defined and has no value for the city.")
        case .aims:
            Phrase(
                pl: "Bez bazy i wartości docelowej widać zmianę, lecz nie widać, czy wystarcza.",
                en: "Without baseline and target a change can be seen, and not whether it is enough.")
        case .definitions:
            Phrase(
                pl: "Źródło, odpowiedzialny, jednostka, kierunek i powiązania każdego wskaźnika.",
                en: "Source, owner, unit, direction and links of each indicator.")
        case .horizontal:
            Phrase(
                pl: "Cel horyzontalny przenika wszystkie priorytety; tu nie zapisano żadnego oddziaływania.",
                en: "A horizontal goal runs through all priorities; here no impact has been recorded.")
        case .lines:
            Phrase(
                pl:
                    "Nie zapisano jeszcze wskaźnika, programu ani przedsięwzięcia, które realizują te kierunki.",
                en: "No indicator, programme or project has been recorded yet that serves these lines.")
        }
    }
}
