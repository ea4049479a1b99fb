import Delivery
public import Quantities
import Strategy

/// Plan and report of one project for one year on one sheet, to be read or printed.
public struct ProjectYearPage: Page {
    let project: Project
    let year: Int
    let report: YearReport?
    let milestones: [Milestone]
    let lines: [BudgetLine]
    let city: CityOverview

    /// - Returns: nil where there is no such project, or nothing of it in that year.
    public init?(_ id: String, _ year: Int, _ context: PageContext) {
        let city = context.city
        guard let project = city.delivery.projects[id] else { return nil }
        self.project = project
        self.year = year
        self.city = city
        report = city.delivery.reports(of: id).first { $0.year == year }
        milestones = city.delivery.milestones(of: id).filter {
            $0.baseline.year == year || $0.date.year == year
        }.sorted { ($0.baseline, $0.id) < ($1.baseline, $1.id) }
        lines = city.delivery.budget(of: id).filter { $0.year == year }
        guard report != nil || !milestones.isEmpty || !lines.isEmpty else { return nil }
    }

    public func title(_ language: Language) -> String { "\(project.name[language]), \(year)" }
    public func description(_ language: Language) -> String { YearTexts.lead.text(language) }

    public var trail: [Crumb] {
        [
            Crumb(.projects(ProjectFilter()), DeliveryTexts.projects),
            Crumb(.project(project.id), project.name),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker")) { html in
                html.phrase(YearTexts.title)
                html.fixed(" ")
                html.text(String(year))
            }
            html.element("h1") { $0.project(project.id, city) }
        }
        html.element("dl", .class("facts")) { html in
            html.fact(DeliveryTexts.answersFor) { $0.unit(project.unit, city) }
            html.fact(DeliveryTexts.expected) { $0.span(project.forecast) }
            html.fact(DeliveryTexts.serves) { html in
                for link in project.lines {
                    html.codeLink(link.code, city)
                    html.fixed("(")
                    html.text("\(link.share)\u{A0}%")
                    html.fixed(") ")
                }
            }
        }
        html.element("h2", phrase: YearTexts.planAndReport)
        if let report { html.yearReport(report) } else { html.gap(reason: YearTexts.noReport) }
        due(&html)
        html.element("h2", phrase: DeliveryTexts.moneyTitle)
        if lines.isEmpty { html.gap(reason: YearTexts.noLines) } else { html.budget(lines, city) }
        years(&html)
    }

    /// Milestones that were or are to be reached in the year, by plan or in fact.
    private func due(_ html: inout HTML) {
        html.element("h2", phrase: DeliveryTexts.milestones)
        guard !milestones.isEmpty else { return html.gap(reason: YearTexts.noMilestones) }
        html.table(
            DeliveryTexts.milestones,
            [
                TableColumn(DeliveryTexts.milestone), TableColumn(DeliveryTexts.planned),
                TableColumn(DeliveryTexts.expected), TableColumn(DeliveryTexts.reached),
                TableColumn(DeliveryTexts.slip),
            ],
            underHeading: true
        ) { html in
            for milestone in milestones {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: milestone.name)
                    html.element("td") { $0.date(milestone.baseline) }
                    html.element("td") { $0.date(milestone.forecast) }
                    html.element("td") { html in
                        if let done = milestone.done { html.date(done) } else { html.fixed("–") }
                    }
                    html.element("td") { html in
                        html.slippage(milestone.date.dayNumber - milestone.baseline.dayNumber)
                    }
                }
            }
        }
    }

    /// The other years of which there is a plan or report.
    private func years(_ html: inout HTML) {
        let others = city.delivery.reports(of: project.id).map(\.year).filter { $0 != year }.sorted()
        html.element("ul", .class("actions")) { html in
            for other in others {
                html.element("li") { $0.link(.projectYear(project.id, other), text: String(other)) }
            }
            html.element("li") { $0.link(.project(project.id), phrase: DeliveryTexts.card) }
        }
    }
}

extension HTML {
    /// What was planned for a year beside what is reported of it.
    mutating func yearReport(_ report: YearReport) {
        table(
            YearTexts.planAndReport,
            [TableColumn(YearTexts.what), TableColumn(YearTexts.plan), TableColumn(YearTexts.report)],
            underHeading: true
        ) { html in
            html.element("tr") { html in
                html.element("th", .fixed("scope", "row"), phrase: YearTexts.work)
                html.said(report.planned)
                html.said(report.done)
            }
            html.element("tr") { html in
                html.element("th", .fixed("scope", "row"), phrase: YearTexts.spending)
                html.element("td") { $0.amount(report.plannedSpending) }
                html.element("td") { $0.amount(report.spent) }
            }
            html.element("tr") { html in
                html.element("th", .fixed("scope", "row"), phrase: DeliveryTexts.status)
                html.element("td") { $0.fixed("–") }
                html.element("td") { $0.badge(report.status) }
            }
            guard !report.next.isEmpty else { return }
            html.element("tr") { html in
                html.element("th", .fixed("scope", "row"), phrase: YearTexts.next)
                html.element("td", .fixed("colspan", "2"), words: report.next)
            }
        }
    }

    private mutating func said(_ words: BilingualText) {
        element("td") { html in
            if words.isEmpty { html.phrase(YearTexts.notSaid) } else { html.words(words) }
        }
    }

    private mutating func amount(_ money: Money?) {
        if let money { self.money(money) } else { phrase(YearTexts.notSaid) }
    }
}

private enum YearTexts {
    static let title = Phrase(
        pl: "Plan i sprawozdanie projektu za rok", en: "Plan and report of a project for")
    static let lead = Phrase(
        pl: "Co projekt zamierzył na ten rok, co zrobił, za ile i które terminy dotrzymał.",
        en: "What the project meant to do in the year, what it did, for how much, and which dates it kept.")
    static let planAndReport = Phrase(pl: "Plan i sprawozdanie", en: "Plan and report")
    static let what = Phrase(pl: "Czego dotyczy", en: "Of what")
    static let plan = Phrase(pl: "Plan roku", en: "Plan of the year")
    static let report = Phrase(pl: "Sprawozdanie", en: "Report")
    static let work = Phrase(pl: "Prace", en: "Work")
    static let spending = Phrase(pl: "Wydatki", en: "Spending")
    static let next = Phrase(pl: "Na następny rok", en: "For the next year")
    static let notSaid = Phrase(pl: "nie podano", en: "not stated")
    static let noReport = BilingualText(
        pl: "Na ten rok nie zapisano planu ani sprawozdania.",
        en: "No plan or report is recorded for this year.")
    static let noMilestones = BilingualText(
        pl: "Na ten rok nie przypada żaden kamień milowy.", en: "No milestone falls into this year.")
    static let noLines = BilingualText(
        pl: "Nie zapisano pozycji budżetu tego roku.", en: "No budget lines of this year are recorded.")
}
