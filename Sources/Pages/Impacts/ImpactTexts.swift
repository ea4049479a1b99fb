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
