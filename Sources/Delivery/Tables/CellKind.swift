public import Quantities

/// What a cell of a table holds, and how it is written.
public indirect enum CellKind: Hashable, Sendable {
    /// Any text, taken as it stands.
    case text
    /// Letters, digits, dot, hyphen and underscore of ASCII; at most 80.
    case identifier
    /// An identifier that the named table holds.
    case reference(String)
    /// The code of a goal or line of action.
    case code
    case date
    case year
    case money
    /// Percent with at most two decimals.
    case share
    case number
    case integer(ClosedRange<Int>)
    /// So many digits.
    case digits(Int)
    case flag
    case choice([Choice])
    /// Several, separated by semicolons.
    case list(CellKind)

    /// One allowed word with its name for people.
    public struct Choice: Hashable, Sendable {
        public var word: String
        public var name: BilingualText
    }

    package static func choice<Word: NamedChoice>(of _: Word.Type) -> CellKind {
        .choice(Word.allCases.map { Choice(word: $0.rawValue, name: $0.name) })
    }

    static let years = 1_990...2_200
    static let longestIdentifier = 80

    /// Whether text that is not empty has the form of this kind.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .identifier, .reference: CellKind.isIdentifier(text)
        case .year: Int(text).map(CellKind.years.contains) ?? false
        case .integer(let range): Int(text).map(range.contains) ?? false
        case .digits(let count):
            text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) }
        case .choice(let choices): choices.contains { $0.word == text }
        case .list(let kind): [String].parts(of: text).allSatisfy(kind.accepts)
        case .text, .code, .date, .money, .share, .number, .flag: true
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        (1...longestIdentifier).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

extension CellKind {
    /// How to write it, in words.
    public var form: BilingualText {
        switch self {
        case .text: BilingualText(pl: "tekst", en: "text")
        case .identifier:
            BilingualText(
                pl: "litery bez ogonków, cyfry, kropka, łącznik, podkreślenie; najwyżej 80 znaków",
                en: "unaccented letters, digits, dot, hyphen, underscore; at most 80 characters")
        case .reference(let table):
            BilingualText(pl: "identyfikator z tabeli \(table)", en: "an identifier of the table \(table)")
        case .code: BilingualText(pl: "kod celu lub kierunku", en: "code of a goal or line of action")
        case .date: BilingualText(pl: "data RRRR-MM-DD", en: "a date YYYY-MM-DD")
        case .year: BilingualText(pl: "rok od 1990 do 2200", en: "a year from 1990 to 2200")
        case .money:
            BilingualText(
                pl: "kwota w złotych, najwyżej dwa miejsca po przecinku",
                en: "an amount in złoty with at most two decimals")
        case .share:
            BilingualText(
                pl: "procent od 0 do 100, najwyżej dwa miejsca po przecinku",
                en: "percent from 0 to 100 with at most two decimals")
        case .number: BilingualText(pl: "liczba", en: "a number")
        case .integer(let range):
            BilingualText(
                pl: "liczba całkowita od \(range.lowerBound) do \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .digits(let count): BilingualText(pl: "liczba cyfr: \(count)", en: "\(count) digits")
        case .flag: BilingualText(pl: "yes albo no", en: "yes or no")
        case .choice(let choices):
            BilingualText(
                pl: "jedno z: " + choices.map(\.word).joined(separator: ", "),
                en: "one of: " + choices.map(\.word).joined(separator: ", "))
        case .list(let kind):
            BilingualText(
                pl: "lista rozdzielona średnikami: " + kind.form.pl,
                en: "a list separated by semicolons: " + kind.form.en)
        }
    }
}
