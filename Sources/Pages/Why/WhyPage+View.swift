import Computation
import Evidence
import Quantities
import Strategy

extension WhyPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { $0.link(back, words: name) }
            html.element("h1", phrase: WhyTexts.why)
            html.element("p", .class("lead"), phrase: WhyTexts.lead)
        }
        guard let explanation else { return html.gap(reason: WhyTexts.nothing) }
        importance(&html)
        html.element("ol", .class("chain")) { html in
            for step in explanation.steps { write(step, &html) }
        }
        rows(&html)
        html.element("p", .class("small")) { html in
            html.phrase(WhyTexts.check)
            html.space()
            html.element("code", text: "horyzont explain \(subject.key)")
        }
    }

    private func write(_ step: Explanation.Step, _ html: inout HTML) {
        let isInput = step.method == nil
        html.element("li", .id("k-" + step.key.description), .fixed("class", isInput ? "input" : "")) {
            html in
            html.element("h2") { html in
                html.phrase(WhyTexts.kind(step.key))
                let name = name(of: step.key, html.language)
                if !name.isEmpty { html.text(" · " + name) }
                html.fixed(" <span class=\"code\">")
                html.phrase(isInput ? WhyTexts.input : WhyTexts.calculated)
                html.fixed("</span>")
            }
            outcome(step, &html)
            html.element("dl", .class("facts")) { html in
                if let summary = step.summary { html.fact(WhyTexts.formula, summary) }
                if let formula = formula(of: step.key) {
                    html.fact(IndicatorTexts.formula) { $0.element("code", text: formula) }
                }
                if let method = step.method {
                    html.fact(WhyTexts.method) { $0.link(.method(WhyPage.page(of: method)), text: method) }
                }
                if !step.reads.isEmpty { html.fact(WhyTexts.standsOn) { reads(step, &$0) } }
                recorded(step, &html)
                if let definition = step.definition {
                    html.fact(WhyTexts.definition) { digest(definition, &$0) }
                }
                html.fact(WhyTexts.digest) { digest(step.outcome.digest, &$0) }
            }
        }
    }

    private func outcome(_ step: Explanation.Step, _ html: inout HTML) {
        switch step.outcome {
        case .refused(let refusal, _): html.gap(reason: refusal.reason, remedy: refusal.remedy)
        case .blocked(let keys, _):
            let list = keys.map(\.description).joined(separator: ", ")
            html.gap(reason: BilingualText(pl: "Czeka na: \(list).", en: "Waits for: \(list)."))
        case .ready(let value, _):
            html.element("p", .class("plain")) { html in write(value, step.key, &html) }
        }
    }

    /// A value in a few words.
    private func write(_ value: any Value, _ key: Key, _ html: inout HTML) {
        switch value {
        case let goal as GoalAssessment:
            html.badge(goal.state)
            if let score = goal.score {
                html.fixed(" · ")
                html.score(score, goal.interval)
            }
        case let assessment as IndicatorAssessment:
            html.badge(assessment.state)
            if let score = assessment.score {
                html.fixed(" · ")
                html.score(score, assessment.interval)
            }
        case let panel as Panel:
            let points = panel[city.profile.area]
            html.count(points.count, ComponentTexts.readings)
            if let first = points.first, let last = points.last {
                html.fixed(", ")
                html.period(first.period)
                html.fixed("–")
                html.period(last.period)
            }
        case let aim as Aim:
            for target in aim.targets {
                html.phrase(IndicatorTexts.target)
                html.space()
                html.number(target.value, decimals: decimals(of: key))
                html.fixed(" (")
                html.period(target.period)
                html.fixed("), ")
                html.origin(target.origin)
                html.space()
            }
            if aim.targets.isEmpty { html.words(IndicatorTexts.noTarget) }
        case let day as CalendarDate: html.date(day)
        case let comparison as PeerComparison:
            if let rank = comparison.rank {
                html.text(IndicatorTexts.rank(rank, comparison.ranked, html.language))
            }
        case let mapped as MappedSeries:
            html.link(.indicatorMap(key.name, IndicatorMapView()), phrase: IndicatorMapTexts.kicker)
            for mark in mapped.years.last?.layers ?? [] {
                html.fixed(", ")
                html.link(.map(.layer(mark.layer)), text: mark.layer)
                html.text(" (\(IndicatorMapTexts.revision.text(html.language)) \(mark.revision))")
            }
        case let number as Double: html.number(number, decimals: 6)
        case let text as String: html.text(text)
        default: break
        }
    }

    private func reads(_ step: Explanation.Step, _ html: inout HTML) {
        let shown = Set((explanation?.steps ?? []).map(\.key))
        for (place, key) in step.reads.enumerated() {
            if place > 0 { html.fixed(", ") }
            let text = name(of: key, html.language)
            if shown.contains(key) {
                html.element("a", .href(anchor: "k-" + key.description)) { html in
                    html.phrase(WhyTexts.kind(key))
                    if !text.isEmpty { html.text(": " + text) }
                }
            } else {
                html.text(text)
            }
        }
    }

    private func recorded(_ step: Explanation.Step, _ html: inout HTML) {
        guard !step.revisions.isEmpty || step.entry != nil else { return }
        html.fact(WhyTexts.recorded) { html in
            for number in step.revisions {
                let dataset = city.datasets.first { $0.number == number }
                html.link(.datasets) { html in
                    html.phrase(WhyTexts.revision)
                    html.space()
                    html.number(number)
                }
                if let dataset {
                    html.fixed(": ")
                    html.text(dataset.origin)
                    html.fixed(", ")
                    html.date(dataset.recorded.date)
                    html.space()
                    digest(dataset.digest, &html)
                }
                html.fixed("<br>")
            }
            if let entry = step.entry {
                html.phrase(WhyTexts.entry)
                html.space()
                html.number(entry)
            }
        }
    }

    private func digest(_ digest: Digest, _ html: inout HTML) {
        html.element("span", .class("digest"), .text("title", digest.description), text: digest.short)
    }
}
