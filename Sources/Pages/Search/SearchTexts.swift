import Evidence
import Quantities

enum SearchTexts {
    static let title = Phrase(pl: "Szukaj", en: "Search")
    static let lead = Phrase(
        pl:
            "Cele, kierunki działania, wskaźniki, źródła i metody. Odmiana słów i polskie znaki nie przeszkadzają.",
        en: "Goals, lines of action, indicators, sources and methods. Endings and diacritics do not matter.")
    static let label = Phrase(pl: "Czego szukasz?", en: "What are you looking for?")
    static let nothing = Phrase(pl: "Nic nie znaleziono dla zapytania", en: "Nothing was found for")
    static let first = Phrase(pl: "Pokazano pierwsze", en: "Shown are the first")
    static let results = CountPhrase(pl: ("wynik", "wyniki", "wyników"), en: ("result", "results"))
    static let advice: [Phrase] = [
        Phrase(pl: "Spróbuj jednego słowa zamiast kilku.", en: "Try one word instead of several."),
        Phrase(
            pl: "Użyj słowa o podobnym znaczeniu: „autobus” zamiast „komunikacja”.",
            en: "Use a word of like meaning: “bus” instead of “public transport”."),
        Phrase(
            pl: "Uchwalony dokument jest po polsku: w jego treści szukaj po polsku.",
            en: "The adopted document is in Polish: search its wording in Polish."),
    ]
    static let elsewhere = Phrase(pl: "Od czego zacząć", en: "Where to begin")
    static let topics = Phrase(pl: "Tematy", en: "Topics")
    static let goals = Phrase(pl: "Cele strategiczne", en: "Strategic goals")

    static func quoted(_ words: String, _ language: Language) -> String {
        language == .polish ? "„\(words)”" : "“\(words)”"
    }
}

extension SearchDocument.Kind {
    var words: Phrase {
        switch self {
        case .goal: Phrase(pl: "Cel", en: "Goal")
        case .line: Phrase(pl: "Kierunek działania", en: "Line of action")
        case .indicator: Phrase(pl: "Wskaźnik", en: "Indicator")
        case .project: DeliveryTexts.project
        case .unit: DeliveryTexts.unit
        case .source: Phrase(pl: "Źródło", en: "Source")
        case .standard: StandardsTexts.title
        case .method: Phrase(pl: "Metoda", en: "Method")
        }
    }
}
