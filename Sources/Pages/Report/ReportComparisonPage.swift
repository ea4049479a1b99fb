public import Publishing
public import Quantities
import Reporting

/// Two reports side by side, and what became of what the earlier one announced.
public struct ReportComparisonPage: Page {
    private let year: Int
    private let comparison: ReportComparison
    private let promises: [Promise]
    private let isFrozen: Bool

    /// - Parameter isFrozen: whether the earlier year is taken from its publication.
    public init(_ year: Int, _ comparison: ReportComparison, promises: [Promise], isFrozen: Bool) {
        self.year = year
        self.comparison = comparison
        self.promises = promises
        self.isFrozen = isFrozen
    }

    public func title(_ language: Language) -> String { "\(year - 1) – \(year)" }
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
            if !isFrozen { html.element("p", .class("note"), phrase: ReportTexts.basedOnDraft) }
        }
        kept(&html)
        html.element("h2", phrase: ReportTexts.figure)
        html.table(
            ReportTexts.comparison,
            [
                TableColumn(ReportTexts.figure), TableColumn(ReportTexts.year, number: true),
                TableColumn(ReportTexts.year, number: true),
                TableColumn(ReportTexts.difference, number: true),
            ], underHeading: true
        ) { html in
            for row in comparison.rows { figure(row, &html, context) }
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
