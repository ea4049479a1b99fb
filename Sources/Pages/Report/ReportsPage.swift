import Delivery
import Evidence
public import Quantities
import Reporting

/// All years with their reports.
public struct ReportsPage: Page {
    /// The years offered: those of which anything is recorded, and the last one ended.
    private let years: [Int]

    public init(_ context: PageContext) {
        let reporting = context.city.record.reporting
        let known =
            reporting.publications.map(\.year) + reporting.texts.map(\.year) + reporting.years.map(\.year)
            + context.city.record.delivery.reports.filter { !$0.done.isEmpty }.map(\.year)
        let last = context.city.today.year - 1
        years = Set(known + [last]).filter { $0 <= last }.sorted(by: >)
    }

    public func title(_ language: Language) -> String { ReportTexts.reports.text(language) }
    public func description(_ language: Language) -> String { ReportTexts.reportsLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(ReportTexts.reports, ReportTexts.reportsLead)
        html.table(
            ReportTexts.reports,
            [
                TableColumn(ReportTexts.year), TableColumn(ReportTexts.publications),
                TableColumn(ReportTexts.draft), TableColumn(ReportTexts.calendar),
                TableColumn(ReportTexts.comparison),
            ], underHeading: true
        ) { html in
            for year in years { row(year, &html, context) }
        }
    }

    private func row(_ year: Int, _ html: inout HTML, _ context: PageContext) {
        let published = context.city.record.reporting.publications.filter { $0.year == year }
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), text: String(year))
            html.element("td") { html in
                if published.isEmpty { html.phrase(ReportTexts.noPublication) }
                for (place, publication) in published.reversed().enumerated() {
                    if place > 0 { html.fixed(", ") }
                    html.link(.reporting(.frozen(year, publication.digest.short))) {
                        $0.date(publication.day)
                    }
                }
            }
            html.element("td") { $0.link(.reporting(.draft(year)), phrase: ReportTexts.draft) }
            html.element("td") { $0.link(.reporting(.year(year)), phrase: ReportTexts.calendar) }
            html.element("td") {
                $0.link(.reporting(.comparison(year, with: year - 1)), phrase: ReportTexts.comparison)
            }
        }
    }
}
