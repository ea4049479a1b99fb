import Delivery
import Evidence
public import Quantities
import Strategy

/// What the strategy costs: by goal, unit, year and source, whichever way it is summed.
public struct MoneyPage: Page {
    let city: CityOverview

    public init(_ context: PageContext) { city = context.city }

    public func title(_ language: Language) -> String { MoneyTexts.title.text(language) }
    public func description(_ language: Language) -> String { MoneyTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(MoneyTexts.title, MoneyTexts.lead)
        html.publishedTotals(city)
        let measured = city.money.filter { !$0.parts.isEmpty }
        guard !measured.isEmpty else {
            return html.gap(reason: MoneyTexts.none, remedy: DeliveryTexts.howToAdd)
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.comparison(ProjectFilter()), phrase: ComparisonTexts.title) }
        }
        html.element("p", .class("small")) { html in
            html.link(.method("money-by-goal"), phrase: MoneyTexts.method)
        }
        for dimension in [MoneyDimension.operationalGoal, .unit, .year, .funding] {
            table(dimension, measured, &html)
        }
        undertakings(&html)
    }

    private func table(
        _ dimension: MoneyDimension, _ measured: [MoneyAllocation], _ html: inout HTML
    ) {
        let sums = measured.map { $0.sums(by: dimension) }
        let keys = city.ordered(Set(sums.flatMap(\.keys)), by: dimension)
        let widest = sums.flatMap(\.values).max() ?? .zero
        html.element("h2", phrase: MoneyTexts.heading(dimension))
        html.table(
            MoneyTexts.heading(dimension),
            [TableColumn(MoneyTexts.key(dimension))]
                + measured.map { TableColumn(MoneyTexts.measure($0.measure), number: true) },
            underHeading: true
        ) { html in
            for key in keys {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.moneyKey(key, dimension, city) }
                    for sum in sums { cell(sum[key], widest, &html) }
                }
            }
            html.element("tr", .class("total")) { html in
                html.element("th", .fixed("scope", "row"), phrase: MoneyTexts.total)
                for allocation in measured { html.moneyCell(allocation.total) }
            }
        }
    }

    private func cell(_ amount: Money?, _ widest: Money, _ html: inout HTML) {
        html.element("td", .class("num")) { html in
            guard let amount else { return html.fixed("–") }
            html.money(amount)
            guard amount > .zero, widest > .zero else { return }
            html.element(
                "svg", .class("bar"), .fixed("viewBox", "0 0 100 6"), .fixed("aria-hidden", "true"),
                .fixed("preserveAspectRatio", "none")
            ) { html in
                html.shape(
                    "rect", .class("plain"),
                    .at("width", Double(amount.grosze) / Double(widest.grosze) * 100), .fixed("height", "6"))
            }
        }
    }

    private func undertakings(_ html: inout HTML) {
        let all = city.record.delivery.undertakings
        guard !all.isEmpty else { return }
        html.element("h2", .id("wpf"), phrase: DeliveryTexts.undertakings)
        html.undertakings(all, city)
    }
}

extension HTML {
    mutating func undertakings(_ undertakings: [Undertaking], _ city: CityOverview) {
        let years = Set(undertakings.flatMap(\.limits.years)).sorted()
        table(
            DeliveryTexts.undertakings.text(language),
            [
                TableColumn(DeliveryTexts.undertaking), TableColumn(DeliveryTexts.unit),
                TableColumn(DeliveryTexts.period), TableColumn(DeliveryTexts.outlay, number: true),
                TableColumn(DeliveryTexts.limits), TableColumn(DeliveryTexts.commitments, number: true),
            ]
        ) { html in
            for undertaking in undertakings {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.words(undertaking.name)
                        if undertaking.provenance.isExample {
                            html.space()
                            html.exampleMark()
                        }
                    }
                    html.element("td") { $0.unit(undertaking.unit, city) }
                    html.element("td", text: "\(undertaking.firstYear)–\(undertaking.lastYear)")
                    html.moneyCell(undertaking.totalOutlay)
                    html.element("td") { html in
                        for year in years {
                            guard let limit = undertaking.limits[year] else { continue }
                            html.element("div", .class("small")) { html in
                                html.text("\(year): ")
                                html.money(limit)
                            }
                        }
                    }
                    html.moneyCell(undertaking.commitmentLimit)
                }
            }
        }
    }

    mutating func budget(_ lines: [BudgetLine], _ city: CityOverview) {
        table(
            DeliveryTexts.budget,
            [
                TableColumn(DeliveryTexts.year), TableColumn(DeliveryTexts.classification),
                TableColumn(DeliveryTexts.unit), TableColumn(DeliveryTexts.funding),
                TableColumn(DeliveryTexts.plan, number: true),
                TableColumn(DeliveryTexts.execution, number: true),
                TableColumn(DeliveryTexts.rate, number: true),
            ]
        ) { html in
            for line in lines.sorted(by: { ($0.year, $0.id) < ($1.year, $1.id) }) {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), text: String(line.year))
                    html.element("td") { html in
                        html.element("code", text: "\(line.classification)")
                        html.fixed(" · ")
                        html.words(line.side.name)
                    }
                    html.element("td") { $0.unit(line.unit, city) }
                    html.element("td", words: line.funding.name)
                    html.moneyCell(line.planAfterChanges)
                    html.moneyCell(line.execution)
                    html.element("td", .class("num")) { html in
                        if let rate = line.executionRate {
                            html.text(NumberFormat.percent(rate, html.language))
                        } else {
                            html.fixed("–")
                        }
                    }
                }
            }
        }
    }
}

/// Words of the page of money.
enum MoneyTexts {
    static let title = Phrase(pl: "Pieniądze strategii", en: "Money of the strategy")
    static let lead = Phrase(
        pl:
            "Ile kosztują cele: plan budżetu po zmianach, wykonanie i limity WPF. Każda złotówka liczona raz, niezależnie od tego, jak się sumuje.",
        en:
            "What the goals cost: the budget’s plan after changes, its execution, and the limits of the forecast. Every zloty counts once, whichever way it is summed."
    )
    static let none = BilingualText(
        pl: "Nie zapisano pozycji budżetu ani przedsięwzięć.",
        en: "No budget lines and no undertakings are recorded.")
    static let method = Phrase(
        pl: "Jak dzielimy pieniądze między cele", en: "How money is divided among goals")
    static let total = Phrase(pl: "Razem", en: "Total")

    static func measure(_ measure: MoneyAllocation.Measure) -> Phrase {
        switch measure {
        case .adopted: Phrase(pl: "Plan uchwalony", en: "Adopted plan")
        case .plan: DeliveryTexts.plan
        case .execution: DeliveryTexts.execution
        case .limits: Phrase(pl: "Limity WPF", en: "Limits of the forecast")
        }
    }

    static func key(_ dimension: MoneyDimension) -> Phrase {
        switch dimension {
        case .unit: DeliveryTexts.unit
        case .year: DeliveryTexts.year
        case .funding: DeliveryTexts.funding
        default: Phrase(pl: "Cel operacyjny", en: "Operational goal")
        }
    }

    static func heading(_ dimension: MoneyDimension) -> Phrase {
        switch dimension {
        case .unit: Phrase(pl: "Według jednostek", en: "By unit")
        case .year: Phrase(pl: "Według lat", en: "By year")
        case .funding: Phrase(pl: "Według źródeł", en: "By source of funding")
        default: Phrase(pl: "Według celów operacyjnych", en: "By operational goal")
        }
    }

    static func unlinked(_ dimension: MoneyDimension) -> Phrase {
        dimension == .funding
            ? Phrase(pl: "nie wskazano", en: "not stated")
            : Phrase(pl: "niepowiązane z żadnym celem", en: "linked to no goal")
    }
}
