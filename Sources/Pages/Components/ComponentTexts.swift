import Quantities

enum ComponentTexts {
    static let example = Phrase(pl: "PRZYKŁAD", en: "EXAMPLE")
    static let notKnown = Phrase(pl: "Nie wiadomo.", en: "Not known.")
    static let remedy = Phrase(pl: "Jak to uzyskać:", en: "How to get it:")
    static let whatIsNotKnown = Phrase(pl: "Czego nie wiadomo", en: "What is not known")
    static let nothingCalculates = BilingualText(
        pl: "Tej wartości jeszcze nikt nie liczy.", en: "Nothing calculates this value yet.")
    static let coverage = Phrase(pl: "pokrycie danymi", en: "evidence coverage")
    static let oldest = Phrase(pl: "najstarsze dane sprzed", en: "oldest evidence")
    static let score = Phrase(pl: "wynik", en: "score")
    static let noEvidence = Phrase(pl: "brak danych do oceny", en: "no evidence to assess")
    static let all = Phrase(pl: "wszystkie", en: "all")
    static let show = Phrase(pl: "Pokaż", en: "Show")
    static let clear = Phrase(pl: "Wyczyść", en: "Clear")

    static let goals = CountPhrase(pl: ("cel", "cele", "celów"), en: ("goal", "goals"))
    static let operationalGoals = CountPhrase(
        pl: ("cel operacyjny", "cele operacyjne", "celów operacyjnych"),
        en: ("operational goal", "operational goals"))
    static let strategicGoals = CountPhrase(
        pl: ("cel strategiczny", "cele strategiczne", "celów strategicznych"),
        en: ("strategic goal", "strategic goals"))
    static let lines = CountPhrase(
        pl: ("kierunek działania", "kierunki działania", "kierunków działania"),
        en: ("line of action", "lines of action"))
    static let indicators = CountPhrase(
        pl: ("wskaźnik", "wskaźniki", "wskaźników"), en: ("indicator", "indicators"))
    static let readings = CountPhrase(pl: ("odczyt", "odczyty", "odczytów"), en: ("reading", "readings"))
    static let rows = CountPhrase(pl: ("wiersz", "wiersze", "wierszy"), en: ("row", "rows"))

    /// „+2,1 (od 1,0 do 3,2)”
    static func score(_ score: Double, _ interval: [Double], _ language: Language) -> String {
        let own = NumberFormat.signed(score, decimals: 1, language)
        guard interval.count == 2 else { return own }
        let low = NumberFormat.signed(interval[0], decimals: 1, language)
        let high = NumberFormat.signed(interval[1], decimals: 1, language)
        return language == .polish ? "\(own) (od \(low) do \(high))" : "\(own) (\(low) to \(high))"
    }

    static func scoreLabel(_ score: Double, _ interval: [Double], _ language: Language) -> String {
        let scale = language == .polish ? "na skali od −5 do 5" : "on a scale from −5 to 5"
        return "\(self.score[language]) \(self.score(score, interval, language)) \(scale)"
    }
}
