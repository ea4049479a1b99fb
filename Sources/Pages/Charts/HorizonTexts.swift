import Evidence
import Quantities
import Strategy

enum HorizonTexts {
    static let title = Phrase(
        pl: "Cele operacyjne nad horyzontem i pod nim",
        en: "Operational goals above and below the horizon")
    static let caption = Phrase(
        pl: """
            Każdy znak to jeden cel operacyjny. Wysokość to wynik: +5 znaczy, że cel osiągnięto albo ścieżka \
            jest utrzymana, −5, że wskaźniki szybko idą w złą stronę. Jasny słupek to przedział niepewności \
            od 5\u{A0}% do 95\u{A0}%. Pod spodem: jaka część wag wskaźników ma ocenę i ile miesięcy mają \
            najstarsze dane. Cele bez oceny stoją osobno, bo nieznane to nie zero.
            """,
        en: """
            Each mark is one operational goal. Its height is the score: +5 means that the target is met or \
            the path is kept, −5 that indicators move fast the wrong way. The pale bar is the 5% to 95% \
            uncertainty interval. Below: the share of indicator weights that has been assessed, and the age of \
            the oldest evidence in months. Goals not assessed stand apart, since not known is not zero.
            """)
    static let best = Phrase(pl: "na ścieżce", en: "on the path")
    static let middle = Phrase(pl: "horyzont", en: "horizon")
    static let worst = Phrase(pl: "w złą stronę", en: "wrong way")
    static let unknown = Phrase(pl: "bez oceny", en: "not assessed")
    static let coverage = Phrase(pl: "pokrycie", en: "coverage")
    static let age = Phrase(pl: "wiek danych", en: "age")

    /// „CO1.1.1 Więcej dobrych miejsc pracy: daleko od ścieżki, wynik −1,5 (od −3,2 do +0,4)”
    static func label(_ goal: GoalSummary, _ language: Language) -> String {
        let start = "\(goal.code) \(goal.name[language]): \(goal.state.word[language])"
        guard let assessment = goal.assessment, let score = assessment.score else { return start }
        return start + ", \(ComponentTexts.scoreLabel(score, assessment.interval, language))"
    }

    /// „14 mies.”, "14 mo."
    static func shortAge(_ months: Int, _ language: Language) -> String {
        NumberFormat.text(months, language) + (language == .polish ? "\u{A0}mies." : "\u{A0}mo.")
    }

    /// A name in lines of at most `width` letters; what does not fit into three lines ends with an ellipsis.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            // Bytes that continue a letter do not count.
            let letters = word.count { $0 & 0xC0 != 0x80 }
            if length > 0, length + 1 + letters > width {
                lines.append(line)
                (line, length) = ("", 0)
            }
            if length > 0 { line += " " }
            line += String(Substring(word))
            length += letters + 1
        }
        if length > 0 { lines.append(line) }
        guard lines.count > 3 else { return lines }
        return Array(lines.prefix(2)) + [lines[2] + " …"]
    }
}
