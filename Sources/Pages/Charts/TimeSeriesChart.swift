import Evidence
import Quantities
import Strategy

/// A series over time with everything that belongs to judging it.
struct TimeSeriesChart {
    enum Size { case wide, narrow, card }

    struct Peer {
        var name: String
        var points: [Panel.Point]
    }

    var name: String
    var unit: String
    var decimals: Int
    var points: [Panel.Point]
    var peers: [Peer]
    var aim: Aim
    var baseline: Aim.Point?
    var target: Target?
    var trend: IndicatorAssessment.Trend?
    /// The two inner corners of a wished range.
    var wished: ClosedRange<Double>?
    var language: Language

    /// - Returns: nil where there is nothing to draw.
    init?(_ summary: IndicatorSummary, _ city: CityOverview, _ language: Language, withPeers: Bool = true) {
        guard !summary.points.isEmpty else { return nil }
        let indicator = summary.indicator
        name = indicator.name[language]
        unit = indicator.unitText(language)
        decimals = indicator.decimals
        points = summary.points
        aim = indicator.aim
        baseline = summary.assessment?.baseline
        target = summary.target
        trend = summary.assessment?.trend
        self.language = language
        if indicator.range.count == 4, indicator.range[1] <= indicator.range[2] {
            wished = indicator.range[1]...indicator.range[2]
        }
        peers = []
        if withPeers, let panel = summary.series.value {
            peers = city.profile.peers.compactMap { code in
                let points = panel[code].filter { $0.status != .withdrawn }
                return points.isEmpty ? nil : Peer(name: city.profile.name(of: code), points: points)
            }
        }
    }

    /// What the picture shows, in words.
    var words: String {
        guard let first = points.first, let last = points.last else { return "" }
        func number(_ value: Double) -> String { NumberFormat.text(value, decimals: decimals, language) }
        func period(_ period: Period) -> String { CalendarWords.period(period, language) }
        let count = ComponentTexts.readings.text(points.count, language)
        let breaks = points.filter { $0.breakReason != nil }.map { period($0.period) }
        var sentences: [String] = []
        if language == .polish {
            sentences.append(
                points.count == 1
                    ? "\(period(last.period)): \(number(last.value)) \(unit)."
                    : "\(count): od \(number(first.value)) (\(period(first.period))) do \(number(last.value)) (\(period(last.period))), jednostka: \(unit)."
            )
            if !breaks.isEmpty { sentences.append("Przerwa w szeregu: \(breaks.joined(separator: ", ")).") }
            if let target {
                sentences.append("Wartość docelowa: \(number(target.value)) (\(period(target.period))).")
            }
        } else {
            sentences.append(
                points.count == 1
                    ? "\(period(last.period)): \(number(last.value)) \(unit)."
                    : "\(count): from \(number(first.value)) (\(period(first.period))) to \(number(last.value)) (\(period(last.period))), unit: \(unit)."
            )
            if !breaks.isEmpty { sentences.append("Break in series: \(breaks.joined(separator: ", ")).") }
            if let target { sentences.append("Target: \(number(target.value)) (\(period(target.period))).") }
        }
        if let trend, let lower = trend.lower, let upper = trend.upper, let target {
            let range = "\(number(lower))–\(number(upper))"
            sentences.append(
                language == .polish
                    ? "Prognoza na \(period(target.period)), przedział 90\u{A0}%: \(range)."
                    : "Forecast for \(period(target.period)), 90% interval: \(range).")
        }
        return sentences.joined(separator: " ")
    }
}
