import Evidence
import Quantities
import Strategy

extension HTML {
    /// Operational goals as rows: name, score bar, state, evidence.
    mutating func goalRows(_ goals: [GoalSummary]) {
        element("ul", .class("goal-rows")) { html in
            for goal in goals {
                html.element("li") { html in
                    html.link(goal.route, class: "name") { html in
                        html.code(goal.code)
                        html.words(goal.name)
                    }
                    html.scoreBar(goal.assessment?.score, goal.assessment?.interval ?? [], goal.state)
                    html.badge(goal.state)
                    html.evidence(goal)
                }
            }
        }
    }

    /// Score, coverage and age of a goal in one line.
    mutating func evidence(_ goal: GoalSummary) {
        element("span", .class("evidence")) { html in
            guard let assessment = goal.assessment, assessment.coverage > 0 else {
                return html.phrase(ComponentTexts.noEvidence)
            }
            if let score = assessment.score {
                html.phrase(ComponentTexts.score)
                html.space()
                html.score(score, assessment.interval)
                html.fixed(" · ")
            }
            html.phrase(ComponentTexts.coverage)
            html.space()
            html.text(NumberFormat.percent(assessment.coverage, html.language))
            if let months = assessment.ageMonths {
                html.fixed(" · ")
                html.phrase(ComponentTexts.oldest)
                html.space()
                html.text(ComponentTexts.ago(months, html.language))
            }
            if assessment.usesExampleTargets {
                html.space()
                html.exampleMark()
            }
        }
    }

    /// A strategic goal with its operational goals.
    mutating func strategicBlock(_ goal: GoalSummary, _ city: CityOverview, heading: StaticString) {
        element("section", .class("strategic-block")) { html in
            html.element(heading) { html in
                html.link(goal.route) { html in
                    html.code(goal.code)
                    html.words(goal.name)
                }
                html.badge(goal.state)
            }
            html.goalRows(goal.below.compactMap { city.goal($0) })
        }
    }

    /// The big verdict at the head of a goal's page.
    mutating func verdict(_ goal: GoalSummary) {
        element("div", .class("verdict")) { html in
            html.badge(goal.state)
            html.element("dl", .class("figures")) { html in
                guard let assessment = goal.assessment else { return }
                if let score = assessment.score {
                    html.figure(ComponentTexts.score) { html in
                        html.text(NumberFormat.signed(score, decimals: 1, html.language))
                        if assessment.interval.count == 2 {
                            html.fixed(" <small>")
                            html.text(ComponentTexts.interval(assessment.interval, html.language))
                            html.fixed("</small>")
                        }
                    }
                }
                html.figure(ComponentTexts.coverage) { html in
                    html.text(NumberFormat.percent(assessment.coverage, html.language))
                }
                if let months = assessment.ageMonths {
                    html.figure(ComponentTexts.ageOfOldest) {
                        $0.text(CalendarWords.age(months: months, $0.language))
                    }
                }
            }
        }
        if let assessment = goal.assessment, assessment.score == nil,
            assessment.coverage < assessment.requiredCoverage
        {
            gap(reason: ComponentTexts.tooLittle(assessment.coverage, assessment.requiredCoverage))
        }
    }

    /// A number with its name.
    mutating func figure(_ name: Phrase, content: (inout HTML) -> Void) {
        element("div") { html in
            html.element("dt", phrase: name)
            html.element("dd") { content(&$0) }
        }
    }
}
