import Computation
import Evidence
import Quantities

extension IndicatorMethod {
    /// The mean of all hours (or days) of a year.
    ///
    /// - Method: docs/methods/air-statistics
    static let annualMean = IndicatorMethod(
        id: "environment/annual-mean",
        title: BilingualText(pl: "Średnia roczna", en: "Annual mean"), page: "air-statistics", inputs: 1...1,
        parameters: [.dayCoverage(0.75), .yearCoverage(0.9), .cityRule], usesPlaces: true
    ) { question, panels throws(Refusal) in
        try StationPanel.refuseLevels(panels[0], question)
        let statistic = StationStatistic(
            reduction: .mean, dayCoverage: question["day-coverage"], spanCoverage: question["year-coverage"]
        ) { series, span, _ in
            let sum = series.sums[span.days].reduce(0, +)
            let count = series.counts[span.days].reduce(0) { $0 + Int($1) }
            return .init(value: sum / Double(count))
        }
        return try StationPanel(statistic, for: question, from: panels[0].unit)
            .panel(of: panels[0], unit: question.unit)
    }

    /// How many days of a year have a mean above a threshold.
    ///
    /// - Method: docs/methods/air-statistics
    static let daysOver = IndicatorMethod(
        id: "environment/days-over",
        title: BilingualText(pl: "Dni powyżej progu", en: "Days over a threshold"), page: "air-statistics",
        inputs: 1...1,
        parameters: [.threshold, .wholeUnits, .dayCoverage(0.75), .yearCoverage(0.9), .cityRule],
        usesPlaces: true
    ) { question, panels throws(Refusal) in
        try StationPanel.refuseLevels(panels[0], question)
        guard ["d", "{day}", "d/a", "{day}/a"].contains(question.unit.code) else {
            throw .unit(question.unit, of: question.indicator, wanted: "d, {day}, d/a, {day}/a")
        }
        let threshold = try threshold(question, in: panels[0].unit)
        let isRounded = question["whole-units"] == 1
        let statistic = StationStatistic(
            reduction: .mean, dayCoverage: question["day-coverage"], spanCoverage: question["year-coverage"]
        ) { series, span, _ in
            let days = series.known(span).count { (isRounded ? $0.rounded() : $0) > threshold }
            return .init(value: Double(days))
        }
        return try StationPanel(statistic, for: question) { $0 }.panel(of: panels[0], unit: question.unit)
    }

    /// A percentile of the daily means of a year, by rank and without interpolation.
    ///
    /// - Method: docs/methods/air-statistics
    static let dailyPercentile = IndicatorMethod(
        id: "environment/daily-percentile",
        title: BilingualText(pl: "Percentyl średnich dobowych", en: "Percentile of daily means"),
        page: "air-statistics", inputs: 1...1,
        parameters: [.percentile, .dayCoverage(0.75), .yearCoverage(0.9), .cityRule], usesPlaces: true
    ) { question, panels throws(Refusal) in
        try StationPanel.refuseLevels(panels[0], question)
        let share = question["percentile"] / 100
        let statistic = StationStatistic(
            reduction: .mean, dayCoverage: question["day-coverage"], spanCoverage: question["year-coverage"]
        ) { series, span, _ in
            let days = series.known(span).sorted()
            let rank = (share * Double(days.count)).rounded()
            return .init(value: days[min(max(Int(rank), 1), days.count) - 1])
        }
        return try StationPanel(statistic, for: question, from: panels[0].unit)
            .panel(of: panels[0], unit: question.unit)
    }

    /// The threshold in the unit of the series.
    private static func threshold(_ question: Question, in unit: UnitOfMeasure) throws(Refusal) -> Double {
        let stated = question["threshold"]
        if let converted = UnitOfMeasure.microgramsPerCubicMetre.convert(stated, to: unit) {
            return converted
        }
        guard question.states("threshold") else {
            throw Refusal(
                code: "calculation",
                reason: BilingualText(
                    pl: "Szereg „\(question.inputs[0])” nie jest stężeniem, więc próg trzeba podać.",
                    en:
                        "The series “\(question.inputs[0])” is no concentration, so the threshold "
                        + "must be stated."
                ),
                remedy: BilingualText(
                    pl: "Wpisz parametr threshold w jednostce \(unit.code).",
                    en: "State the parameter threshold in \(unit.code)."))
        }
        return stated
    }
}
