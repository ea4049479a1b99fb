import Delivery
import Evidence
public import Quantities
import Reporting

/// The council's register for the public: debates with their rules and results, resolutions, participatory budget.
public struct CouncilPage: Page {
    let city: CityOverview
    private var record: ReportingRecord { city.record.reporting }

    public init(_ context: PageContext) { city = context.city }

    public func title(_ language: Language) -> String { CouncilTexts.title.text(language) }
    public func description(_ language: Language) -> String { CouncilTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(CouncilTexts.title, CouncilTexts.lead)
        html.element("section", .fixed("aria-labelledby", "debates")) { html in
            html.element("h2", .id("debates"), phrase: CouncilTexts.debates)
            debates(&html)
        }
        html.element("section", .fixed("aria-labelledby", "resolutions")) { html in
            html.element("h2", .id("resolutions"), phrase: CouncilTexts.resolutions)
            resolutions(&html)
        }
        html.element("section", .fixed("aria-labelledby", "participatory")) { html in
            html.element("h2", .id("participatory"), phrase: CouncilTexts.participatory)
            participatory(&html)
        }
    }

    private func resolutions(_ html: inout HTML) {
        guard !record.resolutions.isEmpty else {
            return html.gap(reason: CouncilTexts.nothing, remedy: CouncilTexts.howToAdd)
        }
        html.table(
            CouncilTexts.resolutions,
            [
                TableColumn(CouncilTexts.number), TableColumn(CouncilTexts.day),
                TableColumn(CouncilTexts.about), TableColumn(CouncilTexts.unit),
                TableColumn(CouncilTexts.execution), TableColumn(CouncilTexts.done),
                TableColumn(CouncilTexts.goals),
            ], underHeading: true
        ) { html in
            for resolution in record.resolutions.sorted(by: { ($1.date, $1.id) < ($0.date, $0.id) }) {
                row(resolution, &html)
            }
        }
        html.tableDownloads("resolutions")
    }

    private func row(_ resolution: CouncilResolution, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.externalLink(resolution.address, text: resolution.number)
                html.exampleMark(resolution.provenance)
            }
            html.element("td") { $0.date(resolution.date) }
            html.element("td", words: resolution.title)
            html.element("td") { html in
                if let unit = resolution.unit { html.unit(unit, city) } else { html.fixed("–") }
            }
            html.element("td") { html in
                html.words(resolution.execution.name)
                if let ended = resolution.ended {
                    html.fixed(", ")
                    html.date(ended)
                }
            }
            html.element("td", words: resolution.note)
            html.element("td") { html in for code in resolution.serves { html.codeLink(code, city) } }
        }
    }

    private func participatory(_ html: inout HTML) {
        guard !record.participatory.isEmpty else {
            return html.gap(reason: CouncilTexts.nothing, remedy: CouncilTexts.howToAdd)
        }
        html.table(
            CouncilTexts.participatory,
            [
                TableColumn(CouncilTexts.project), TableColumn(CouncilTexts.edition),
                TableColumn(CouncilTexts.state), TableColumn(CouncilTexts.votesCast, number: true),
                TableColumn(CouncilTexts.cost, number: true), TableColumn(CouncilTexts.spent, number: true),
            ], underHeading: true
        ) { html in
            for project in record.participatory.sorted(by: { ($1.edition, $0.id) < ($0.edition, $1.id) }) {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        if let id = project.project {
                            html.link(.project(id), words: project.name)
                        } else {
                            html.words(project.name)
                        }
                        html.exampleMark(project.provenance)
                    }
                    html.element("td") { $0.text(String(project.edition)) }
                    html.element("td", words: project.state.name)
                    html.count(project.votes)
                    html.moneyCell(project.cost)
                    html.moneyCell(project.spent)
                }
            }
        }
        html.tableDownloads("participatory-budget")
    }
}

extension HTML {
    mutating func exampleMark(_ provenance: Provenance) {
        guard provenance.isExample else { return }
        space()
        exampleMark()
    }

    /// A cell with a count, or a dash.
    mutating func count(_ count: Int?) {
        element("td", .class("num")) { html in
            if let count { html.number(count) } else { html.fixed("–") }
        }
    }

    /// The list as files.
    mutating func tableDownloads(_ table: String) {
        element("p", .class("small")) { html in
            html.phrase(CouncilTexts.download)
            html.space()
            if let title = CouncilTables.table(table)?.title { html.words(title) }
            html.space()
            html.element("a", .href(.councilTable(table, .csv)), .flag("download"), text: "CSV")
            html.fixed(", ")
            html.element("a", .href(.councilTable(table, .workbook)), .flag("download"), text: "XLSX")
        }
    }
}
