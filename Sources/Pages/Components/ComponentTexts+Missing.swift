import Computation
import Quantities

extension ComponentTexts {
    /// What a calculation waits for, in words.
    static func missing(_ keys: [Key]) -> BilingualText {
        if keys.allSatisfy({ $0.kind == .readings || $0.kind == .series }) {
            let names = keys.prefix(limit).map(\.name).joined(separator: ", ")
            return BilingualText(
                pl: "Nie zapisano żadnych odczytów (\(names)).",
                en: "No readings have been recorded (\(names)).")
        }
        let polish = keys.prefix(limit).map { "\(WhyTexts.kind($0).text(.polish)) \($0.name)" }
        let english = keys.prefix(limit).map { "\(WhyTexts.kind($0).text(.english)) \($0.name)" }
        return BilingualText(
            pl: "Do obliczenia brakuje: \(polish.joined(separator: "; ")).",
            en: "Missing for the calculation: \(english.joined(separator: "; ")).")
    }

    /// More names than this say nothing more.
    private static let limit = 6
}
