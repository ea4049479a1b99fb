import Computation
import Evidence
import Quantities

extension IndicatorMethod {
    /// The sum of a year, of hours, days or months.
    ///
    /// - Method: docs/methods/air-statistics
    static let annualSum = IndicatorMethod(
        id: "environment/annual-sum", title: BilingualText(pl: "Suma roczna", en: "Annual sum"),
        page: "air-statistics", inputs: 1...1,
        parameters: [.dayCoverage(1), .yearCoverage(1), .missingDaysAreDry, .cityRule], usesPlaces: true
    ) { question, panels throws(Refusal) in
        try total(question, panels[0], span: .year, coverage: question["year-coverage"])
    }

    /// The sum of each month, of hours or days.
    ///
    /// - Method: docs/methods/air-statistics
    static let monthlySum = IndicatorMethod(
        id: "environment/monthly-sum", title: BilingualText(pl: "Suma miesięczna", en: "Monthly sum"),
        page: "air-statistics", inputs: 1...1,
        parameters: [.dayCoverage(1), .monthCoverage(1), .missingDaysAreDry, .cityRule], usesPlaces: true
    ) { question, panels throws(Refusal) in
        try total(question, panels[0], span: .month, coverage: question["month-coverage"])
    }

    /// The largest daily total of a year.
    ///
    /// - Method: docs/methods/air-statistics
    static let largestDay = IndicatorMethod(
        id: "environment/largest-day",
        title: BilingualText(pl: "Największa suma dobowa", en: "Largest daily total"), page: "air-statistics",
        inputs: 1...1,
        parameters: [.dayCoverage(1), .yearCoverage(0.9), .missingDaysAreDry, .cityRule], usesPlaces: true
    ) { question, panels throws(Refusal) in
        try StationPanel.refuseLevels(panels[0], question)
        let statistic = StationStatistic(
            reduction: .total, dayCoverage: question["day-coverage"],
            spanCoverage: question["year-coverage"], missingDaysAreDry: question["missing-days-are-dry"] == 1
        ) { series, span, coverage in
            .init(value: series.known(span).max() ?? .nan, isEstimate: !coverage.isComplete)
        }
        return try StationPanel(statistic, for: question, from: panels[0].unit)
            .panel(of: panels[0], unit: question.unit)
    }

    private static func total(
        _ question: Question, _ panel: Panel, span: Period.Kind, coverage: Double
    ) throws(Refusal) -> Panel {
        try StationPanel.refuseLevels(panel, question)
        let statistic = StationStatistic(
            reduction: .total, span: span, dayCoverage: question["day-coverage"], spanCoverage: coverage,
            missingDaysAreDry: question["missing-days-are-dry"] == 1, sumsMonths: true
        ) { series, span, coverage in
            .init(value: series.known(span).reduce(0, +), isEstimate: !coverage.isComplete)
        }
        return try StationPanel(statistic, for: question, from: panel.unit).panel(
            of: panel, unit: question.unit)
    }
}
