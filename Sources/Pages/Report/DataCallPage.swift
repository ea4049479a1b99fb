import Delivery
public import Publishing
public import Quantities
import Reporting

/// What one unit owes for a year's report, with links to the forms.
public struct DataCallPage: Page {
    private let call: DataCall
    private let unit: String?
    private let name: BilingualText
    private let city: CityOverview

    /// - Parameter unit: nil for the team that makes the report.
    /// - Returns: nil where there is no such unit.
    public init?(_ call: DataCall, unit: String?, _ context: PageContext) {
        self.call = call
        self.unit = unit
        city = context.city
        if let unit {
            guard let known = context.city.delivery.units[unit] else { return nil }
            name = known.name
        } else {
            name = BilingualText(pl: ReportTexts.office.text(.polish), en: ReportTexts.office.text(.english))
        }
    }

    public func title(_ language: Language) -> String { "\(name[language]): \(call.year)" }
    public func description(_ language: Language) -> String { ReportTexts.dataCallLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.reporting(.all), ReportTexts.reports),
            Crumb(.reporting(.year(call.year)), BilingualText(String(call.year))),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1", text: title(html.language))
            html.element("p", .class("lead"), phrase: ReportTexts.dataCallLead)
        }
        let items = call.items(of: unit)
        guard !items.isEmpty else {
            html.element("p", phrase: ReportTexts.nothingOwed)
            return
        }
        for kind in OwedItem.allCases {
            let owed = items.filter { $0.kind == kind }
            if !owed.isEmpty { section(kind, owed, &html, context) }
        }
    }

    private func section(
        _ kind: OwedItem, _ items: [DataCall.Item], _ html: inout HTML, _ context: PageContext
    ) {
        html.element("h2") { html in
            html.words(kind.name)
            html.fixed(" (")
            html.number(items.count(where: \.isDone))
            html.fixed("\u{A0}/\u{A0}")
            html.number(items.count)
            html.fixed(")")
        }
        html.table(
            kind.name[html.language],
            [
                TableColumn(ReportTexts.item), TableColumn(ReportTexts.due),
                TableColumn(ReportTexts.stateOfItem),
            ],
            underHeading: true
        ) { html in
            for item in items.sorted(by: { !$0.isDone && $1.isDone }) {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { link(item, &$0, context) }
                    html.element("td") { $0.date(item.due) }
                    html.element("td") { $0.state(of: item.isDone, isLate: item.due < city.today) }
                }
            }
        }
    }

    /// Whoever may edit goes to the form, everybody else to the page.
    private func link(_ item: DataCall.Item, _ html: inout HTML, _ context: PageContext) {
        let form: Route? = context.isEditor ? form(of: item) : page(of: item)
        if let form { html.link(form, words: item.name) } else { html.words(item.name) }
    }

    private func form(of item: DataCall.Item) -> Route? {
        switch item.kind {
        case .projectReport: .projectYear(item.subject, call.year)
        case .update: .editing(.project(item.subject))
        case .readings: .editing(.reading(indicator: item.subject))
        case .chapters: ReportPart(item.subject).map { .editing(.report(.text(call.year, $0))) }
        case .signOff: ReportChapter(rawValue: item.subject).map { .editing(.report(.sign(call.year, $0))) }
        case .publication: .editing(.report(.freeze(call.year)))
        case .definitions, .closing: .editing(.report(.dates(call.year)))
        }
    }

    private func page(of item: DataCall.Item) -> Route? {
        switch item.kind {
        case .projectReport: .projectYear(item.subject, call.year)
        case .update: .project(item.subject)
        case .readings: .indicator(item.subject)
        case .chapters, .signOff, .publication: .reporting(.draft(call.year))
        case .definitions, .closing: nil
        }
    }
}
