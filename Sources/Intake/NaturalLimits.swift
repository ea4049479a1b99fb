public import Quantities
public import Strategy

/// How far the values of an indicator can go by nature: a share or count is not negative, a share of a whole does
/// not pass the whole.
///
/// The definition knows better where its goalposts or wished range go further, as for a growth rate or a balance;
/// so does the record, where readings do, as for a wage in percent of the country's.
public struct NaturalLimits: Sendable, Hashable {
    public let lower: Double?
    public let upper: Double?
    private let unit: UnitOfMeasure

    /// - Parameter recorded: values in force, in the indicator's unit.
    public init(of indicator: Indicator, recorded: [Double]) {
        unit = indicator.unit
        let known = indicator.goalposts + indicator.range + recorded
        let isShare = unit.dimension.isDimensionless
        let isCounted = isShare || unit.dimension.countsOnly
        lower = isCounted && known.allSatisfy { $0 >= 0 } ? 0 : nil
        // What a formula or an engine reckons in percent may be a ratio of any two things.
        let isRecorded = indicator.formula.isEmpty && indicator.calculation == nil
        let whole = UnitOfMeasure.one.convert(1, to: unit).flatMap { $0 > 1 ? $0 : nil }
        upper = whole.flatMap { whole in isRecorded && known.allSatisfy { $0 <= whole } ? whole : nil }
    }

    /// Why a value cannot be; empty where it can.
    public func findings(for value: Double, place: String) -> [Finding] {
        let isBelow = lower.map { value < $0 } ?? false
        let isAbove = upper.map { value > $0 } ?? false
        guard isBelow || isAbove else { return [] }
        let limit = (isBelow ? lower : upper) ?? 0
        let words = "\(limit.formatted) \(unit.code == "1" ? "" : unit.code)".trimmedCell
        return [
            Finding(
                .error, at: place,
                reason: isBelow
                    ? BilingualText(
                        pl: "Wartość tego wskaźnika nie może być mniejsza niż \(words).",
                        en: "A value of this indicator cannot be below \(words).")
                    : BilingualText(
                        pl: "Wartość tego wskaźnika nie może być większa niż \(words).",
                        en: "A value of this indicator cannot be above \(words)."),
                remedy: BilingualText(
                    pl: "Popraw wartość; jeśli jest dobra, podaj w folderze miasta szersze goalposts.",
                    en: "Correct the value; where it is right, state wider goalposts in the city folder."))
        ]
    }
}

extension UnitOfMeasure.Dimension {
    /// Things, or things in a time.
    fileprivate var countsOnly: Bool {
        exponents.keys.allSatisfy { base in
            if case .counted = base { true } else { base == .time }
        } && exponents.keys.contains { $0 != .time }
    }
}

extension Double {
    /// Whole numbers without a decimal point.
    fileprivate var formatted: String { Int(exactly: self).map { String($0) } ?? description }
}
