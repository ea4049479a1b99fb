public import Quantities
public import Strategy

/// By how much a project is expected to move an indicator, by when, and how sure that is.
public struct IndicatorEffect: Hashable, Sendable, Codable {
    public var indicator: String
    /// - Unit: as `unit` says.
    public var change: Double
    public var unit: String
    public var year: Int
    public var confidence: Impact.Confidence
    public var why: BilingualText

    public init(
        indicator: String, change: Double, unit: String, by year: Int, confidence: Impact.Confidence,
        why: BilingualText = BilingualText("")
    ) {
        self.indicator = indicator
        self.change = change
        self.unit = unit
        self.year = year
        self.confidence = confidence
        self.why = why
    }
}

extension Impact.Confidence: NamedChoice {
    public var name: BilingualText {
        switch self {
        case .low: BilingualText(pl: "niska", en: "low")
        case .medium: BilingualText(pl: "średnia", en: "medium")
        case .high: BilingualText(pl: "wysoka", en: "high")
        }
    }
}
