import Delivery
import Evidence
public import Quantities
import Strategy

/// The portfolio: all projects, or those of a unit, a goal or a status, with their schedule.
public struct ProjectsPage: Page {
    /// Projects on one page.
    static let perPage = 100

    let filter: ProjectFilter
    let city: CityOverview
    let fitting: [Project]
    let shown: [Project]

    public init(_ filter: ProjectFilter, _ context: PageContext) {
        let city = context.city
        self.filter = filter
        self.city = city
        fitting = city.projects(fitting: filter)
        shown = Array(fitting.dropFirst((filter.page - 1) * Self.perPage).prefix(Self.perPage))
    }

    public func title(_ language: Language) -> String { DeliveryTexts.projects.text(language) }
    public func description(_ language: Language) -> String { DeliveryTexts.projectsLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DeliveryTexts.projects, DeliveryTexts.projectsLead)
        guard !city.record.delivery.projects.isEmpty else {
            return html.gap(reason: DeliveryTexts.noProjects, remedy: DeliveryTexts.howToAdd)
        }
        html.element("ul", .class("actions")) { html in
            for (route, words) in Self.related {
                html.element("li") { $0.link(route, phrase: words) }
            }
        }
        html.projectFilters(filter, of: .projects(ProjectFilter()), city)
        html.element("p", .fixed("aria-live", "polite")) {
            $0.count(fitting.count, DeliveryTexts.projectCount)
        }
        guard !shown.isEmpty else { return html.element("p", phrase: DeliveryTexts.nothingFits) }
        html.schedule(shown, city)
        html.projectTable(shown, city)
        pages(&html)
    }

    static let related: [(Route, Phrase)] = [
        (.attention, AttentionTexts.title), (.comparison(ProjectFilter()), ComparisonTexts.title),
        (.deliveryChanges(ChangeFilter()), ChangesTexts.title), (.alignment, AlignmentTexts.title),
        (.areas, AreaTexts.title), (.districts, DistrictTexts.title),
        (.units, DeliveryTexts.units), (.programmes, DeliveryTexts.programmes),
        (.money, MoneyTexts.title), (.coverage, CoverageTexts.title),
    ]

    private func pages(_ html: inout HTML) {
        let last = (fitting.count + Self.perPage - 1) / Self.perPage
        guard last > 1 else { return }
        html.element("ul", .class("actions")) { html in
            if filter.page > 1 { link(to: filter.page - 1, DeliveryTexts.previous, &html) }
            html.element("li", text: "\(filter.page) / \(last)")
            if filter.page < last { link(to: filter.page + 1, DeliveryTexts.next, &html) }
        }
    }

    private func link(to page: Int, _ words: Phrase, _ html: inout HTML) {
        var other = filter
        other.page = page
        html.element("li") { $0.link(.projects(other), phrase: words) }
    }
}

extension CityOverview {
    /// Whether a code named by a project stands at `goal` or below it.
    func serves(_ code: StrategyCode, _ goal: StrategyCode) -> Bool {
        code == goal || self.goal(holding: code).map { lies($0.code, below: goal) } == true
    }

    /// Whether something of the project has passed its day, or its end is expected later than first planned.
    func isLate(_ project: Project) -> Bool {
        guard project.status.isOpen else { return false }
        let figures = ProjectFigures(project, in: delivery, on: today)
        if let slippage = try? figures.slippage(), slippage > 0 { return true }
        return delivery.milestones(of: project.id).contains { $0.done == nil && $0.forecast < today }
    }
}

extension HTML {
    /// The picture of a schedule with its key.
    mutating func schedule(_ projects: [Project], _ city: CityOverview) {
        let rows = city.delivery.ganttRows(Array(projects.prefix(GanttPicture.mostRows)), on: city.today)
        element("figure") { html in
            GanttPicture(rows: rows, today: city.today).write(&html)
            html.element("figcaption") { html in
                html.phrase(DeliveryTexts.scheduleKey)
                if projects.count > rows.count {
                    html.space()
                    html.phrase(DeliveryTexts.firstOf)
                    html.space()
                    html.number(rows.count)
                    html.fixed(".")
                }
            }
        }
    }

    mutating func projectTable(_ projects: [Project], _ city: CityOverview) {
        table(
            DeliveryTexts.table,
            [
                TableColumn(DeliveryTexts.project), TableColumn(DeliveryTexts.unit),
                TableColumn(DeliveryTexts.status), TableColumn(DeliveryTexts.end),
                TableColumn(DeliveryTexts.slip), TableColumn(DeliveryTexts.progress, number: true),
                TableColumn(DeliveryTexts.money, number: true), TableColumn(DeliveryTexts.serves),
            ]
        ) { html in
            for project in projects { html.projectRow(project, city) }
        }
    }

    private mutating func projectRow(_ project: Project, _ city: CityOverview) {
        let figures = ProjectFigures(project, in: city.delivery, on: city.today)
        element("tr") { html in
            html.element("th", .fixed("scope", "row")) { $0.project(project.id, city) }
            html.element("td") { $0.unit(project.unit, city) }
            html.element("td") { $0.badge(project.status) }
            html.element("td") { html in
                if let end = try? figures.completion() { html.date(end) } else { html.fixed("–") }
            }
            html.element("td") { html in
                if let days = try? figures.slippage() { html.slippage(days) } else { html.fixed("–") }
            }
            html.element("td", .class("num")) { html in
                guard let progress = try? figures.progress() else { return html.fixed("–") }
                html.text(NumberFormat.percent(progress.done / 100, html.language))
            }
            html.moneyCell { () throws(DeliveryGap) in try figures.budget() }
            html.element("td") { html in
                for link in project.lines { html.codeLink(link.code, city) }
            }
        }
    }
}
