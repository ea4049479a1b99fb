public import Quantities

/// A period for which a formula has no value, with every reason.
public struct FormulaGap: Hashable, Sendable {
    public var period: Period
    public var reasons: [Reason]

    public init(period: Period, reasons: [Reason]) {
        self.period = period
        self.reasons = reasons
    }

    /// Why there is no value. `input` is the part of the formula in question.
    public enum Reason: Hashable, Sendable {
        case missing(input: String, period: Period)
        case divisionByZero(input: String)
        case negativeBase(input: String)
        case negativeWeight(input: String)
        case seriesBreak(input: String, at: Period)
        case tooFewPeriods(input: String, present: Int, expected: Int)
        case outOfRange(input: String)

        /// A sentence for people.
        public var text: BilingualText {
            switch self {
            case .missing(let input, let period):
                BilingualText(
                    pl: "brak wartości „\(input)” za \(period)", en: "no value of \"\(input)\" for \(period)")
            case .divisionByZero(let input):
                BilingualText(pl: "dzielenie przez zero: „\(input)”", en: "division by zero: \"\(input)\"")
            case .negativeBase(let input):
                BilingualText(
                    pl: "wzrostu „\(input)” nie liczy się od wartości ujemnej",
                    en: "growth of \"\(input)\" is not counted from a negative value")
            case .negativeWeight(let input):
                BilingualText(pl: "ujemna waga „\(input)”", en: "negative weight \"\(input)\"")
            case .seriesBreak(let input, let period):
                BilingualText(
                    pl: "szereg „\(input)” ma przerwę porównywalności w \(period)",
                    en: "the series \"\(input)\" breaks at \(period)")
            case .tooFewPeriods(let input, let present, let expected):
                BilingualText(
                    pl: "za mało okresów „\(input)”: \(present) z \(expected)",
                    en: "too few periods of \"\(input)\": \(present) of \(expected)")
            case .outOfRange(let input):
                BilingualText(
                    pl: "wynik „\(input)” wykracza poza zakres liczb",
                    en: "the result of \"\(input)\" is out of the range of numbers")
            }
        }
    }
}
