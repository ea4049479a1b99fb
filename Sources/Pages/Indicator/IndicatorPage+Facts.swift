import Evidence
import Quantities
import Strategy

extension IndicatorPage {
    func aim(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "aim")) { html in
            html.element("h2", .id("aim"), phrase: IndicatorTexts.aim)
            if indicator.aim.targets.isEmpty && indicator.direction != .range {
                html.gap(reason: IndicatorTexts.noTarget)
            }
            html.element("dl", .class("facts")) { html in
                if let base = summary.assessment?.baseline {
                    html.fact(IndicatorTexts.baseline) { html in
                        html.value(base.value, of: indicator)
                        html.fixed(" (")
                        html.period(base.period)
                        html.fixed(")")
                    }
                }
                for target in indicator.aim.targets { html.fact(IndicatorTexts.target) { fact(target, &$0) } }
                if indicator.range.count == 4 {
                    html.fact(IndicatorTexts.wished) { html in
                        html.number(indicator.range[1], decimals: indicator.decimals)
                        html.fixed("–")
                        html.value(indicator.range[2], of: indicator)
                    }
                }
                if !indicator.aim.targets.isEmpty, summary.assessment?.baseline != nil {
                    html.fact(IndicatorTexts.trajectory) {
                        $0.phrase(CourseTexts.shape(indicator.aim.trajectory))
                    }
                }
            }
        }
    }

    private func fact(_ target: Target, _ html: inout HTML) {
        html.value(target.value, of: indicator)
        html.fixed(" (")
        html.period(target.period)
        html.fixed(") · ")
        html.origin(target.origin)
        guard !target.note.isEmpty else { return }
        html.fixed("<br>")
        html.words(target.note)
    }

    func facts(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "facts")) { html in
            html.element("h2", .id("facts"), phrase: IndicatorTexts.facts)
            html.element("dl", .class("facts")) { html in
                html.fact(IndicatorTexts.goals) { goals(&$0) }
                html.fact(IndicatorTexts.unit, indicator.unitText(html.language))
                if !indicator.formula.isEmpty {
                    html.fact(IndicatorTexts.formula) { $0.element("code", text: indicator.formula) }
                }
                if let calculation = indicator.calculation {
                    html.fact(IndicatorTexts.calculation) {
                        $0.link(.method(calculation.method), text: calculation.method)
                    }
                }
                html.fact(IndicatorTexts.method) { html in
                    html.link(.method(indicator.method.rawValue), text: indicator.method.rawValue)
                }
                sourceFacts(&html)
                html.fact(IndicatorTexts.owner, indicator.owner)
                html.fact(IndicatorTexts.frequency, indicator.frequency.words.text(html.language))
                html.fact(
                    IndicatorTexts.lag, IndicatorTexts.days.text(indicator.publicationLagDays, html.language))
                if !indicator.disaggregation.isEmpty {
                    html.fact(IndicatorTexts.disaggregation, indicator.disaggregation.joined(separator: ", "))
                }
                html.fact(IndicatorTexts.validity, indicator.validity)
                html.fact(IndicatorTexts.howToGet, indicator.howToGet)
            }
        }
    }

    private func sourceFacts(_ html: inout HTML) {
        guard let source = summary.source else { return html.fact(IndicatorTexts.source, indicator.source) }
        html.fact(IndicatorTexts.source) { html in
            html.externalLink(source.url, text: source.name[html.language])
            if !indicator.reference.isEmpty {
                html.fixed(", ")
                html.text(indicator.reference)
            }
        }
        html.fact(IndicatorTexts.licence) { html in
            html.externalLink(source.licence.url, text: source.licence.name[html.language])
            if !source.licence.attribution.isEmpty {
                html.fixed(" · ")
                html.words(source.licence.attribution)
            }
        }
    }

    private func goals(_ html: inout HTML) {
        for (place, service) in indicator.goals.enumerated() {
            if place > 0 { html.fixed("<br>") }
            let isPriority = city.goal(service.goal)?.level == .priority
            html.link(.part(service.goal, isPriority: isPriority)) { html in
                html.code(service.goal)
                if let goal = city.goal(service.goal) { html.words(goal.name) }
            }
            html.fixed(" (")
            html.phrase(IndicatorTexts.weight)
            html.space()
            html.number(service.weight, decimals: 2)
            html.fixed(")")
        }
    }

    func downloads(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "downloads")) { html in
            html.element("h2", .id("downloads"), phrase: IndicatorTexts.downloads)
            html.element("ul", .class("actions")) { html in
                html.element("li") {
                    $0.element(
                        "a", .href(.readings(indicator: indicator.id, .csv)), phrase: IndicatorTexts.csv)
                }
                html.element("li") {
                    $0.element(
                        "a", .href(.readings(indicator: indicator.id, .json)), phrase: IndicatorTexts.json)
                }
                html.element("li") {
                    $0.element(
                        "a", .href(.assessment(indicator: indicator.id)),
                        phrase: IndicatorTexts.assessmentJSON)
                }
                html.element("li") { $0.link(.indicatorEmbed(indicator.id), phrase: IndicatorTexts.embed) }
                html.element("li") {
                    $0.link(
                        .history(Subject.indicator(indicator.id).description), phrase: HistoryTexts.link)
                }
                guard isEditor else { return }
                html.element("li") {
                    $0.link(.editing(.reading(indicator: indicator.id)), phrase: IndicatorTexts.enterReading)
                }
                html.element("li") {
                    $0.link(.editing(.target(indicator: indicator.id)), phrase: IndicatorTexts.changeTarget)
                }
                html.element("li") {
                    $0.link(.editing(.indicator(indicator.id)), phrase: IndicatorTexts.change)
                }
            }
        }
    }
}

extension HTML {
    /// One fact of a list of facts.
    mutating func fact(_ name: Phrase, content: (inout HTML) -> Void) {
        element("dt", phrase: name)
        element("dd") { content(&$0) }
    }

    /// A fact that is left out where it is empty.
    mutating func fact(_ name: Phrase, _ text: String) {
        if !text.isEmpty { fact(name) { $0.text(text) } }
    }

    /// A fact that is left out where it is empty.
    mutating func fact(_ name: Phrase, _ words: BilingualText) {
        if !words.isEmpty { fact(name) { $0.words(words) } }
    }
}
