import Evidence
import Quantities
import Strategy

extension HomePage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        let city = context.city
        hero(&html, city)
        html.element("section", .fixed("aria-labelledby", "glance")) { html in
            html.element("h2", .id("glance"), phrase: HomeTexts.glance)
            coverage(&html)
            tally(&html)
            html.element("figure", .class("picture only-wide")) { html in
                if let horizon = city.horizon(html.language) { html.drawing(horizon) }
                html.element(
                    "figcaption", phrase: city.hasScores ? HorizonTexts.caption : KnowledgeTexts.caption)
            }
        }
        html.element("div", .class("columns")) { html in
            attention(&html)
            changes(&html, city)
        }
        goals(&html, city)
    }

    private func hero(_ html: inout HTML, _ city: CityOverview) {
        html.element("div", .class("hero")) { html in
            html.element("h1", words: title)
            html.element("p", .class("lead")) { html in
                html.count(city.goals.count { $0.level == .strategic }, ComponentTexts.strategicGoals)
                html.fixed(", ")
                html.count(model.operational.count, ComponentTexts.operationalGoals)
                html.fixed(", ")
                html.link(.lines(LineFilter())) { $0.count(model.lines, ComponentTexts.lines) }
                html.fixed(", ")
                html.link(.indicators(IndicatorFilter())) {
                    $0.count(city.indicators.count, ComponentTexts.indicators)
                }
                html.fixed(".")
            }
        }
    }

    private func coverage(_ html: inout HTML) {
        html.element("p") { html in
            html.text(
                HomeTexts.coverage(
                    model.withEvidence, model.assessed, of: model.operational.count, html.language))
            html.space()
            html.link(.missing, phrase: HomeTexts.seeMissing)
        }
    }

    private func tally(_ html: inout HTML) {
        html.element("ul", .class("tally")) { html in
            for (state, count) in model.tally {
                html.element("li") { html in
                    html.element("span", .fixed("class", state.className)) { html in
                        html.fixed(state.icon)
                        html.element("b") { $0.number(count) }
                        html.element("span", .class("w"), phrase: state.word)
                    }
                }
            }
        }
    }

    private func attention(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "attention")) { html in
            html.element("h2", .id("attention"), phrase: HomeTexts.attention)
            if model.attention.isEmpty && model.stale.isEmpty {
                return html.element(
                    "p", phrase: model.assessed == 0 ? HomeTexts.cannotSay : HomeTexts.nothingUrgent)
            }
            if !model.attention.isEmpty { urgent(&html) }
            if !model.stale.isEmpty { stale(&html) }
        }
    }

    private func urgent(_ html: inout HTML) {
        html.element("ul", .class("attention")) { html in
            for goal in model.attention {
                html.element("li") { html in
                    html.badge(goal.state)
                    html.space()
                    html.link(goal.route, class: "name") { html in
                        html.code(goal.code)
                        html.words(goal.name)
                    }
                }
            }
        }
    }

    private func stale(_ html: inout HTML) {
        html.element("p", .class("small soft"), phrase: HomeTexts.stale)
        html.element("ul", .class("attention")) { html in
            for summary in model.stale {
                html.element("li") { html in
                    html.link(.indicator(summary.indicator.id), class: "name", words: summary.indicator.name)
                    if let point = summary.points.last {
                        html.element("span", .class("soft")) { $0.period(point.period) }
                    }
                }
            }
        }
    }

    private func changes(_ html: inout HTML, _ city: CityOverview) {
        html.element("section", .fixed("aria-labelledby", "changes")) { html in
            html.element("h2", .id("changes"), phrase: HomeTexts.changes)
            html.element("ul", .class("attention")) { html in
                if let revision = city.record.revision, let date = revision.date {
                    html.element("li") { html in
                        html.fixed("<span>")
                        html.link(.revisions, class: "name") { html in
                            html.phrase(HomeTexts.revision)
                            html.space()
                            html.text(revision.resolution ?? revision.label)
                        }
                        html.fixed(", ")
                        html.date(date)
                        html.fixed("</span>")
                    }
                }
                for dataset in model.latestDatasets {
                    html.element("li") { html in
                        html.fixed("<span>")
                        html.link(.datasets, class: "name", text: dataset.dataset)
                        html.fixed(": ")
                        html.count(dataset.rows, ComponentTexts.rows)
                        html.fixed(", ")
                        html.date(dataset.recorded.date)
                        html.fixed("</span>")
                    }
                }
            }
            html.element("p", .class("small")) { $0.link(.changes, phrase: HomeTexts.allChanges) }
        }
    }

    private func goals(_ html: inout HTML, _ city: CityOverview) {
        html.element("section", .fixed("aria-labelledby", "goals")) { html in
            html.element("h2", .id("goals"), phrase: HomeTexts.goals)
            for priority in city.goals where priority.level == .priority {
                html.element("section", .class("priority-block")) { html in
                    html.element("h3") { html in
                        html.link(priority.route) { html in
                            html.code(priority.code)
                            html.words(priority.name)
                        }
                    }
                    for strategic in priority.below.compactMap({ city.goal($0) }) {
                        html.strategicBlock(strategic, city, heading: "h4")
                    }
                }
            }
            if city.goals.isEmpty { html.gap(reason: HomeTexts.noStrategy, remedy: HomeTexts.howToImport) }
        }
    }
}
