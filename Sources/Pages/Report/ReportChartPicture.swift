import Publishing

/// The series of a report's chart as lines with their points; the numbers stand in the table below it.
struct ReportChartPicture {
    let chart: ReportChart

    private static let width = 640.0
    private static let height = 150.0
    private static let left = 56.0
    private static let right = 12.0
    private static let top = 10.0
    private static let bottom = 24.0

    init(_ chart: ReportChart) { self.chart = chart }

    func write(_ html: inout HTML) {
        let values = chart.series.flatMap(\.values).compactMap(\.self)
        guard !values.isEmpty, chart.labels.count > 1 else { return }
        let y = Scale(
            of: values, from: Self.height - Self.bottom, to: Self.top, ticks: 3)
        html.element(
            "svg", .class("report-lines"), .fixed("viewBox", "0 0 640 150"), .fixed("role", "img"),
            .text("aria-label", chart.title)
        ) { html in
            grid(y, &html)
            for series in chart.series { line(series.values, y, &html) }
        }
    }

    private func x(_ place: Int) -> Double {
        let room = Self.width - Self.left - Self.right
        return Self.left + room * Double(place) / Double(max(1, chart.labels.count - 1))
    }

    private func grid(_ y: Scale, _ html: inout HTML) {
        for tick in y.ticks {
            html.shape(
                "line", .class("grid"), .at("x1", Self.left), .at("x2", Self.width - Self.right),
                .at("y1", y(tick)), .at("y2", y(tick)))
            html.element(
                "text", .at("x", Self.left - 8), .at("y", y(tick) + 4), .fixed("text-anchor", "end")
            ) { $0.number(tick, decimals: y.decimals) }
        }
        for (place, label) in chart.labels.enumerated() {
            html.element(
                "text", .at("x", x(place)), .at("y", Self.height - 6), .fixed("text-anchor", "middle"),
                text: label)
        }
    }

    private func line(_ values: [Double?], _ y: Scale, _ html: inout HTML) {
        html.fixed("<path d=\"")
        var isOpen = false
        for (place, value) in values.enumerated() {
            guard let value else {
                isOpen = false
                continue
            }
            html.fixed(isOpen ? "L" : "M")
            html.coordinate(x(place))
            html.space()
            html.coordinate(y(value))
            isOpen = true
        }
        html.fixed("\"/>")
        for (place, value) in values.enumerated() {
            if let value {
                html.shape("circle", .at("cx", x(place)), .at("cy", y(value)), .fixed("r", "3.5"))
            }
        }
    }
}
