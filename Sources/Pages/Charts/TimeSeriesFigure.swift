import Evidence
import Quantities
import Strategy

/// A chart with its key, its words and its table twin.
struct TimeSeriesFigure {
    let chart: TimeSeriesChart
    let summary: IndicatorSummary
    let city: CityOverview

    /// The large figure of an indicator's own page.
    func writeLarge(_ html: inout HTML) {
        html.element("figure", .fixed("data-chart", "")) { html in
            html.element("div", .class("only-wide")) { html in chart.write(.wide, into: &html) }
            html.element("div", .class("only-narrow")) { html in chart.write(.narrow, into: &html) }
            html.element("p", .class("readout"), .fixed("aria-live", "polite")) { _ in }
            key(&html)
            html.element("figcaption", text: chart.words)
        }
        table(&html)
    }

    /// A small figure among others; the words stand in its text alternative.
    func writeSmall(_ html: inout HTML) {
        html.element("figure", .fixed("data-chart", "")) { html in
            chart.write(.card, into: &html)
            html.element("p", .class("readout small"), .fixed("aria-live", "polite")) { _ in }
        }
        table(&html)
    }

    private func key(_ html: inout HTML) {
        html.element("ul", .class("key chart"), .text("aria-label", ChartTexts.key.text(html.language))) {
            html in
            entry(
                "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><path class=\"series\" d=\"M0 6h26\"/><circle class=\"point\" cx=\"13\" cy=\"6\" r=\"4\"/></svg>",
                ChartTexts.series, &html)
            if chart.points.contains(where: { $0.status != .final }) {
                entry(
                    "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><circle class=\"point hollow\" cx=\"13\" cy=\"6\" r=\"4\"/></svg>",
                    ChartTexts.provisional, &html)
            }
            if chart.target != nil, chart.baseline != nil {
                entry(
                    "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><path class=\"path\" d=\"M0 6h26\"/></svg>",
                    ChartTexts.path, &html)
            }
            if chart.trend?.lower != nil, chart.target != nil {
                entry(
                    "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><path class=\"band\" d=\"M0 6L26 0v12z\"/></svg>",
                    ChartTexts.band, &html)
            }
            if chart.wished != nil {
                entry(
                    "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><path class=\"wish\" d=\"M0 0h26v12H0z\"/></svg>",
                    ChartTexts.wish, &html)
            }
            if !chart.peers.isEmpty {
                entry(
                    "<svg aria-hidden=\"true\" viewBox=\"0 0 26 12\"><path class=\"peer\" d=\"M0 6h26\"/></svg>",
                    ChartTexts.peers, &html)
            }
        }
    }

    private func entry(_ sign: StaticString, _ words: Phrase, _ html: inout HTML) {
        html.element("li") { html in
            html.fixed(sign)
            html.phrase(words)
        }
    }

    /// Every number of the picture, with its status and the reason of breaks.
    private func table(_ html: inout HTML) {
        let language = html.language
        html.element("details") { html in
            html.element("summary", phrase: ChartTexts.table)
            html.element(
                "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
                .text("aria-label", "\(ChartTexts.readings[language]): \(chart.name)")
            ) { html in
                html.element("table") { html in
                    html.element(
                        "caption",
                        text: "\(ChartTexts.readings.text(language)): \(chart.name) (\(chart.unit))")
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("th", .fixed("scope", "col"), phrase: ChartTexts.period)
                            html.element("th", .fixed("scope", "col"), .class("num")) { html in
                                html.text(city.profile.name(of: city.profile.area))
                            }
                            for peer in chart.peers {
                                html.element("th", .fixed("scope", "col"), .class("num"), text: peer.name)
                            }
                            html.element("th", .fixed("scope", "col"), phrase: ChartTexts.status)
                            html.element("th", .fixed("scope", "col"), phrase: ChartTexts.remark)
                        }
                    }
                    html.element("tbody") { rows(&$0) }
                }
            }
        }
    }

    /// One row for each period of any series. All series are in order of time, so one walk serves them all.
    private func rows(_ html: inout HTML) {
        let series = [chart.points] + chart.peers.map(\.points)
        var places = [Int](repeating: 0, count: series.count)
        var cells = [Panel.Point?](repeating: nil, count: series.count)
        while true {
            var next: Period?
            for (points, place) in zip(series, places) where place < points.count {
                next = min(next ?? points[place].period, points[place].period)
            }
            guard let period = next else { return }
            for (number, points) in series.enumerated() {
                let place = places[number]
                let isHere = place < points.count && points[place].period == period
                cells[number] = isHere ? points[place] : nil
                if isHere { places[number] += 1 }
            }
            row(period, cells, &html)
        }
    }

    private func row(_ period: Period, _ cells: [Panel.Point?], _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { $0.period(period) }
            for point in cells { cell(point, &html) }
            html.element("td") { html in if let own = cells[0] { html.phrase(own.status.words) } }
            html.element("td") { html in
                guard let reason = cells[0]?.breakReason else { return }
                html.phrase(ChartTexts.breakReason)
                html.space()
                html.words(Remark.words(reason))
            }
        }
    }

    private func cell(_ point: Panel.Point?, _ html: inout HTML) {
        html.element("td", .class("num")) { html in
            if let point { html.number(point.value, decimals: chart.decimals) } else { html.fixed("–") }
        }
    }
}
