public import Quantities

extension HTML {
    /// A number as people read it.
    public mutating func number(_ value: Double, decimals: Int) {
        let language = language
        appending { NumberFormat.append(value, decimals: decimals, language, to: &$0) }
    }

    public mutating func number(_ value: Int) {
        let language = language
        appending { NumberFormat.append(value, grouped: language, to: &$0) }
    }

    /// Number and counted thing: "20 goals".
    public mutating func count(_ count: Int, _ phrase: CountPhrase) {
        number(count)
        fixed("\u{A0}")
        fixed(phrase.word(count, language))
    }

    /// A machine-readable date around its words.
    public mutating func date(_ date: CalendarDate) {
        let words = CalendarWords.date(date, language)
        element("time", .text("datetime", date.description), text: words)
    }

    public mutating func period(_ period: Period) {
        if period.kind == .year { return appending { NumberFormat.append(period.index, to: &$0) } }
        text(CalendarWords.period(period, language))
    }

    /// One coordinate of a path; the caller writes letters and spaces by `fixed`.
    @inline(__always)
    mutating func coordinate(_ value: Double) {
        appending { NumberFormat.append(coordinate: value, to: &$0) }
    }
}
