import Evidence
import Quantities
import Strategy

extension HTML {
    /// A value with its unit, with the decimals of its indicator.
    mutating func value(_ value: Double, of indicator: Indicator) {
        number(value, decimals: indicator.decimals)
        let unit = indicator.unitText(language)
        guard !unit.isEmpty else { return }
        // English sets no space before a percent sign.
        if language == .polish || unit.utf8.first != UInt8(ascii: "%") { fixed("\u{A0}") }
        text(unit)
    }

    /// An indicator as a card: latest value, state, chart or why there is none.
    mutating func indicatorCard(_ summary: IndicatorSummary, _ city: CityOverview) {
        let indicator = summary.indicator
        element("li") { html in
            html.element("h3") { $0.link(.indicator(indicator.id), words: indicator.name) }
            html.badge(summary.state)
            html.latest(summary)
            if let figures = city.figures(of: summary, html.language) {
                html.drawing(figures.small)
            } else {
                html.gap(of: summary.series, howToGet: indicator.howToGet)
            }
            html.target(summary)
            if let comparison = summary.peers.value, let rank = comparison.rank {
                html.element(
                    "p", .class("small soft"),
                    text: IndicatorTexts.rank(rank, comparison.ranked, html.language))
            }
        }
    }

    private mutating func latest(_ summary: IndicatorSummary) {
        guard let point = summary.points.last else { return }
        element("p", .class("latest")) { html in
            html.number(point.value, decimals: summary.indicator.decimals)
            html.fixed(" <small>")
            html.text(summary.indicator.unitText(html.language))
            html.fixed(" · ")
            html.period(point.period)
            if point.status != .final {
                html.fixed(", ")
                html.phrase(point.status.words)
            }
            html.fixed("</small>")
        }
    }

    /// The target with its year and origin.
    mutating func target(_ summary: IndicatorSummary) {
        guard let target = summary.target else { return }
        element("p", .class("small")) { html in
            html.phrase(IndicatorTexts.target)
            html.space()
            html.value(target.value, of: summary.indicator)
            html.fixed(" (")
            html.period(target.period)
            html.fixed("), ")
            html.origin(target.origin)
        }
    }

    /// Who set a target; an example is marked.
    mutating func origin(_ origin: Target.Origin) {
        if origin == .example {
            exampleMark()
            space()
            phrase(IndicatorTexts.notAdopted)
        } else {
            phrase(origin.words)
        }
    }

    /// Indicators as rows: name, course, latest value, state.
    mutating func indicatorRows(
        _ summaries: [IndicatorSummary], _ city: CityOverview, id: StaticString = "indicator-rows"
    ) {
        element("ul", .class("indicator-rows"), .id(id)) { html in
            for summary in summaries {
                html.element("li", .fixed("data-row", "")) { html in
                    html.element("span") { html in
                        html.link(
                            .indicator(summary.indicator.id), class: "name", words: summary.indicator.name)
                        if summary.isJudgedByExample {
                            html.space()
                            html.exampleMark()
                        }
                        html.element("span", .class("tags")) { html in
                            for service in summary.indicator.goals.prefix(4) {
                                let isPriority = city.goal(service.goal)?.level == .priority
                                html.link(
                                    .part(service.goal, isPriority: isPriority),
                                    text: service.goal.description)
                            }
                        }
                    }
                    html.element("span") { $0.sparkline(summary.points) }
                    html.element("span") { html in
                        guard let last = summary.points.last else {
                            return html.element("span", .class("soft"), phrase: IndicatorTexts.noData)
                        }
                        html.element("span", .class("value")) { $0.value(last.value, of: summary.indicator) }
                        html.fixed(" <span class=\"soft small\">(")
                        html.period(last.period)
                        html.fixed(")</span>")
                    }
                    html.badge(summary.state)
                }
            }
        }
    }

    /// Lines of action: official wording once known, label beside it.
    mutating func lines(_ lines: [LineOfAction], _ city: CityOverview) {
        element("ul", .class("lines")) { html in
            for line in lines {
                html.element("li", .fixed("data-row", ""), .id("l-" + line.code.description)) { html in
                    html.link(.line(line.code)) { $0.code(line.code) }
                    html.element("div") { html in
                        html.line(line, city)
                    }
                }
            }
        }
    }

    private mutating func line(_ line: LineOfAction, _ city: CityOverview) {
        if !line.label.isEmpty { element("span", .class("label"), words: line.label) }
        if !line.wording.isEmpty {
            element("p", .fixed("class", line.label.isEmpty ? "wording alone" : "wording")) {
                $0.polish(line.wording)
            }
        }
        guard !line.topics.isEmpty || !line.areas.isEmpty else { return }
        element("ul", .class("tags")) { html in
            for area in city.strategy.interventionAreas where line.areas.contains(area.id) {
                html.element("li") { $0.link(.area(area.id), words: area.name) }
            }
            for topic in city.strategy.topics where line.topics.contains(topic.id) {
                html.element("li") { $0.link(.lines(LineFilter(topic: topic.id)), words: topic.name) }
            }
        }
    }
}
