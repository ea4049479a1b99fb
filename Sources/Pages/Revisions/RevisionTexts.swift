import Quantities
import Strategy

enum RevisionTexts {
    static let title = Phrase(pl: "Rewizje strategii", en: "Revisions of the strategy")
    static let lead = Phrase(
        pl:
            "Każdy zapisany stan dokumentu: na jakim jest etapie, kto i kiedy go przyjął, z jakiego pliku pochodzi.",
        en:
            "Every recorded state of the document: its legal standing, who adopted it and when, and the file it came from."
    )
    static let shown = Phrase(pl: "— pokazywana na stronach", en: "— shown on these pages")
    static let state = Phrase(pl: "etap", en: "legal state")
    static let resolution = Phrase(pl: "uchwała", en: "resolution")
    static let date = Phrase(pl: "data", en: "date")
    static let notStated = Phrase(pl: "nie podano", en: "not stated")
    static let adoptedBy = Phrase(pl: "organ", en: "adopted by")
    static let contents = Phrase(pl: "zawartość", en: "contents")
    static let document = Phrase(pl: "dokument", en: "document")
    static let fromFolder = Phrase(
        pl: "nie wczytano dokumentu; struktura pochodzi z katalogu miasta",
        en: "no document has been read in; the structure comes from the city’s folder")
    static let notUnderstood = Phrase(pl: "niezrozumianych", en: "not understood")
    static let compare = Phrase(pl: "Porównaj z rewizją", en: "Compare with revision")
    static let priorities = CountPhrase(
        pl: ("priorytet", "priorytety", "priorytetów"), en: ("priority", "priorities"))
    static let linesRead = CountPhrase(
        pl: ("odczytany wiersz", "odczytane wiersze", "odczytanych wierszy"), en: ("line read", "lines read"))
}

extension StrategyRevision.LegalState {
    /// - Source: steps of art. 10f of the act on commune self-government.
    var words: Phrase {
        switch self {
        case .draft: Phrase(pl: "projekt", en: "draft")
        case .consulted: Phrase(pl: "po konsultacjach", en: "consulted")
        case .opinion:
            Phrase(pl: "z opinią zarządu województwa", en: "opinion of the voivodeship board given")
        case .adopted: Phrase(pl: "przyjęta przez radę", en: "adopted by the council")
        case .amended: Phrase(pl: "zmieniona uchwałą", en: "amended by resolution")
        }
    }
}
