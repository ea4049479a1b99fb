import Evidence
public import Publishing
public import Quantities
import Reporting

/// Two reports side by side, and what became of what the earlier one announced.
public struct ReportComparisonPage: Page {
    private let year: Int
    private let earlier: Int
    private let comparison: ReportComparison
    private let promises: [Promise]
    private let isFrozen: Bool

    /// - Parameter isFrozen: whether the earlier year is taken from its publication.
    public init(
        _ year: Int, with earlier: Int, _ comparison: ReportComparison, promises: [Promise], isFrozen: Bool
    ) {
        self.year = year
        self.earlier = earlier
        self.comparison = comparison
        self.promises = promises
        self.isFrozen = isFrozen
    }

    public func title(_ language: Language) -> String { "\(earlier) – \(year)" }
    public func description(_ language: Language) -> String { ReportTexts.comparisonLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.reporting(.all), ReportTexts.reports),
            Crumb(.reporting(.draft(year)), BilingualText(String(year))),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1") { html in
                html.phrase(ReportTexts.comparison)
                html.fixed(": ")
                html.text(title(html.language))
            }
            html.element("p", .class("lead"), phrase: ReportTexts.comparisonLead)
            others(&html, context)
            if !isFrozen { html.element("p", .class("note"), phrase: ReportTexts.basedOnDraft) }
        }
        kept(&html)
        html.element("h2", phrase: ReportTexts.figure)
        html.table(
            ReportTexts.comparison,
            [
                TableColumn(ReportTexts.figure), TableColumn(ReportTexts.year, year: earlier),
                TableColumn(ReportTexts.year, year: year),
                TableColumn(ReportTexts.difference, number: true),
            ], underHeading: true
        ) { html in
            for row in comparison.rows { figure(row, &html, context) }
        }
    }

    /// The year before and every earlier one that has a published report.
    private func others(_ html: inout HTML, _ context: PageContext) {
        let published = context.city.record.reporting.publications.map(\.year).filter { $0 < year }
        let years = Set(published + [year - 1]).subtracting([earlier]).sorted(by: >)
        guard !years.isEmpty else { return }
        html.element("p") { html in
            html.phrase(ReportTexts.compareWith)
            for other in years {
                html.space()
                html.link(.reporting(.comparison(year, with: other)), text: String(other))
            }
        }
    }

    private func figure(_ row: ReportComparison.Row, _ html: inout HTML, _ context: PageContext) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                if let goal = row.goal {
                    html.code(goal)
                    html.space()
                }
                html.text(row.label)
            }
            html.element("td", .class("num")) { $0.amount(row.then, row.decimals, row.unit) }
            html.element("td", .class("num")) { $0.amount(row.now, row.decimals, row.unit) }
            html.element("td", .class("num")) { $0.amount(row.difference, row.decimals, row.unit) }
        }
    }

    private func kept(_ html: inout HTML) {
        html.element("h2", phrase: ReportTexts.promises)
        guard !promises.isEmpty else {
            html.element("p", phrase: ReportTexts.noPromises)
            return
        }
        html.table(
            ReportTexts.promises,
            [
                TableColumn(ReportTexts.announcement), TableColumn(ReportTexts.due),
                TableColumn(ReportTexts.outcome), TableColumn(ReportTexts.basis),
            ], underHeading: true
        ) { html in
            for promise in promises {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: promise.announcement.text)
                    html.element("td") { $0.date(promise.announcement.due) }
                    html.element("td", words: promise.state.name)
                    html.element("td", words: promise.evidence)
                }
            }
        }
    }
}
