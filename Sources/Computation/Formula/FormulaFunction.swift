/// A function of the formula language.
enum FormulaFunction: String, CaseIterable, Sendable {
    case sum, mean, min, max, ratio, share, per
    case weightedMean = "weighted-mean"
    case change, growth, lag, above, below
    case countAbove = "count-above"
    case yearlyMean = "yearly-mean"
    case yearlySum = "yearly-sum"
    case yearlyLast = "yearly-last"
    case yearlyCount = "yearly-count"
    case at

    /// What may stand in one place between the parentheses.
    enum Slot: Hashable, Sendable {
        case value
        /// A whole number from 1 to the limit.
        case whole(upTo: Int, otherwise: String? = nil)
        /// A number above 0 and at most 1.
        case fraction(otherwise: String? = nil)
        /// A number with or without a unit, possibly negative.
        case threshold
        case period

        /// The text that stands for an argument left out.
        var otherwise: String? {
            switch self {
            case .whole(_, let text), .fraction(let text): text
            default: nil
            }
        }
    }

    /// The longest step back; a century of months.
    static let longestStep = 1_200
    /// The largest "per so many".
    static let largestMultiple = 1_000_000_000

    /// The places between the parentheses; nil where any number of values may stand there.
    var slots: [Slot]? {
        switch self {
        case .sum, .mean, .min, .max, .weightedMean: nil
        case .ratio, .share: [.value, .value]
        case .per: [.value, .value, .whole(upTo: FormulaFunction.largestMultiple)]
        case .change, .growth: [.value, .whole(upTo: FormulaFunction.longestStep, otherwise: "1")]
        case .lag: [.value, .whole(upTo: FormulaFunction.longestStep)]
        case .above, .below: [.value, .threshold]
        case .countAbove: [.value, .threshold, .fraction(otherwise: "0.9")]
        case .yearlyMean, .yearlySum: [.value, .fraction()]
        case .yearlyLast, .yearlyCount: [.value]
        case .at: [.value, .period]
        }
    }

    /// Whether it turns finer periods into calendar years.
    var isYearly: Bool {
        switch self {
        case .countAbove, .yearlyMean, .yearlySum, .yearlyLast, .yearlyCount: true
        default: false
        }
    }

    /// Whether it looks along a series in time, so that a constant makes no sense as its input.
    var needsSeries: Bool {
        switch self {
        case .change, .growth, .lag, .at: true
        default: isYearly
        }
    }
}
