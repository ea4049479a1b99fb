import Delivery
import Evidence
public import Quantities
import Strategy

/// The tree of units, each with what it runs and what is late.
public struct UnitsPage: Page {
    let city: CityOverview
    let late: [String: Int]
    let running: [String: Int]

    public init(_ context: PageContext) {
        city = context.city
        late = Dictionary(grouping: city.delivery.late(on: city.today), by: \.unit).mapValues(\.count)
        running = Dictionary(grouping: city.record.delivery.projects.filter(\.status.isOpen), by: \.unit)
            .mapValues(\.count)
    }

    public func title(_ language: Language) -> String { DeliveryTexts.units.text(language) }
    public func description(_ language: Language) -> String { DeliveryTexts.unitsLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DeliveryTexts.units, DeliveryTexts.unitsLead)
        guard !city.record.delivery.units.isEmpty else {
            return html.gap(reason: DeliveryTexts.noUnits, remedy: DeliveryTexts.howToAdd)
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.alignment, phrase: AlignmentTexts.title) }
        }
        html.table(
            DeliveryTexts.units,
            [
                TableColumn(DeliveryTexts.unit), TableColumn(DeliveryTexts.kind),
                TableColumn(DeliveryTexts.cityShare, number: true),
                TableColumn(DeliveryTexts.runs, number: true),
                TableColumn(DeliveryTexts.lateItems, number: true), TableColumn(DeliveryTexts.roles),
            ],
            underHeading: true
        ) { html in
            for root in city.delivery.tree.roots {
                for id in city.delivery.tree.branch(of: root) { row(id, &html) }
            }
        }
    }

    /// What it leads, supports and is consulted on, by code.
    private func roles(of unit: OrganisationUnit, _ html: inout HTML) {
        for kind in OrganisationUnit.Role.Kind.allCases {
            let codes = unit.roles.filter { $0.kind == kind }.map(\.code)
            guard !codes.isEmpty else { continue }
            html.element("div", .class("small")) { html in
                html.words(kind.name)
                html.fixed(": ")
                for code in codes { html.codeLink(code, city) }
            }
        }
    }

    private func row(_ id: String, _ html: inout HTML) {
        guard let unit = city.delivery.units[id] else { return }
        let depth = city.delivery.tree.ancestors(of: id).count
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.branch(depth)
                html.link(.unit(id), words: unit.name)
            }
            html.element("td", words: unit.kind.name)
            html.element("td", .class("num")) { html in
                if let share = unit.cityShare { html.text("\(share)\u{A0}%") } else { html.fixed("–") }
            }
            html.numberCell(running[id] ?? 0)
            html.numberCell(late[id] ?? 0)
            html.element("td") { roles(of: unit, &$0) }
        }
    }
}

/// One unit's work: what is late, what comes, what it runs.
public struct UnitPage: Page {
    /// How far ahead the page looks.
    static let daysAhead = 90
    /// Without word for longer than this a project is asked about.
    static let silentDays = 120

    let unit: OrganisationUnit
    let city: CityOverview
    let branch: Set<String>

    /// - Returns: nil where there is no such unit.
    public init?(_ id: String, _ context: PageContext) {
        guard let unit = context.city.delivery.units[id] else { return nil }
        self.unit = unit
        city = context.city
        branch = Set(context.city.delivery.tree.branch(of: id))
    }

    public func title(_ language: Language) -> String { unit.name[language] }
    public func description(_ language: Language) -> String { DeliveryTexts.unitsLead.text(language) }
    public var trail: [Crumb] { [Crumb(.units, DeliveryTexts.units)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        let projects = city.record.delivery.projects.filter { branch.contains($0.unit) }
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in html.words(unit.kind.name) }
            html.element("h1", words: unit.name)
        }
        if !unit.roles.isEmpty {
            html.element("h2", phrase: DeliveryTexts.roles)
            html.element("ul") { html in
                for role in unit.roles {
                    html.element("li") { html in
                        html.words(role.kind.name)
                        html.space()
                        html.codeLink(role.code, city)
                        html.subject(of: role.code, city)
                    }
                }
            }
        }
        if let alignment = city.alignment.first(where: { $0.unit == unit.id }) {
            html.element("p") { html in
                html.link(.alignment, phrase: AlignmentTexts.title)
                html.fixed(": ")
                html.phrase(AlignmentTexts.neglected)
                html.space()
                html.number(alignment.neglected.count)
            }
        }
        programmes(&html)
        dates(&html)
        silent(&html)
        html.element("h2", phrase: DeliveryTexts.projects)
        if projects.isEmpty {
            html.element("p", phrase: DeliveryTexts.nothingFits)
        } else {
            html.schedule(projects, city)
            html.projectTable(Array(projects.prefix(ProjectsPage.perPage)), city)
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") { html in
                html.link(.projects(ProjectFilter(unit: unit.id)), phrase: DeliveryTexts.projects)
            }
            html.element("li") { html in
                html.link(.comparison(ProjectFilter(unit: unit.id)), phrase: ComparisonTexts.title)
            }
            html.element("li") { html in
                html.link(.deliveryChanges(ChangeFilter(unit: unit.id)), phrase: ChangesTexts.title)
            }
            html.element("li") { html in
                html.element("a", .href(.unitCalendar(unit.id)), phrase: DeliveryTexts.calendar)
            }
            html.element("li") { html in
                html.link(
                    .history(Subject.delivery(.unit, unit.id).description), phrase: HistoryTexts.link)
            }
            html.element("li") { html in
                html.element(
                    "a", .href(.unitWorkbook(unit.id, html.language)), .flag("download"),
                    phrase: WorkbookTexts.download)
            }
            if context.isEditor {
                html.element("li") {
                    $0.link(.editing(.workbook(unit: unit.id)), phrase: WorkbookTexts.upload)
                }
            }
        }
    }

    private func programmes(_ html: inout HTML) {
        let own = city.record.delivery.programmes.filter { branch.contains($0.owner) }
        guard !own.isEmpty else { return }
        html.element("h2", phrase: DeliveryTexts.programmes)
        html.programmeTable(own.map(\.id), city)
    }

    private func dates(_ html: inout HTML) {
        let own = city.delivery.openDates().filter { branch.contains($0.unit) }
        let late = own.filter { $0.date < city.today }
        let soon = own.filter {
            $0.date >= city.today && $0.date <= city.today.adding(days: Self.daysAhead)
        }
        html.element("h2", phrase: DeliveryTexts.lateItems)
        if late.isEmpty {
            html.element("p", phrase: DeliveryTexts.nothingLate)
        } else {
            html.dates(late, DeliveryTexts.lateItems, city, showsUnit: branch.count > 1)
        }
        html.element("h2", phrase: DeliveryTexts.soon)
        if soon.isEmpty {
            html.element("p", phrase: DeliveryTexts.nothingSoon)
        } else {
            html.dates(soon, DeliveryTexts.soon, city, showsUnit: branch.count > 1)
        }
    }

    private func silent(_ html: inout HTML) {
        let silent = city.delivery.stale(on: city.today, after: Self.silentDays).filter {
            branch.contains($0.unit)
        }
        guard !silent.isEmpty else { return }
        html.element("h2", phrase: DeliveryTexts.silent)
        html.element("ul") { html in
            for item in silent {
                html.element("li") { html in
                    html.project(item.project, city)
                    if let days = item.silence {
                        html.fixed(": ")
                        html.count(days, DeliveryTexts.days)
                    }
                }
            }
        }
    }
}
