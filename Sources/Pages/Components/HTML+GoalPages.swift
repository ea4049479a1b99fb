import Evidence
import Quantities
import Strategy

extension CityOverview {
    /// The way from the home page to a goal, without the goal.
    func trail(to goal: GoalSummary) -> [Crumb] {
        goal.above.compactMap { self.goal($0) }.map { above in
            Crumb(
                above.route,
                BilingualText(
                    pl: "\(above.code) \(above.name[.polish])", en: "\(above.code) \(above.name[.english])"))
        }
    }
}

extension HTML {
    /// What kind of goal, its code, its name.
    mutating func goalHead(_ goal: GoalSummary) {
        element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(goal.level.word)
                html.space()
                html.code(goal.code)
                if goal.scope == .horizontal {
                    html.fixed("· ")
                    html.phrase(GoalTexts.horizontal)
                    html.space()
                }
                if let horizon = goal.horizon {
                    html.fixed("· ")
                    html.phrase(GoalTexts.horizon)
                    html.space()
                    html.text(String(horizon))
                }
            }
            html.element("h1", words: goal.name)
        }
    }

    /// The document's own words, folded where they are long.
    mutating func narrative(_ paragraphs: [String]) {
        guard !paragraphs.isEmpty else { return }
        let isLong = paragraphs.reduce(0) { $0 + $1.utf8.count } > 900
        element("details", .flag("open", !isLong)) { html in
            html.element("summary", phrase: GoalTexts.fromDocument)
            for paragraph in paragraphs { html.element("p") { $0.polish(paragraph) } }
        }
    }

    /// Why this number, data, editing.
    mutating func goalLinks(_ goal: GoalSummary, isAssessed: Bool) {
        element("ul", .class("actions")) { html in
            if isAssessed { html.element("li") { $0.link(.goalWhy(goal.code), phrase: GoalTexts.why) } }
            html.element("li") { html in
                html.link(.lines(LineFilter(goal: goal.code)), phrase: GoalTexts.allLines)
            }
            html.element("li") { html in
                html.link(.indicators(IndicatorFilter(goal: goal.code)), phrase: GoalTexts.allIndicators)
            }
            html.element("li") { html in html.element("a", .href(.goal(goal.code)), phrase: GoalTexts.json) }
        }
    }

    /// Goals that act on this one and on which it acts, with the reasons.
    mutating func related(to goal: GoalSummary, _ city: CityOverview) {
        let matrix = city.record.impacts
        let impacts = city.impacts(of: goal.code)
        guard !impacts.outgoing.isEmpty || !impacts.incoming.isEmpty else { return }
        element("section", .fixed("aria-labelledby", "related")) { html in
            html.element("h2", .id("related"), phrase: GoalTexts.related)
            if matrix.origin == .example {
                html.element("p", .class("small")) { html in
                    html.exampleMark()
                    html.space()
                    html.words(matrix.note)
                }
            }
            html.impactList(GoalTexts.actsOn, impacts.outgoing, city) { $0.to }
            html.impactList(GoalTexts.actedOnBy, impacts.incoming, city) { $0.from }
            html.element("p") { $0.link(.impacts, phrase: GoalTexts.wholeMatrix) }
        }
    }

    private mutating func impactList(
        _ heading: Phrase, _ impacts: [Impact], _ city: CityOverview, other: (Impact) -> StrategyCode
    ) {
        guard !impacts.isEmpty else { return }
        element("h3", phrase: heading)
        element("ul", .class("impact-list")) { html in
            for impact in impacts { html.impact(impact, other: other(impact), city) }
        }
    }

    /// One impact: sign, strength, the other end, the reason.
    mutating func impact(_ impact: Impact, other code: StrategyCode, _ city: CityOverview) {
        element("li") { html in
            html.element(
                "span", .fixed("class", impact.sign == .positive ? "sign onTrack" : "sign deteriorating")
            ) { html in
                html.text(ImpactTexts.words(impact, html.language))
            }
            html.fixed(" · ")
            if let goal = city.goal(holding: code) {
                html.link(goal.route) { html in
                    html.code(code)
                    html.words(goal.name)
                }
            } else {
                html.code(code)
            }
            html.fixed(" · <span class=\"soft\">")
            html.phrase(impact.confidence.words)
            html.fixed("</span><br>")
            html.words(impact.why)
        }
    }
}
