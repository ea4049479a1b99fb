import Quantities

extension ComponentTexts {
    static let ageOfOldest = Phrase(pl: "wiek najstarszych danych", en: "age of the oldest evidence")

    /// „2 miesięcy” after „sprzed”: the genitive.
    static func ago(_ months: Int, _ language: Language) -> String {
        guard language == .polish else { return CalendarWords.age(months: months, language) }
        let (years, rest) = (months / 12, months % 12)
        let monthWords = "\(rest)\u{A0}\(rest == 1 ? "miesiąca" : "miesięcy")"
        if years == 0 { return monthWords }
        let yearWords = "\(years)\u{A0}\(years == 1 ? "roku" : "lat")"
        return rest == 0 || years >= 5 ? yearWords : "\(yearWords) i \(monthWords)"
    }

    static func interval(_ interval: [Double], _ language: Language) -> String {
        let low = NumberFormat.signed(interval[0], decimals: 1, language)
        let high = NumberFormat.signed(interval[1], decimals: 1, language)
        return language == .polish ? "od \(low) do \(high)" : "\(low) to \(high)"
    }

    static func tooLittle(_ coverage: Double, _ required: Double) -> BilingualText {
        BilingualText(
            pl: """
                Oceny brak, bo wskaźniki z oceną mają \(NumberFormat.percent(coverage, .polish)) wagi, \
                a potrzeba co najmniej \(NumberFormat.percent(required, .polish)).
                """,
            en: """
                There is no assessment, since the assessed indicators carry \
                \(NumberFormat.percent(coverage, .english)) of the weight and at least \
                \(NumberFormat.percent(required, .english)) are needed.
                """)
    }
}

extension ComponentTexts {
    /// „20 celów operacyjnych” after „z”: the genitive.
    static func genitiveOperational(_ count: Int) -> String {
        NumberFormat.text(count, .polish) + "\u{A0}"
            + (count == 1 ? "celu operacyjnego" : "celów operacyjnych")
    }
}
