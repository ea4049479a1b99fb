import Computation
import Quantities

enum WhyTexts {
    static let why = Phrase(pl: "Dlaczego taka liczba?", en: "Why this number?")
    static let lead = Phrase(
        pl:
            "Cały łańcuch: od wyniku, przez obliczenia i ich wzory, do zapisanych wierszy danych. Skróty cyfrowe (SHA-256) pozwalają sprawdzić, że nic po drodze nie zmieniono.",
        en:
            "The whole chain: from the result through the calculations and their formulas down to recorded rows of data. Digests (SHA-256) make it possible to check that nothing was changed on the way."
    )
    static let result = Phrase(pl: "Wynik", en: "Result")
    static let method = Phrase(pl: "Metoda", en: "Method")
    static let formula = Phrase(pl: "Wzór lub metoda w jednym zdaniu", en: "Formula or method in one line")
    static let definition = Phrase(pl: "Skrót definicji", en: "Digest of the definition")
    static let digest = Phrase(pl: "Skrót wartości", en: "Digest of the value")
    static let standsOn = Phrase(pl: "Opiera się na", en: "Stands on")
    static let recorded = Phrase(pl: "Zapisane w", en: "Recorded in")
    static let revision = Phrase(pl: "rewizja danych nr", en: "dataset revision no.")
    static let entry = Phrase(pl: "wpis dziennika nr", en: "ledger entry no.")
    static let input = Phrase(pl: "zapis wejściowy", en: "recorded input")
    static let calculated = Phrase(pl: "obliczenie", en: "calculation")
    static let rows = Phrase(pl: "Wiersze danych", en: "Rows of data")
    static let place = Phrase(pl: "miejsce", en: "place")
    static let reference = Phrase(pl: "gdzie w źródle", en: "where in the source")
    static let line = Phrase(pl: "wiersz pliku", en: "line of the file")
    static let source = Phrase(pl: "źródło i licencja", en: "source and licence")
    static let nothing = BilingualText(
        pl: "Tej wartości nie ma wśród wyników, więc nie ma czego wyjaśniać.",
        en: "This value is not among the results, so there is nothing to explain.")
    static let check = Phrase(pl: "Sprawdź u siebie:", en: "Check it yourself:")

    /// What kind of value a key names.
    static func kind(_ key: Key) -> Phrase {
        switch key.kind {
        case .readings: Phrase(pl: "Odczyty", en: "Readings")
        case .aim: Phrase(pl: "Baza i cel", en: "Baseline and target")
        case .day: Phrase(pl: "Dzień oceny", en: "Day of judging")
        case .layer, .recorded: Phrase(pl: "Warstwa mapy", en: "Layer of the map")
        case .added: Phrase(pl: "Dodane w scenariuszu", en: "Added by the scenario")
        case .removed: Phrase(pl: "Usunięte w scenariuszu", en: "Taken away by the scenario")
        case .question: Phrase(pl: "O co pyta wskaźnik", en: "What the indicator asks for")
        case .promise: Phrase(pl: "Czego wymaga standard", en: "What the standard asks for")
        case .standard: Phrase(pl: "Standard dostępności", en: "Standard of access")
        case .mapped: Phrase(pl: "Wynik z mapy", en: "Measured on the map")
        case .computed: Phrase(pl: "Wynik obliczenia", en: "Calculated series")
        case .series: Phrase(pl: "Szereg", en: "Series")
        case .assessment: Phrase(pl: "Ocena wskaźnika", en: "Assessment of the indicator")
        case .peers: Phrase(pl: "Porównanie z miastami", en: "Comparison with cities")
        case .goal: Phrase(pl: "Ocena celu", en: "Assessment of the goal")
        case .spread: Phrase(pl: "Rozchodzenie się wysiłku", en: "Spread of effort")
        case nil: Phrase(pl: "Wartość", en: "Value")
        }
    }
}
