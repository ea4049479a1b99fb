import Quantities

enum IndicatorTexts {
    static let kicker = Phrase(pl: "Wskaźnik", en: "Indicator")
    static let target = Phrase(pl: "Wartość docelowa", en: "Target")
    static let notAdopted = Phrase(pl: "miasto jej nie przyjęło", en: "not adopted by the city")
    static let noData = Phrase(pl: "brak danych", en: "no data")
    static let latest = Phrase(pl: "ostatni odczyt", en: "latest reading")
    static let attainment = Phrase(pl: "przebyta droga", en: "way done")
    static let probability = Phrase(pl: "szansa na cel", en: "chance of the target")
    static let score = Phrase(pl: "wynik", en: "score")
    static let inWords = Phrase(pl: "Co to znaczy", en: "What this means")
    static let course = Phrase(pl: "Przebieg", en: "Course over time")
    static let peers = Phrase(pl: "Na tle innych miast", en: "Beside other cities")
    static let aim = Phrase(pl: "Dokąd zmierza", en: "Where it is to go")
    static let facts = Phrase(pl: "Jak to liczymy", en: "How it is measured")
    static let downloads = Phrase(pl: "Pobierz i osadź", en: "Download and embed")
    static let why = Phrase(pl: "Dlaczego taka liczba?", en: "Why this number?")
    static let csv = Phrase(pl: "Odczyty w CSV", en: "Readings as CSV")
    static let json = Phrase(pl: "Odczyty w JSON", en: "Readings as JSON")
    static let assessmentJSON = Phrase(pl: "Ocena w JSON", en: "Assessment as JSON")
    static let embed = Phrase(
        pl: "Wykres do osadzenia na innej stronie", en: "Chart to embed in another site")
    static let enterReading = Phrase(pl: "Wpisz odczyt", en: "Enter a reading")
    static let changeTarget = Phrase(pl: "Zmień wartość docelową", en: "Change the target")
    static let change = Phrase(pl: "Zmień definicję", en: "Change the definition")
    static let howToGet = Phrase(pl: "Jak uzyskać dane", en: "How to get the data")
    static let baseline = Phrase(pl: "Wartość bazowa", en: "Baseline")
    static let wished = Phrase(pl: "Pożądany przedział", en: "Wished range")
    static let trajectory = Phrase(pl: "Kształt ścieżki", en: "Shape of the path")
    static let noTarget = BilingualText(
        pl: "Nie ustalono wartości docelowej.", en: "No target has been set.")
    static let noPeers = BilingualText(
        pl: "Nie ma danych, by porównać miasto z innymi.",
        en: "There are no data to compare the city with others.")
    static let meaning = Phrase(pl: "Co mówi", en: "What it tells")
    static let goals = Phrase(pl: "Czemu służy", en: "Goals it serves")
    static let weight = Phrase(pl: "waga", en: "weight")
    static let direction = Phrase(pl: "Kierunek", en: "Direction")
    static let kind = Phrase(pl: "Rodzaj", en: "Kind")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let formula = Phrase(pl: "Wzór", en: "Formula")
    static let calculation = Phrase(pl: "Obliczenie", en: "Calculation")
    static let method = Phrase(pl: "Metoda oceny", en: "Method of assessment")
    static let validity = Phrase(pl: "Granice ważności", en: "Limits of validity")
    static let owner = Phrase(pl: "Odpowiada", en: "Owner")
    static let source = Phrase(pl: "Źródło", en: "Source")
    static let licence = Phrase(pl: "Licencja", en: "Licence")
    static let frequency = Phrase(pl: "Częstość", en: "Frequency")
    static let lag = Phrase(pl: "Opóźnienie publikacji", en: "Publication lag")
    static let disaggregation = Phrase(pl: "Podziały", en: "Broken down by")
    static let breaks = Phrase(pl: "Przerwy w szeregu", en: "Breaks in the series")
    static let days = CountPhrase(pl: ("dzień", "dni", "dni"), en: ("day", "days"))
    static let median = Phrase(pl: "Mediana rankingu", en: "Median of the ranking")
    static let embedSource = Phrase(pl: "Źródło i metoda:", en: "Source and method:")
    static let refusedPlaces = Phrase(pl: "Dla tych okresów nie ma wyniku", en: "No result for these periods")

    static func rank(_ rank: Int, _ of: Int, _ language: Language) -> String {
        language == .polish
            ? "Miejsce \(rank) z \(of) (1 to najlepsze)." : "Rank \(rank) of \(of) (1 is best)."
    }
}
