public import Quantities

/// A counted thing in both languages: "1 goal", „2 cele”, „5 celów”.
public struct CountPhrase: Sendable {
    let one: StaticString
    let few: StaticString
    let many: StaticString
    let singular: StaticString
    let plural: StaticString

    /// - Parameters:
    ///   - pl: the forms after 1, after 2 to 4, and after 5.
    ///   - en: the forms after 1 and after any other number.
    public init(
        pl: (one: StaticString, few: StaticString, many: StaticString),
        en: (one: StaticString, other: StaticString)
    ) {
        one = pl.one
        few = pl.few
        many = pl.many
        singular = en.one
        plural = en.other
    }

    /// The word that goes with `count`.
    public func word(_ count: Int, _ language: Language) -> StaticString {
        switch language {
        case .english: return abs(count) == 1 ? singular : plural
        case .polish:
            if abs(count) == 1 { return one }
            let (ten, hundred) = (abs(count) % 10, abs(count) % 100)
            return (2...4).contains(ten) && !(12...14).contains(hundred) ? few : many
        }
    }

    /// Number and word, joined by a no-break space.
    public func text(_ count: Int, _ language: Language) -> String {
        NumberFormat.text(count, language) + "\u{A0}" + word(count, language).description
    }
}
