public import Quantities

/// Dates, periods and ages as people read them.
public enum CalendarWords {
    /// „6 października 2022”, "6 October 2022".
    public static func date(_ date: CalendarDate, _ language: Language) -> String {
        let (year, month, day) = date.parts
        return "\(day)\u{A0}\(genitive[month - 1].text(language)) \(year)"
    }

    /// „2024”, „II kwartał 2024”, "Q2 2024", „maj 2024”, „3 maja 2024, godz. 14–15”.
    public static func period(_ period: Period, _ language: Language) -> String {
        let first = period.firstDay
        let (year, month, _) = first.parts
        switch period.kind {
        case .year: return String(year)
        case .half:
            let first = month == 1
            return language == .polish
                ? "\(first ? "I" : "II")\u{A0}półrocze \(year)"
                : "\(first ? "first" : "second") half of \(year)"
        case .quarter:
            let quarter = (month - 1) / 3
            return language == .polish
                ? "\(["I", "II", "III", "IV"][quarter])\u{A0}kwartał \(year)" : "Q\(quarter + 1)\u{A0}\(year)"
        case .month: return "\(nominative[month - 1].text(language)) \(year)"
        case .day: return date(first, language)
        case .hour:
            let hour = period.index - first.dayNumber * 24
            let hours = "\(hour)–\(hour + 1)"
            return date(first, language)
                + (language == .polish ? ", godz.\u{A0}\(hours)" : ", \(hours)\u{A0}h")
        }
    }

    /// An age in words: „2 miesiące”, „1 rok i 2 miesiące”, "3 years".
    public static func age(months: Int, _ language: Language) -> String {
        let (years, rest) = (max(0, months) / 12, max(0, months) % 12)
        if years == 0 { return self.months.text(rest, language) }
        if rest == 0 || years >= 5 { return self.years.text(years, language) }
        return self.years.text(years, language) + (language == .polish ? " i " : " and ")
            + self.months.text(rest, language)
    }

    static let months = CountPhrase(pl: ("miesiąc", "miesiące", "miesięcy"), en: ("month", "months"))
    static let years = CountPhrase(pl: ("rok", "lata", "lat"), en: ("year", "years"))

    private static let genitive: [Phrase] = [
        Phrase(pl: "stycznia", en: "January"), Phrase(pl: "lutego", en: "February"),
        Phrase(pl: "marca", en: "March"), Phrase(pl: "kwietnia", en: "April"), Phrase(pl: "maja", en: "May"),
        Phrase(pl: "czerwca", en: "June"), Phrase(pl: "lipca", en: "July"),
        Phrase(pl: "sierpnia", en: "August"),
        Phrase(pl: "września", en: "September"), Phrase(pl: "października", en: "October"),
        Phrase(pl: "listopada", en: "November"), Phrase(pl: "grudnia", en: "December"),
    ]

    private static let nominative: [Phrase] = [
        Phrase(pl: "styczeń", en: "January"), Phrase(pl: "luty", en: "February"),
        Phrase(pl: "marzec", en: "March"),
        Phrase(pl: "kwiecień", en: "April"), Phrase(pl: "maj", en: "May"), Phrase(pl: "czerwiec", en: "June"),
        Phrase(pl: "lipiec", en: "July"), Phrase(pl: "sierpień", en: "August"),
        Phrase(pl: "wrzesień", en: "September"), Phrase(pl: "październik", en: "October"),
        Phrase(pl: "listopad", en: "November"), Phrase(pl: "grudzień", en: "December"),
    ]
}
