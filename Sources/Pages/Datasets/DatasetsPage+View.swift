import Evidence
import Quantities
import Strategy

extension DatasetsPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DatasetTexts.title, DatasetTexts.lead)
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.element("a", .href(.catalogue), phrase: DatasetTexts.catalogue) }
            html.element("li") { html in
                if context.isEditor {
                    html.link(.datasetImport, phrase: DatasetTexts.bringIn)
                } else {
                    html.link(.editing(.signIn), phrase: DatasetTexts.bringInAfterSignIn)
                }
            }
        }
        guard !entries.isEmpty else {
            return html.gap(reason: DatasetTexts.none, remedy: DatasetTexts.howToImport)
        }
        html.element("p") { html in
            html.count(entries.count, DatasetTexts.datasets)
            html.fixed(", ")
            html.count(entries.reduce(0) { $0 + $1.summary.rows }, ComponentTexts.rows)
            html.fixed(".")
        }
        for entry in entries { dataset(entry, &html) }
    }

    private func dataset(_ entry: Entry, _ html: inout HTML) {
        let (summary, current) = (entry.summary, entry.summary.current)
        html.element("section", .class("entry"), .id("d-" + current.dataset)) { html in
            html.element("h2", text: current.dataset)
            html.element("dl", .class("facts")) { html in
                html.fact(DatasetTexts.rows) { $0.count(summary.rows, ComponentTexts.rows) }
                html.fact(DatasetTexts.span) { html in
                    guard let first = summary.first, let last = summary.last else {
                        return html.fixed("–")
                    }
                    html.period(first)
                    guard first != last else { return }
                    html.fixed(" – ")
                    html.period(last)
                }
                html.fact(DatasetTexts.series) { series(summary.series, &$0) }
                html.fact(DatasetTexts.sources) { sources(summary.sources, &$0) }
                html.fact(DatasetTexts.recorded) { html in
                    html.moment(current.recorded)
                    html.fixed(", ")
                    html.phrase(WhyTexts.revision)
                    html.fixed("\u{A0}")
                    html.number(current.number)
                }
                html.fact(DatasetTexts.digest) { html in
                    html.element("code", .class("digest"), text: current.digest.description)
                }
            }
            html.element("p") { html in
                html.element("a", .href(.dataset(current.dataset)), .flag("download")) { html in
                    html.phrase(DatasetTexts.download)
                    html.space()
                    html.text(current.dataset)
                    html.fixed(".csv")
                }
            }
            revisions(entry, &html)
        }
    }

    /// Names of series; long lists are folded.
    private func series(_ ids: [String], _ html: inout HTML) {
        guard ids.count > 6 else { return names(ids, &html) }
        html.element("details") { html in
            html.element("summary") { $0.count(ids.count, DatasetTexts.seriesCount) }
            names(ids, &html)
        }
    }

    private func names(_ ids: [String], _ html: inout HTML) {
        for (place, id) in ids.enumerated() {
            if place > 0 { html.fixed(" · ") }
            if let summary = city.indicator(id) {
                html.link(.indicator(id), words: summary.indicator.name)
            } else if let variable = city.record.variables.first(where: { $0.id == id }) {
                html.words(variable.name)
            } else {
                html.element("code", text: id)
            }
        }
    }

    private func sources(_ ids: [String], _ html: inout HTML) {
        for (place, id) in ids.enumerated() {
            if place > 0 { html.fixed(" · ") }
            guard let source = city.record.source(id) else {
                html.element("code", text: id)
                continue
            }
            html.words(source.name)
            if !source.licence.name.isEmpty {
                html.fixed(" (")
                html.words(source.licence.name)
                html.fixed(")")
            }
        }
    }

    private func revisions(_ entry: Entry, _ html: inout HTML) {
        html.element("details") { html in
            html.element("summary") { html in
                html.phrase(DatasetTexts.revisions)
                html.fixed(" (")
                html.number(entry.revisions.count)
                html.fixed(")")
            }
            html.table(
                "\(DatasetTexts.revisions.text(html.language)): \(entry.summary.current.dataset)",
                [
                    TableColumn(DatasetTexts.number, number: true), TableColumn(DatasetTexts.recorded),
                    TableColumn(DatasetTexts.mode), TableColumn(DatasetTexts.rows, number: true),
                    TableColumn(DatasetTexts.origin), TableColumn(DatasetTexts.reason),
                    TableColumn(DatasetTexts.author), TableColumn(DatasetTexts.digest),
                ]
            ) { html in
                for revision in entry.revisions { row(revision, &html) }
            }
        }
    }

    private func row(_ revision: DatasetRevision, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), .class("num")) { $0.number(revision.number) }
            html.element("td") { $0.moment(revision.recorded) }
            html.element("td", phrase: revision.mode.words)
            html.numberCell(revision.rows)
            html.element("td", text: revision.origin)
            html.element("td") { $0.words(Remark.words(revision.reason)) }
            html.element("td", words: authors.words(revision.author))
            html.element("td") { $0.digest(revision.digest) }
        }
    }
}
