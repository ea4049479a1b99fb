import Computation
import Evidence
import Quantities
import Strategy

extension ImpactsPage {
    /// How an effort spreads: what an effort of 10 for a goal gives to the others, in a picture and in numbers.
    func spread(_ html: inout HTML) {
        let answer = Answer<GoalSpread>(.spread, in: city.outcomes)
        html.element("section") { html in
            html.element("h2", .id("spread"), phrase: ImpactTexts.spread)
            guard let spread = answer.value else {
                if case .refused(let refusal) = answer {
                    html.gap(reason: refusal.reason, remedy: refusal.remedy)
                } else {
                    html.element("p", phrase: ImpactTexts.noTies)
                }
                return
            }
            html.element("p", phrase: ImpactTexts.spreadLead)
            html.element("p", .class("small")) { html in
                html.link(.method("influence-of-goals"), phrase: ImpactTexts.method)
                html.fixed(" · ")
                html.phrase(ImpactTexts.radius)
                html.space()
                html.number(spread.spectralRadius, decimals: 3)
            }
            table(spread, &html)
        }
    }

    private func table(_ spread: GoalSpread, _ html: inout HTML) {
        let rows = spread.goals.compactMap { code -> SpreadRow? in
            guard let goal = city.goal(code) else { return nil }
            let reached = spread.reached(from: code)
            return reached.isEmpty ? nil : SpreadRow(goal: goal, reached: reached)
        }.sorted { ($1.total, $0.goal.code.description) < ($0.total, $1.goal.code.description) }
        let widest = rows.map { max($0.gain, $0.loss) }.max() ?? 1
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .fixed("aria-labelledby", "spread")
        ) { html in
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "col"), phrase: ImpactTexts.effort)
                        html.element("th", .fixed("scope", "col"), .class("num"), phrase: ImpactTexts.gain)
                        html.element("th", .fixed("scope", "col"), .class("num"), phrase: ImpactTexts.loss)
                        html.element("th", .fixed("scope", "col"), phrase: ImpactTexts.strongest)
                    }
                }
                html.element("tbody") { html in for line in rows { row(line, widest, &html) } }
            }
        }
    }

    private func row(_ line: SpreadRow, _ widest: Double, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(line.goal.route) { html in
                    html.code(line.goal.code)
                    html.words(line.goal.name)
                }
            }
            cell(line.gain, widest, isGain: true, &html)
            cell(-line.loss, widest, isGain: false, &html)
            html.element("td") { html in
                for (place, reached) in line.reached.prefix(Self.shownGoals).enumerated() {
                    if place > 0 { html.fixed(", ") }
                    if let goal = city.goal(reached.goal) { html.link(goal.route) { $0.code(reached.goal) } }
                    html.text(
                        NumberFormat.signed(reached.effect * Self.effort, decimals: 1, html.language))
                }
            }
        }
    }

    private func cell(_ value: Double, _ widest: Double, isGain: Bool, _ html: inout HTML) {
        html.element("td", .class("num")) { html in
            html.text(NumberFormat.signed(value * Self.effort, decimals: 1, html.language))
            html.element(
                "svg", .class("bar"), .fixed("viewBox", "0 0 100 6"), .fixed("aria-hidden", "true"),
                .fixed("preserveAspectRatio", "none")
            ) { html in
                html.shape(
                    "rect", .fixed("class", isGain ? "plus" : "minus"),
                    .at("width", widest > 0 ? abs(value) / widest * 100 : 0),
                    .fixed("height", "6"))
            }
        }
    }

    /// The effort whose effects the table shows, in points.
    private static let effort = 10.0
    private static let shownGoals = 4

    private struct SpreadRow {
        let goal: GoalSummary
        let reached: [(goal: StrategyCode, effect: Double)]

        var gain: Double { reached.reduce(0) { $0 + max(0, $1.effect) } }
        var loss: Double { reached.reduce(0) { $0 + max(0, -$1.effect) } }
        var total: Double { gain - loss }
    }
}
