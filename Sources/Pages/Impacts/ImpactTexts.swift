import Quantities
import Strategy

enum ImpactTexts {
    static let title = Phrase(pl: "Jak cele działają na siebie", en: "How goals act on each other")
    static let lead = Phrase(
        pl: "Kto komu pomaga, a kto komu utrudnia: znak, siła (1–3) i pewność, z uzasadnieniem.",
        en: "Who helps whom and who strains whom: sign, strength (1–3) and confidence, with the reason.")
    static let matrix = Phrase(pl: "Macierz oddziaływań", en: "Matrix of impacts")
    static let horizontal = Phrase(pl: "Co służy celom horyzontalnym", en: "What serves the horizontal goals")
    static let reasons = Phrase(pl: "Uzasadnienia", en: "Reasons")
    static let none = Phrase(
        pl: "Rozważone i bez bezpośredniego wpływu", en: "Considered, without direct effect")
    static let spread = Phrase(pl: "Jak rozchodzi się wysiłek", en: "How an effort spreads")
    static let spreadLead = Phrase(
        pl:
            "Gdyby jeden cel poprawił się o 10 punktów: ile z tego dotarłoby do pozostałych, razem ze skutkami skutków. To konsekwencja ocen z macierzy (siła 1, 2, 3 przenosi 10, 20, 30% zmiany), a nie prognoza.",
        en:
            "If one goal improved by 10 points: how much of it would arrive at the others, with effects of effects. This follows from the judgements in the matrix (strength 1, 2, 3 passes on 10, 20, 30% of a change); it is not a forecast."
    )
    static let noTies = Phrase(
        pl: "Żaden cel nie działa na inny cel.", en: "No goal acts on another goal.")
    static let method = Phrase(pl: "Metoda i zastrzeżenia", en: "Method and objections")
    static let radius = Phrase(
        pl: "promień spektralny (poniżej 1 skutki wygasają):",
        en: "spectral radius (below 1 effects die out):")
    static let effort = Phrase(pl: "Wysiłek w celu", en: "Effort for the goal")
    static let gain = Phrase(pl: "Zyskują inne", en: "Others gain")
    static let loss = Phrase(pl: "Tracą inne", en: "Others lose")
    static let strongest = Phrase(pl: "Najsilniej dociera do", en: "Reaches most")
    static let acting = Phrase(pl: "działa ↓ na →", en: "acts ↓ on →")
    static let empty = BilingualText(
        pl: "Nikt jeszcze nie ocenił, jak cele działają na siebie.",
        en: "Nobody has judged yet how the goals act on each other.")
    static let emptyRemedy = BilingualText(
        pl: "Uzupełnij plik impacts.yaml w katalogu miasta.", en: "Fill in impacts.yaml in the city’s folder."
    )
    static let noSign = Phrase(pl: "nie oceniono", en: "not judged")

    /// „wspiera, siła 2”
    static func words(_ impact: Impact, _ language: Language) -> String {
        let sign: Phrase =
            impact.sign == .positive
            ? Phrase(pl: "wspiera", en: "supports") : Phrase(pl: "obciąża", en: "strains")
        let strength: Phrase =
            switch impact.strength {
            case 1: Phrase(pl: "słabo", en: "weakly")
            case 2: Phrase(pl: "wyraźnie", en: "clearly")
            default: Phrase(pl: "silnie", en: "strongly")
            }
        let mark = impact.sign == .positive ? "+" : "−"
        return language == .polish
            ? "\(mark)\(impact.strength) \(sign[language]) \(strength[language])"
            : "\(mark)\(impact.strength) \(strength[language]) \(sign[language])"
    }
}
