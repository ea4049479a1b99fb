import Computation
import Evidence
import Quantities
import Strategy

extension IndicatorAssessment.Gap {
    init(_ code: String, pl: String, en: String) {
        self.init(code: code, reason: BilingualText(pl: pl, en: en))
    }

    static func noData(_ refusal: Refusal?) -> Self {
        refusal.map { Self(code: "no-data", reason: $0.reason) }
            ?? Self("no-data", pl: "Nie ma odczytu dla miasta.", en: "There is no reading for the city.")
    }

    static func tooOld(_ period: Period) -> Self {
        Self(
            "too-old", pl: "Ostatni odczyt (\(period)) jest za stary, żeby na nim oceniać.",
            en: "The latest reading (\(period)) is too old to judge by.")
    }

    static func tooFewPoints(_ count: Int) -> Self {
        Self(
            "too-few-points", pl: "Trend wymaga pięciu porównywalnych odczytów, jest ich \(count).",
            en: "A trend needs five comparable readings; there are \(count).")
    }

    static func breakSinceBaseline(_ point: Panel.Point) -> Self {
        Self(
            "break",
            pl: "Szereg ma przerwę w \(point.period), po wartości bazowej: \(point.breakReason ?? "").",
            en: "The series breaks at \(point.period), after the baseline: \(point.breakReason ?? "").")
    }

    static func noBaselineReading(_ period: Period) -> Self {
        Self(
            "no-baseline", pl: "Nie ma odczytu za rok bazowy \(period).",
            en: "There is no reading for the baseline period \(period).")
    }

    static let noTarget = Self(
        "no-target", pl: "Nie ustalono wartości docelowej.", en: "No target has been set.")
    static let noBaseline = Self(
        "no-baseline", pl: "Nie ustalono wartości bazowej.", en: "No baseline has been set.")
    static let noRange = Self(
        "no-range", pl: "Pożądany przedział nie ma czterech wartości.",
        en: "The wished range does not have four values.")

    init(_ gap: ProgressGap) {
        self.init(code: gap.rawValue, reason: gap.reason)
    }
}

extension Evidence.ProgressState {
    init(_ state: ProgressState) {
        switch state {
        case .onTrack: self = .onTrack
        case .atRisk: self = .atRisk
        case .offTrack: self = .offTrack
        case .deteriorating: self = .deteriorating
        case .notAssessed: self = .notAssessed
        }
    }
}

extension Indicator.Direction {
    /// The engine's direction; nil for a wished range.
    var sign: Direction? {
        switch self {
        case .more: .more
        case .less: .less
        case .range: nil
        }
    }
}

extension Indicator.Frequency {
    /// - Unit: days between publications; nil where there is no rhythm.
    var days: Double? {
        switch self {
        case .hour: 1.0 / 24
        case .day: 1
        case .month: 30.44
        case .quarter: 91.31
        case .half: 182.62
        case .year: 365.24
        case .biennial: 730.48
        case .triennial: 1_095.73
        case .irregular: nil
        }
    }
}

extension Aim {
    /// The engine's path.
    var pathShape: Progress.Trajectory {
        switch trajectory {
        case .linear: .linear
        case .geometric: .geometric
        case .logistic: .logistic
        case .smoothstep: .smoothstep
        case .milestones: .milestones(milestones.map { TimedValue(time: $0.period.time, value: $0.value) })
        }
    }
}

extension GrowthRule {
    /// The inverse of `score(ofRatio:)` within its slopes.
    static func ratio(ofScore score: Double) -> Double {
        score >= 0 ? 0.6 + score * 0.7 / 5 : (score + 5) * 1.2 / 5 - 0.6
    }
}
