import Delivery
import Evidence
import Quantities
import Strategy

extension HTML {
    /// Projects in a list on a goal's page; the rest stands in the portfolio.
    private static let shownProjects = 8

    /// Who carries an operational goal out: projects and programmes, and where; or that there are none.
    mutating func delivery(of goal: GoalSummary, _ city: CityOverview, _ places: CityPlaces) {
        guard !city.record.delivery.projects.isEmpty else { return }
        let codes =
            [goal.code]
            + (city.strategy.operationalGoals.first { $0.code == goal.code }?.lines ?? []).map(\.code)
        let projects = city.projects(for: codes)
        let open = projects.filter(\.status.isOpen)
        element("section") { html in
            html.element("h2", .id("delivery"), phrase: GoalDeliveryTexts.title)
            guard !projects.isEmpty else { return html.gap(reason: GoalDeliveryTexts.none) }
            html.element("p") { html in
                html.link(.projects(ProjectFilter(goal: goal.code))) {
                    $0.count(projects.count, DeliveryTexts.projectCount)
                }
                if let plan = city.plan.sums(by: .operationalGoal)[goal.code.description] {
                    html.fixed(" · ")
                    html.link(.money) { html in
                        html.phrase(GoalDeliveryTexts.plan)
                        html.fixed(": ")
                        html.money(plan)
                    }
                }
            }
            html.element("ul", .class("actions")) { html in
                html.element("li") { html in
                    html.link(.comparison(ProjectFilter(goal: goal.code)), phrase: ComparisonTexts.title)
                }
                html.element("li") { html in
                    html.link(.deliveryChanges(ChangeFilter(goal: goal.code)), phrase: ChangesTexts.title)
                }
            }
            html.programmes(of: codes, city)
            html.element("ul", .class("attention")) { html in
                for project in open.prefix(Self.shownProjects) {
                    html.element("li") { html in
                        html.project(project.id, city)
                        html.space()
                        html.badge(project.status)
                    }
                }
            }
            html.places(of: projects, places, city)
        }
    }
}

extension HTML {
    /// Programmes that name one of the codes.
    fileprivate mutating func programmes(of codes: [StrategyCode], _ city: CityOverview) {
        let ids = Set(codes.flatMap { city.delivery.programmes(for: $0) })
        let programmes = city.record.delivery.programmes.filter { ids.contains($0.id) }
        guard !programmes.isEmpty else { return }
        element("p") { html in
            html.phrase(DeliveryTexts.programmes)
            html.fixed(": ")
            html.list(programmes) { $1.programme($0.id, city) }
        }
    }
}

extension CityOverview {
    /// Projects that name one of the codes, each once, in recorded order.
    func projects(for codes: [StrategyCode]) -> [Project] {
        let ids = Set(codes.flatMap { delivery.projects(for: $0) })
        return record.delivery.projects.filter { ids.contains($0.id) }
    }
}

private enum GoalDeliveryTexts {
    static let title = Phrase(pl: "Kto to wykonuje", en: "Who carries it out")
    static let plan = Phrase(pl: "plan po zmianach", en: "plan after changes")
    static let none = BilingualText(
        pl: "Żaden projekt nie służy temu celowi.", en: "No project serves this goal.")
}
