import Evidence
public import Quantities
import Strategy

/// All indicators, or those of a goal or a state.
public struct IndicatorListPage: Page {
    let filter: IndicatorFilter
    let shown: [IndicatorSummary]
    let city: CityOverview

    public init(_ filter: IndicatorFilter, _ context: PageContext) {
        self.filter = filter
        let city = context.city
        self.city = city
        let words = Letters.words(filter.words)
        shown = city.indicators.filter { summary in
            if let state = filter.state, summary.state != state { return false }
            if let goal = filter.goal,
                !summary.indicator.goals.contains(where: { city.lies($0.goal, below: goal) })
            {
                return false
            }
            guard !words.isEmpty else { return true }
            let text = Letters.plain(
                "\(summary.indicator.name.pl) \(summary.indicator.name.en) \(summary.indicator.id)")
            return words.allSatisfy { text.contains($0) }
        }
    }

    public func title(_ language: Language) -> String { GoalTexts.indicators.text(language) }

    public func description(_ language: Language) -> String {
        language == .polish
            ? "Wskaźniki strategii: ostatnie wartości, stan i przebieg. Razem: \(city.indicators.count)."
            : "Indicators of the strategy: latest values, state and course. In all: \(city.indicators.count)."
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1", phrase: GoalTexts.indicators)
            html.element("p", .class("lead"), phrase: ListTexts.indicatorLead)
        }
        form(&html)
        html.element("p", .fixed("aria-live", "polite"), .id("indicator-rows-status")) { html in
            html.count(shown.count, ComponentTexts.indicators)
        }
        if shown.isEmpty {
            html.element("p", phrase: ListTexts.nothing)
        } else {
            html.indicatorRows(shown, city)
        }
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("filters"), .action(.indicators(IndicatorFilter()), html.language),
            .fixed("method", "get"),
            .fixed("data-instant", "")
        ) { html in
            html.field(.words, ListTexts.words) { html, id in
                html.void(
                    "input", .fixed("type", "search"), .id(id),
                    .text("name", QueryField.words.text(html.language).description),
                    .text("value", filter.words), .fixed("data-filters", "indicator-rows"))
            }
            html.field(.goal, ListTexts.goal) { html, id in
                html.select(
                    id, .goal,
                    city.goals.map { ($0.code.description, "\($0.code) \($0.name[html.language])") },
                    filter.goal?.description)
            }
            html.field(.state, ListTexts.state) { html, id in
                html.select(
                    id, .state, ProgressState.allCases.map { ($0.rawValue, $0.word.text(html.language)) },
                    filter.state?.rawValue)
            }
            html.filterButtons(.indicators(IndicatorFilter()), isFiltered: !filter.isEmpty)
        }
    }
}
