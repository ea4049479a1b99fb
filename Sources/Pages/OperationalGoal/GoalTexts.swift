import Quantities

enum GoalTexts {
    static let horizontal = Phrase(pl: "przenika wszystkie pozostałe", en: "runs through all others")
    static let horizon = Phrase(pl: "horyzont", en: "horizon")
    static let fromDocument = Phrase(pl: "Z dokumentu strategii", en: "From the strategy document")
    static let strategicBelow = Phrase(pl: "Cele strategiczne", en: "Strategic goals")
    static let operationalBelow = Phrase(pl: "Cele operacyjne", en: "Operational goals")
    static let directIndicators = Phrase(pl: "Wskaźniki tego celu", en: "Indicators of this goal")
    static let indicators = Phrase(pl: "Wskaźniki", en: "Indicators")
    static let lines = Phrase(pl: "Kierunki działania", en: "Lines of action")
    static let why = Phrase(pl: "Dlaczego taki wynik?", en: "Why this score?")
    static let allLines = Phrase(pl: "Kierunki działania celu", en: "Lines of action of the goal")
    static let allIndicators = Phrase(pl: "Wskaźniki celu", en: "Indicators of the goal")
    static let json = Phrase(pl: "Dane celu (JSON)", en: "Data of the goal (JSON)")
    static let related = Phrase(pl: "Powiązane cele", en: "Related goals")
    static let actsOn = Phrase(pl: "Działa na", en: "It acts on")
    static let actedOnBy = Phrase(pl: "Działają na niego", en: "Acting on it")
    static let wholeMatrix = Phrase(pl: "Cała macierz oddziaływań", en: "The whole matrix of impacts")
    static let areas = Phrase(pl: "Obszary strategicznej interwencji", en: "Areas of strategic intervention")
    static let composition = Phrase(pl: "Z czego składa się wynik", en: "What the score is made of")
    static let weight = Phrase(pl: "waga", en: "weight")
    static let state = Phrase(pl: "stan", en: "state")
    static let without = Phrase(pl: "wynik celu bez niego", en: "goal’s score without it")
    static let influence = Phrase(pl: "udział w niepewności", en: "share of the uncertainty")
    static let indicator = Phrase(pl: "wskaźnik", en: "indicator")
    static let noIndicators = BilingualText(
        pl: "Ten cel nie ma jeszcze żadnego wskaźnika, więc nie da się powiedzieć, czy się przybliża.",
        en: "This goal has no indicator yet, so nobody can say whether it comes nearer.")
    static let addIndicator = BilingualText(
        pl: "Dodaj plik wskaźnika w katalogu miasta.", en: "Add an indicator file to the city’s folder.")
    static let chartKey = Phrase(
        pl:
            "Na wykresach: gruba linia to miasto, cienkie szare — miasta porównywane, przerywana — ścieżka do celu, pas — prognoza.",
        en:
            "In the charts: the thick line is the city, thin grey lines are peer cities, dashes the path to the target, the band a forecast."
    )
    static let worst = Phrase(pl: "Najsłabszy wskaźnik:", en: "Weakest indicator:")
    static let meanHides = Phrase(
        pl: "Średnia nie ukrywa pogorszenia: choć cel jako całość idzie lepiej, ten wskaźnik się pogarsza.",
        en:
            "The mean does not hide a decline: though the goal as a whole does better, this indicator gets worse."
    )
    static let examples = Phrase(
        pl: "Ocena korzysta z przykładowych wartości docelowych, których miasto nie przyjęło.",
        en: "The assessment uses example targets that the city has not adopted.")
}
