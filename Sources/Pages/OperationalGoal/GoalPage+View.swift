import Evidence
import Quantities
import Strategy

extension GoalPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.goalHead(goal)
        html.verdict(goal)
        warnings(&html)
        html.narrative(document.narrative)
        indicators(&html)
        composition(&html)
        html.element("section", .fixed("aria-labelledby", "lines")) { html in
            html.element("h2", .id("lines"), phrase: GoalTexts.lines)
            html.lines(document.lines, city)
        }
        html.delivery(of: goal, city, places)
        interventionAreas(&html)
        html.related(to: goal, city)
        html.goalLinks(goal, isAssessed: goal.assessment != nil)
    }

    private func warnings(_ html: inout HTML) {
        guard let assessment = goal.assessment else { return html.gap(of: goal.answer) }
        let worst = assessment.worst.flatMap { city.indicator($0) }
        if let worst, worst.state.urgency < goal.state.urgency {
            html.element("div", .class("note warn")) { html in
                html.element("p") { html in
                    html.phrase(GoalTexts.worst)
                    html.space()
                    html.link(.indicator(worst.indicator.id), words: worst.indicator.name)
                    html.space()
                    html.badge(worst.state)
                }
                if worst.state == .deteriorating { html.element("p", phrase: GoalTexts.meanHides) }
            }
        }
        if assessment.usesExampleTargets {
            html.element("p", .class("small")) { html in
                html.exampleMark()
                html.space()
                html.phrase(GoalTexts.examples)
            }
        }
        html.gaps(assessment.gaps)
    }

    private func indicators(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "indicators")) { html in
            html.element("h2", .id("indicators"), phrase: GoalTexts.indicators)
            guard !goal.indicators.isEmpty else {
                return html.gap(reason: GoalTexts.noIndicators, remedy: GoalTexts.addIndicator)
            }
            html.element("p", .class("small soft"), phrase: GoalTexts.chartKey)
            html.element("ul", .class("cards")) { html in
                for place in goal.indicators { html.indicatorCard(city.indicators[place], city) }
            }
        }
    }

    /// Weights, scores and what each indicator brings to score and uncertainty.
    private func composition(_ html: inout HTML) {
        guard let parts = goal.assessment?.parts, !parts.isEmpty else { return }
        html.element("section") { html in
            html.element("h2", .id("composition"), phrase: GoalTexts.composition)
            html.element(
                "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
                .fixed("aria-labelledby", "composition")
            ) { html in
                html.element("table") { html in
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("th", .fixed("scope", "col"), phrase: GoalTexts.indicator)
                            html.element("th", .fixed("scope", "col"), phrase: GoalTexts.state)
                            for head in [
                                GoalTexts.weight, ComponentTexts.score, GoalTexts.without,
                                GoalTexts.influence,
                            ] {
                                html.element("th", .fixed("scope", "col"), .class("num"), phrase: head)
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for part in parts { row(part, &html) }
                    }
                }
            }
        }
    }

    private func row(_ part: GoalAssessment.Part, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                if let summary = city.indicator(part.id) {
                    html.link(.indicator(part.id), words: summary.indicator.name)
                } else {
                    html.text(part.id)
                }
            }
            html.element("td") { $0.badge(part.state) }
            html.element("td", .class("num")) { $0.text(NumberFormat.percent(part.weight, $0.language)) }
            html.element("td", .class("num")) { $0.optional(part.score.map { ($0, signed: true) }) }
            html.element("td", .class("num")) { $0.optional(part.scoreWithout.map { ($0, signed: true) }) }
            html.element("td", .class("num")) { html in
                if let share = part.influence {
                    html.text(NumberFormat.percent(share, html.language))
                } else {
                    html.fixed("–")
                }
            }
        }
    }

    private func interventionAreas(_ html: inout HTML) {
        let areas = areas
        guard !areas.isEmpty else { return }
        html.element("h2", phrase: GoalTexts.areas)
        html.element("ul", .class("actions")) { html in
            for area in areas {
                html.element("li") { html in html.link(.area(area.id), words: area.name) }
            }
        }
    }
}

extension HTML {
    /// A score with its sign, or a dash.
    mutating func optional(_ value: (Double, signed: Bool)?) {
        guard let value else { return fixed("–") }
        text(
            value.signed
                ? NumberFormat.signed(value.0, decimals: 1, language)
                : NumberFormat.text(value.0, decimals: 1, language))
    }
}
