import Quantities

enum SourceTexts {
    static let title = Phrase(pl: "Źródła i ich świeżość", en: "Sources and their freshness")
    static let lead = Phrase(
        pl:
            "Skąd pochodzą liczby, na jakich warunkach wolno ich używać i czy są tak świeże, jak pozwala rytm publikacji.",
        en:
            "Where the figures come from, on which terms they may be used, and whether they are as fresh as their publication allows."
    )
    static let none = BilingualText(
        pl: "Nie zapisano żadnego źródła.", en: "No source has been recorded.")
    static let howToAdd = BilingualText(
        pl: "Dodaj plik w katalogu sources miasta.", en: "Add a file to the city’s folder sources.")
    static let seeDatasets = Phrase(
        pl: "Zobacz zbiory danych i ich rewizje", en: "See the datasets and their revisions")
    static let overview = Phrase(pl: "Źródła w użyciu", en: "Sources in use")
    static let freshnessMeaning = Phrase(
        pl:
            "Na czas: jest ostatni okres, który powinien być ogłoszony. Spóźnione: brakuje jednego okresu. Milczy: brakuje co najmniej dwóch. Liczy się najgorszy wskaźnik źródła.",
        en:
            "On time: the latest period that should be out is here. Late: one period is missing. Silent: at least two are. The source’s worst indicator counts."
    )
    static let source = Phrase(pl: "źródło", en: "source")
    static let state = Phrase(pl: "świeżość", en: "freshness")
    static let latest = Phrase(pl: "ostatni okres", en: "latest period")
    static let indicators = Phrase(pl: "wskaźniki", en: "indicators")
    static let readings = Phrase(pl: "odczyty", en: "readings")
    static let retrieved = Phrase(pl: "pobrano", en: "retrieved")
    static let notStated = Phrase(pl: "nie podano", en: "not stated")
    static let publisher = Phrase(pl: "wydawca", en: "publisher")
    static let address = Phrase(pl: "adres", en: "address")
    static let licence = Phrase(pl: "licencja", en: "licence")
    static let attribution = Phrase(pl: "wymagany podpis", en: "required attribution")
    static let way = Phrase(pl: "jak trafia tutaj", en: "how it gets here")
    static let byHand = Phrase(
        pl: "przynosi je człowiek (import pliku)", en: "a person brings it (import of a file)")
    static let byConnector = Phrase(pl: "pobiera je program:", en: "the program fetches it:")
    static let series = Phrase(pl: "co z niego mamy", en: "what we have of it")
    static let variables = CountPhrase(
        pl: ("szereg pomocniczy", "szeregi pomocnicze", "szeregów pomocniczych"),
        en: ("auxiliary series", "auxiliary series"))
    static let notes = Phrase(pl: "uwagi", en: "notes")
    static let itsIndicators = Phrase(pl: "Wskaźniki z tego źródła", en: "Indicators of this source")
    static let indicator = Phrase(pl: "wskaźnik", en: "indicator")
    static let rhythm = Phrase(pl: "rytm publikacji", en: "rhythm of publication")
    static let after = Phrase(pl: "po", en: "after")
    static let days = CountPhrase(pl: ("dniu", "dniach", "dniach"), en: ("day", "days"))
    static let unused = Phrase(pl: "Źródła, z których jeszcze nic nie wzięto", en: "Sources not used yet")
    static let unusedLead = Phrase(
        pl: "Wiadomo, że są i co mogłyby dać; żaden wskaźnik z nich jeszcze nie korzysta.",
        en: "They are known, with what they could give; no indicator draws on them yet.")
}

extension Freshness {
    var words: Phrase {
        switch self {
        case .onTime: Phrase(pl: "na czas", en: "on time")
        case .irregular: Phrase(pl: "bez stałego rytmu", en: "no fixed rhythm")
        case .late: Phrase(pl: "spóźnione", en: "late")
        case .silent: Phrase(pl: "milczy", en: "silent")
        case .noData: Phrase(pl: "bez danych", en: "no data")
        }
    }
}
