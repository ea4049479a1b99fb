public import Delivery
import Evidence
public import Quantities
import Strategy

/// How city companies, and units with programmes of their own, fit the strategy.
public struct AlignmentPage: Page {
    let city: CityOverview
    let units: [UnitAlignment]

    public init(_ context: PageContext) {
        city = context.city
        units = context.city.alignment
    }

    public func title(_ language: Language) -> String { AlignmentTexts.title.text(language) }
    public func description(_ language: Language) -> String { AlignmentTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.units, DeliveryTexts.units)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(AlignmentTexts.title, AlignmentTexts.lead)
        guard !units.isEmpty else { return html.gap(reason: AlignmentTexts.none) }
        overview(&html)
        for unit in units { section(unit, &html) }
    }

    private func overview(_ html: inout HTML) {
        html.table(
            AlignmentTexts.title,
            [
                TableColumn(DeliveryTexts.unit), TableColumn(DeliveryTexts.cityShare, number: true),
                TableColumn(AlignmentTexts.programmes, number: true),
                TableColumn(AlignmentTexts.served, number: true),
                TableColumn(AlignmentTexts.neglected, number: true),
                TableColumn(AlignmentTexts.indicators, number: true),
            ],
            underHeading: true
        ) { html in
            for unit in units {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { $0.unit(unit.unit, city) }
                    html.element("td", .class("num")) { share(unit.unit, &$0) }
                    html.numberCell(unit.programmes.count)
                    html.numberCell(unit.rows.count(where: \.isServed))
                    html.element("td", .fixed("class", unit.neglected.isEmpty ? "num" : "num uncovered")) {
                        $0.number(unit.neglected.count)
                    }
                    html.numberCell(unit.indicators.count)
                }
            }
        }
    }

    private func share(_ id: String, _ html: inout HTML) {
        guard let share = city.delivery.units[id]?.cityShare else { return html.fixed("–") }
        html.text("\(share)\u{A0}%")
    }

    private func section(_ unit: UnitAlignment, _ html: inout HTML) {
        html.element("h2") { $0.unit(unit.unit, city) }
        if unit.programmes.isEmpty {
            html.gap(reason: AlignmentTexts.noProgramme)
        } else {
            html.element("p") { html in
                html.phrase(AlignmentTexts.own)
                html.fixed(": ")
                html.list(unit.programmes) { $1.programme($0, city) }
            }
        }
        if unit.rows.isEmpty {
            html.gap(reason: AlignmentTexts.noPart)
        } else {
            table(unit, &html)
        }
        let indicators = unit.indicators.compactMap { city.indicator($0) }
        guard !indicators.isEmpty else { return }
        html.element("h3", phrase: AlignmentTexts.indicators)
        html.indicatorList(indicators)
    }

    private func table(_ unit: UnitAlignment, _ html: inout HTML) {
        html.table(
            city.delivery.units[unit.unit]?.name[html.language] ?? unit.unit,
            [
                TableColumn(AlignmentTexts.part), TableColumn(DeliveryTexts.roles),
                TableColumn(DeliveryTexts.programmes), TableColumn(DeliveryTexts.projects, number: true),
                TableColumn(AlignmentTexts.shared, number: true),
                TableColumn(CoverageTexts.name(.money), number: true),
            ],
            underHeading: true
        ) { html in
            for row in unit.rows { self.row(row, unit, &html) }
        }
    }

    private func row(_ row: UnitAlignment.Row, _ unit: UnitAlignment, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.codeLink(row.code, city)
                html.subject(of: row.code, city)
            }
            html.element("td") { html in
                if let role = row.role { html.words(role.name) } else { html.phrase(AlignmentTexts.noRole) }
            }
            if row.isNeglected {
                html.element(
                    "td", .class("uncovered"), .fixed("colspan", "3"), phrase: AlignmentTexts.nothing)
            } else {
                html.element("td") { html in
                    if row.programmes.isEmpty { html.fixed("–") }
                    html.list(row.programmes) { $1.programme($0, city) }
                }
                html.element("td", .class("num")) { html in
                    guard !row.projects.isEmpty else { return html.fixed("–") }
                    html.link(.projects(ProjectFilter(unit: unit.unit, goal: row.code))) {
                        $0.number(row.projects.count)
                    }
                }
                html.element("td", .class("num")) { html in
                    if row.shared.isEmpty { html.fixed("–") } else { html.number(row.shared.count) }
                }
            }
            html.moneyCell(row.money)
        }
    }
}

extension CityOverview {
    /// Companies and units with programmes, each against the strategy.
    public var alignment: [UnitAlignment] {
        UnitAlignment.all(delivery, strategy: strategy, money: plan, indicators: record.indicators)
    }
}

enum AlignmentTexts {
    static let title = Phrase(
        pl: "Spółki i jednostki wobec strategii", en: "Companies and units against the strategy")
    static let lead = Phrase(
        pl:
            "Czemu służą programy i projekty spółek miasta oraz jednostek z własnymi programami, i które kierunki powierzono im w strategii, a nic im nie służy.",
        en:
            "What the programmes and projects of city companies, and of units with programmes of their own, serve, and which lines they were given in the strategy while nothing of theirs serves them."
    )
    static let none = BilingualText(
        pl: "Nie zapisano spółek ani jednostek z własnymi programami.",
        en: "No companies and no units with programmes of their own are recorded.")
    static let programmes = Phrase(pl: "Własne programy", en: "Own programmes")
    static let own = Phrase(pl: "Strategia i programy własne", en: "Strategy and programmes of its own")
    static let served = Phrase(pl: "Części strategii, którym służy", en: "Parts of the strategy served")
    static let neglected = Phrase(pl: "Powierzone, a bez działań", en: "Given, but nothing done")
    static let indicators = Phrase(pl: "Wskaźniki, za które odpowiada", en: "Indicators it answers for")
    static let part = Phrase(pl: "Część strategii", en: "Part of the strategy")
    static let shared = Phrase(
        pl: "Projekty, w których jest partnerem", en: "Projects in which it is a partner")
    static let noRole = Phrase(pl: "bez roli w strategii", en: "without a role")
    static let nothing = Phrase(
        pl: "ma tu zadanie, a nic jej działań temu nie służy",
        en: "has a part here, and nothing it does serves it")
    static let noProgramme = BilingualText(
        pl: "Nie zapisano własnej strategii ani programu.",
        en: "No strategy or programme of its own is recorded.")
    static let noPart = BilingualText(
        pl: "Nie zapisano roli w strategii ani działań, które by jej służyły.",
        en: "No role in the strategy is recorded, and nothing that serves it.")
}
