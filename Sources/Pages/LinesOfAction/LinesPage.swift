import Evidence
public import Quantities
import Strategy

/// Lines of action, all or those that a reader asks for.
public struct LinesPage: Page {
    let filter: LineFilter
    /// Operational goals that hold lines to be shown, with those lines.
    let groups: [(goal: OperationalGoal, lines: [LineOfAction])]
    let city: CityOverview

    public init(_ filter: LineFilter, _ context: PageContext) {
        self.filter = filter
        let city = context.city
        self.city = city
        let words = Letters.words(filter.words)
        groups = city.strategy.operationalGoals.compactMap { goal in
            if let wanted = filter.goal, !city.lies(goal.code, below: wanted) { return nil }
            let lines = goal.lines.filter { filter.admits($0, words) }
            return lines.isEmpty ? nil : (goal, lines)
        }
    }

    public func title(_ language: Language) -> String { ListTexts.lines.text(language) }

    public func description(_ language: Language) -> String {
        let count = ComponentTexts.lines.text(city.strategy.linesOfAction.count, language)
        return language == .polish
            ? "\(count) strategii, z filtrami według tematu, obszaru i celu."
            : "\(count) of the strategy, to be filtered by topic, area and goal."
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", phrase: ListTexts.lines)
            html.element("p", .class("lead"), phrase: ListTexts.linesLead)
        }
        if city.strategy.linesOfAction.allSatisfy(\.wording.isEmpty) {
            html.element("p", .class("note gap"), phrase: ListTexts.noWording)
        }
        form(&html)
        html.element("p", .fixed("aria-live", "polite"), .id("lines-groups-status")) { html in
            html.count(groups.reduce(0) { $0 + $1.lines.count }, ComponentTexts.lines)
        }
        if groups.isEmpty { html.element("p", phrase: ListTexts.nothing) }
        html.element("div", .id("lines-groups")) { html in
            for group in groups {
                html.element("section") { html in
                    html.element("h2") { html in
                        html.link(.goal(group.goal.code)) { html in
                            html.code(group.goal.code)
                            html.words(group.goal.name)
                        }
                    }
                    html.lines(group.lines, city)
                }
            }
        }
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("filters"), .action(.lines(LineFilter()), html.language), .fixed("method", "get"),
            .fixed("data-instant", "")
        ) { html in
            html.field(.words, ListTexts.words) { html, id in
                html.void(
                    "input", .fixed("type", "search"), .id(id),
                    .text("name", QueryField.words.text(html.language).description),
                    .text("value", filter.words), .fixed("data-filters", "lines-groups"))
            }
            html.field(.topic, ListTexts.topic) { html, id in
                html.select(
                    id, .topic, city.strategy.topics.map { ($0.id, $0.name[html.language]) }, filter.topic)
            }
            html.field(.area, ListTexts.area) { html, id in
                html.select(
                    id, .area, city.strategy.interventionAreas.map { ($0.id, $0.name[html.language]) },
                    filter.area)
            }
            html.field(.goal, ListTexts.goal) { html, id in
                html.select(
                    id, .goal,
                    city.goals.map { ($0.code.description, "\($0.code) \($0.name[html.language])") },
                    filter.goal?.description)
            }
            html.filterButtons(.lines(LineFilter()), isFiltered: !filter.isEmpty)
        }
    }
}

extension LineFilter {
    func admits(_ line: LineOfAction, _ wanted: [String]) -> Bool {
        if let topic, !line.topics.contains(topic) { return false }
        if let area, !line.areas.contains(area) { return false }
        guard !wanted.isEmpty else { return true }
        let text = Letters.plain("\(line.code) \(line.wording) \(line.label.pl) \(line.label.en)")
        return wanted.allSatisfy { text.contains($0) }
    }
}
