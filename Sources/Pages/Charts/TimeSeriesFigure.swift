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
                "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "region"),
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
                    html.element("tbody") { html in
                        for period in periods { row(period, &html) }
                    }
                }
            }
        }
    }

    private var periods: [Period] {
        Set(chart.points.map(\.period)).union(chart.peers.flatMap { $0.points.map(\.period) }).sorted()
    }

    private func row(_ period: Period, _ html: inout HTML) {
        let own = chart.points.first { $0.period == period }
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { $0.period(period) }
            cell(own, &html)
            for peer in chart.peers { cell(peer.points.first { $0.period == period }, &html) }
            html.element("td") { html in if let own { html.phrase(own.status.words) } }
            html.element("td") { html in
                guard let reason = own?.breakReason else { return }
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
