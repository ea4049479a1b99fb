import Evidence
import Quantities
import Strategy

extension SourcesPage {
    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(SourceTexts.title, SourceTexts.lead)
        guard !used.isEmpty || !unused.isEmpty else {
            return html.gap(reason: SourceTexts.none, remedy: SourceTexts.howToAdd)
        }
        html.element("p") { html in html.link(.datasets, phrase: SourceTexts.seeDatasets) }
        if !used.isEmpty { overview(&html) }
        for summary in used { entry(summary, &html) }
        if !unused.isEmpty {
            html.element("section", .fixed("aria-labelledby", "unused")) { html in
                html.element("h2", .id("unused"), phrase: SourceTexts.unused)
                html.element("p", phrase: SourceTexts.unusedLead)
                html.element("ul", .class("plain-list")) { html in
                    for summary in unused { unused(summary.source, &html) }
                }
            }
        }
    }

    private func overview(_ html: inout HTML) {
        html.element("p", .class("small soft"), phrase: SourceTexts.freshnessMeaning)
        html.table(
            SourceTexts.overview,
            [
                TableColumn(SourceTexts.source), TableColumn(SourceTexts.state),
                TableColumn(SourceTexts.latest), TableColumn(SourceTexts.indicators, number: true),
                TableColumn(SourceTexts.readings, number: true), TableColumn(SourceTexts.retrieved),
            ], sortable: true
        ) { html in
            for summary in used {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.element(
                            "a", .href(anchor: anchor(summary.source)), words: summary.source.name)
                    }
                    html.element("td") { $0.freshness(summary.freshness) }
                    html.element("td") { html in
                        if let latest = summary.latest { html.period(latest) } else { html.fixed("–") }
                    }
                    html.numberCell(summary.indicators.count)
                    html.numberCell(summary.readings)
                    html.element("td") { html in
                        if let day = summary.source.retrieved {
                            html.date(day)
                        } else {
                            html.element("span", .class("soft"), phrase: SourceTexts.notStated)
                        }
                    }
                }
            }
        }
    }

    private func anchor(_ source: DataSource) -> String { "s-" + source.id }

    private func entry(_ summary: SourceSummary, _ html: inout HTML) {
        let source = summary.source
        html.element("section", .class("entry"), .id(anchor(source))) { html in
            html.element("h2", words: source.name)
            html.element("dl", .class("facts")) { html in
                terms(source, &html)
                html.fact(SourceTexts.state) { state(summary, &$0) }
                html.fact(SourceTexts.series) { html in
                    html.count(summary.indicators.count, ComponentTexts.indicators)
                    html.fixed(", ")
                    html.count(summary.variables, SourceTexts.variables)
                    html.fixed(", ")
                    html.count(summary.readings, ComponentTexts.readings)
                }
                html.fact(SourceTexts.notes, source.notes)
            }
            indicators(summary, &html)
        }
    }

    /// Publisher, licence, attribution, day of retrieval, way.
    private func terms(_ source: DataSource, _ html: inout HTML) {
        html.fact(SourceTexts.publisher, source.publisher)
        if ExternalLink(source.url) != nil {
            html.fact(SourceTexts.address) { $0.externalLink(source.url, text: source.url) }
        }
        html.fact(SourceTexts.licence) { html in
            guard !source.licence.name.isEmpty else {
                return html.element("strong", phrase: SourceTexts.notStated)
            }
            html.externalLink(source.licence.url, text: source.licence.name[html.language])
        }
        html.fact(SourceTexts.attribution, source.licence.attribution)
        html.fact(SourceTexts.retrieved) { html in
            guard let day = source.retrieved else { return html.phrase(SourceTexts.notStated) }
            html.date(day)
        }
        html.fact(SourceTexts.way) { html in
            html.phrase(source.connector.isEmpty ? SourceTexts.byHand : SourceTexts.byConnector)
            if !source.connector.isEmpty {
                html.space()
                html.element("code", text: "horyzont data fetch \(source.connector)")
            }
        }
    }

    private func state(_ summary: SourceSummary, _ html: inout HTML) {
        html.freshness(summary.freshness)
        let counts = Freshness.allCases.filter { summary.count($0) > 0 }
        guard counts.count > 1 else { return }
        html.element("span", .class("small soft")) { html in
            html.fixed(" (")
            for (place, freshness) in counts.enumerated() {
                if place > 0 { html.fixed(", ") }
                html.phrase(freshness.words)
                html.fixed(": ")
                html.number(summary.count(freshness))
            }
            html.fixed(")")
        }
    }

    private func indicators(_ summary: SourceSummary, _ html: inout HTML) {
        guard !summary.indicators.isEmpty else { return }
        html.element("details") { html in
            html.element("summary") { html in
                html.phrase(SourceTexts.itsIndicators)
                html.fixed(" (")
                html.number(summary.indicators.count)
                html.fixed(")")
            }
            html.table(
                "\(SourceTexts.itsIndicators.text(html.language)): \(summary.source.name[html.language])",
                [
                    TableColumn(SourceTexts.indicator), TableColumn(SourceTexts.latest),
                    TableColumn(SourceTexts.rhythm), TableColumn(SourceTexts.state),
                ]
            ) { html in
                for entry in summary.indicators { row(entry.summary, entry.freshness, &html) }
            }
        }
    }

    private func row(_ summary: IndicatorSummary, _ freshness: Freshness, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.indicator(summary.indicator.id), words: summary.indicator.name)
            }
            html.element("td") { html in
                if let last = summary.points.last { html.period(last.period) } else { html.fixed("–") }
            }
            html.element("td") { html in
                html.phrase(summary.indicator.frequency.words)
                if summary.indicator.publicationLagDays > 0 {
                    html.fixed(", ")
                    html.phrase(SourceTexts.after)
                    html.space()
                    html.count(summary.indicator.publicationLagDays, SourceTexts.days)
                }
            }
            html.element("td") { $0.freshness(freshness) }
        }
    }

    private func unused(_ source: DataSource, _ html: inout HTML) {
        html.element("li", .id(anchor(source))) { html in
            html.externalLink(source.url, text: source.name[html.language])
            html.element("p", .class("small soft")) { html in
                html.words(source.publisher)
                if !source.licence.name.isEmpty {
                    html.fixed(" · ")
                    html.words(source.licence.name)
                }
            }
            if !source.notes.isEmpty { html.element("p", .class("small"), words: source.notes) }
        }
    }
}

extension HTML {
    /// How fresh a series is, as icon and word; nil where nothing asks for it.
    fileprivate mutating func freshness(_ freshness: Freshness?) {
        guard let freshness else { return fixed("–") }
        mark(freshness.likeState, freshness.words)
    }
}

extension Freshness {
    fileprivate var likeState: ProgressState {
        switch self {
        case .onTime: .onTrack
        case .irregular: .notAssessed
        case .late: .atRisk
        case .silent: .offTrack
        case .noData: .notAssessed
        }
    }
}
