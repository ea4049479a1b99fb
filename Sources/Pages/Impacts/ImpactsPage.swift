import Evidence
public import Quantities
import Strategy

/// The matrix of impacts between goals, and the reasons.
public struct ImpactsPage: Page {
    let city: CityOverview
    /// Goals that act or are acted upon, in document order.
    let rows: [GoalSummary]
    let columns: [GoalSummary]
    /// Impacts between goals; those of lines of action stand in the list of reasons.
    let cells: [Pair: Impact]

    struct Pair: Hashable, Sendable {
        var from: StrategyCode
        var to: StrategyCode
    }

    public init(_ context: PageContext) {
        let city = context.city
        self.city = city
        let impacts = city.record.impacts.impacts
        let acting = Set(impacts.map(\.from))
        let reached = Set(impacts.map(\.to))
        rows = city.goals.filter { acting.contains($0.code) }
        columns = city.goals.filter { reached.contains($0.code) }
        cells = Dictionary(
            impacts.map { (Pair(from: $0.from, to: $0.to), $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func title(_ language: Language) -> String { ImpactTexts.title.text(language) }
    public func description(_ language: Language) -> String { ImpactTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", phrase: ImpactTexts.title)
            html.element("p", .class("lead"), phrase: ImpactTexts.lead)
        }
        let matrix = city.record.impacts
        guard !matrix.impacts.isEmpty else {
            return html.gap(reason: ImpactTexts.empty, remedy: ImpactTexts.emptyRemedy)
        }
        if matrix.origin == .example {
            html.element("p", .class("note warn")) { html in
                html.exampleMark()
                html.space()
                html.words(matrix.note)
            }
        }
        if !rows.isEmpty && !columns.isEmpty { table(&html) }
        spread(&html)
        reasons(&html)
        none(&html)
    }

    private func table(_ html: inout HTML) {
        html.element("h2", .id("matrix"), phrase: ImpactTexts.matrix)
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .fixed("aria-labelledby", "matrix")
        ) { html in
            html.element("table", .class("matrix")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "col"), phrase: ImpactTexts.acting)
                        for goal in columns {
                            html.element("th", .fixed("scope", "col")) { html in
                                html.element(
                                    "a", .href(goal.route, html.language),
                                    .text("title", goal.name[html.language]),
                                    text: goal.code.description)
                            }
                        }
                    }
                }
                html.element("tbody") { html in
                    for goal in rows { row(goal, &html) }
                }
            }
        }
    }

    private func row(_ goal: GoalSummary, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(goal.route) { html in
                    html.code(goal.code)
                    html.words(goal.name)
                }
            }
            for column in columns {
                guard let impact = cells[Pair(from: goal.code, to: column.code)] else {
                    html.element("td") { html in
                        html.fixed("<span class=\"unseen\">")
                        html.phrase(ImpactTexts.noSign)
                        html.fixed("</span>")
                    }
                    continue
                }
                html.element("td", .fixed("class", impact.sign == .positive ? "plus" : "minus")) { html in
                    html.element(
                        "a", .href(anchor: anchor(impact)),
                        .text("aria-label", ImpactTexts.words(impact, html.language)),
                        .text("title", ImpactTexts.words(impact, html.language)),
                        text: (impact.sign == .positive ? "+" : "−") + String(impact.strength))
                }
            }
        }
    }

    private func anchor(_ impact: Impact) -> String { "r-\(impact.from)-\(impact.to)" }

    private func reasons(_ html: inout HTML) {
        html.element("h2", phrase: ImpactTexts.reasons)
        let byTarget = Dictionary(grouping: city.record.impacts.impacts, by: \.to)
        for target in city.goals where byTarget[target.code] != nil {
            html.element("h3") { html in
                html.link(target.route) { html in
                    html.fixed("→ ")
                    html.code(target.code)
                    html.words(target.name)
                }
            }
            html.element("ul", .class("impact-list")) { html in
                for impact in byTarget[target.code] ?? [] {
                    html.element("li", .id(anchor(impact))) { html in
                        html.element(
                            "span",
                            .fixed("class", impact.sign == .positive ? "sign onTrack" : "sign deteriorating"),
                            text: ImpactTexts.words(impact, html.language))
                        html.fixed(" · ")
                        source(impact.from, &html)
                        html.fixed(" · <span class=\"soft\">")
                        html.phrase(impact.confidence.words)
                        html.fixed("</span><br>")
                        html.words(impact.why)
                    }
                }
            }
        }
    }

    private func source(_ code: StrategyCode, _ html: inout HTML) {
        guard let goal = city.goal(holding: code) else { return html.code(code) }
        html.link(goal.route) { html in
            html.code(code)
            html.words(goal.name)
        }
    }

    private func none(_ html: inout HTML) {
        let pairs = city.record.impacts.none
        guard !pairs.isEmpty else { return }
        html.element("details") { html in
            html.element("summary", phrase: ImpactTexts.none)
            html.element("ul") { html in
                for pair in pairs {
                    html.element("li") { html in
                        html.code(pair.from)
                        html.fixed("→ ")
                        html.code(pair.to)
                        html.words(pair.why)
                    }
                }
            }
        }
    }
}
