import Delivery
import Evidence
import Quantities
import Strategy

/// What stands behind a part of the strategy, as lines of action, areas and programmes show it alike.
extension HTML {
    /// Money by year in every measure, of the parts that belong to the subject.
    mutating func moneyByYear(_ city: CityOverview, of belongs: (MoneyPart) -> Bool) {
        let measured = city.money.map { ($0.measure, $0.parts.filter(belongs)) }.filter { !$0.1.isEmpty }
        let years = Set(measured.flatMap { $0.1.map(\.year) }).sorted()
        guard !years.isEmpty else { return gap(reason: ServingTexts.noMoney) }
        table(
            ServingTexts.money,
            [TableColumn(DeliveryTexts.year)]
                + measured.map { TableColumn(MoneyTexts.measure($0.0), number: true) },
            underHeading: true
        ) { html in
            for year in years {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), text: String(year))
                    for (_, parts) in measured {
                        let amounts = parts.filter { $0.year == year }.map(\.amount)
                        html.moneyCell(amounts.isEmpty ? nil : amounts.sum())
                    }
                }
            }
            html.element("tr", .class("total")) { html in
                html.element("th", .fixed("scope", "row"), phrase: MoneyTexts.total)
                for (_, parts) in measured { html.moneyCell(parts.map(\.amount).sum()) }
            }
        }
        element("p", .class("small")) { $0.link(.method("money-by-goal"), phrase: MoneyTexts.method) }
    }

    /// Programmes with owner, stage and period.
    mutating func programmeTable(_ ids: [String], _ city: CityOverview) {
        table(
            DeliveryTexts.programmes,
            [
                TableColumn(DeliveryTexts.programme), TableColumn(DeliveryTexts.kind),
                TableColumn(DeliveryTexts.stage), TableColumn(DeliveryTexts.owner),
                TableColumn(DeliveryTexts.period),
            ],
            underHeading: true
        ) { html in
            for programme in ids.compactMap({ city.delivery.programmes[$0] }) {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.programme(programme.id, city) }
                    html.element("td", words: programme.kind.name)
                    html.element("td", words: programme.stage.name)
                    html.element("td") { $0.unit(programme.owner, city) }
                    html.element("td") { $0.span(programme.period) }
                }
            }
        }
    }

    /// A link to a programme by name; its identifier where nobody described it.
    mutating func programme(_ id: String, _ city: CityOverview) {
        guard let programme = city.delivery.programmes[id] else { return element("code", text: id) }
        link(.programme(id), words: programme.name)
        if programme.provenance.isExample {
            space()
            exampleMark()
        }
    }

    /// Indicators with their state.
    mutating func indicatorList(_ summaries: [IndicatorSummary]) {
        element("ul", .class("attention")) { html in
            for summary in summaries {
                html.element("li") { html in
                    html.link(.indicator(summary.indicator.id), class: "name", words: summary.indicator.name)
                    html.badge(summary.state)
                }
            }
        }
    }

    /// Projects that are to move an indicator, with how much, by when and how sure that is.
    mutating func effects(
        _ effects: [(project: Project, effect: IndicatorEffect)], _ city: CityOverview, showsIndicator: Bool
    ) {
        var columns = [
            TableColumn(DeliveryTexts.project), TableColumn(DeliveryTexts.change, number: true),
            TableColumn(DeliveryTexts.by, number: true), TableColumn(DeliveryTexts.confidence),
            TableColumn(DeliveryTexts.why),
        ]
        if showsIndicator { columns.insert(TableColumn(DeliveryTexts.indicator), at: 1) }
        table(ServingTexts.moves, columns, underHeading: true) { html in
            for (project, effect) in effects {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.project(project.id, city)
                        html.space()
                        html.badge(project.status)
                    }
                    if showsIndicator { html.element("td") { $0.indicator(effect.indicator, city) } }
                    html.effectCells(effect)
                }
            }
        }
    }

    /// Change, year, confidence and reason of an effect.
    mutating func effectCells(_ effect: IndicatorEffect) {
        element("td", .class("num")) { html in
            html.text(NumberFormat.signed(effect.change, decimals: 2, html.language))
            html.fixed("\u{A0}")
            html.text(effect.unit)
        }
        element("td", .class("num"), text: String(effect.year))
        element("td", words: effect.confidence.name)
        element("td", words: effect.why)
    }

    /// A link to an indicator by name; its identifier where there is none.
    mutating func indicator(_ id: String, _ city: CityOverview) {
        guard let summary = city.indicator(id) else { return element("code", text: id) }
        link(.indicator(id), words: summary.indicator.name)
    }

    mutating func documents(_ documents: [DeliveryDocument]) {
        guard !documents.isEmpty else { return }
        element("h2", phrase: DeliveryTexts.documents)
        element("ul") { html in
            for document in documents {
                html.element("li") { html in
                    html.externalLink(document.address, text: document.title[html.language])
                    if let date = document.date {
                        html.fixed(", ")
                        html.date(date)
                    }
                }
            }
        }
    }

    /// Items one after the other, commas between.
    mutating func list<Item>(_ items: [Item], _ item: (Item, inout HTML) -> Void) {
        for (place, each) in items.enumerated() {
            if place > 0 { fixed(", ") }
            item(each, &self)
        }
    }
}

extension CityOverview {
    /// Projects that are to move one of the indicators, in recorded order.
    func effects(on indicators: Set<String>) -> [(project: Project, effect: IndicatorEffect)] {
        record.delivery.projects.flatMap { project in
            project.effects.filter { indicators.contains($0.indicator) }.map { (project, $0) }
        }
    }
}

/// Words of what stands behind a part of the strategy.
enum ServingTexts {
    static let money = Phrase(pl: "Pieniądze w latach", en: "Money by year")
    static let noMoney = BilingualText(
        pl: "Nie zapisano pieniędzy, które by tu należały.", en: "No money that belongs here is recorded.")
    static let moves = Phrase(pl: "Projekty, które mają go poruszyć", en: "Projects that are to move it")
    static let noPlanned = BilingualText(
        pl: "Żaden projekt nie zapowiada zmiany tego wskaźnika.",
        en: "No project says that it is to move this indicator.")
}
