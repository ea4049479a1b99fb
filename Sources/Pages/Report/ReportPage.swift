import Evidence
public import Publishing
public import Quantities
public import Reporting

/// A year's report: as it stands now, or as it was frozen.
public struct ReportPage: Page {
    private let document: ReportDocument
    private let publication: Publication?
    private let publications: [Publication]

    /// - Parameter publication: nil for the draft.
    public init(_ document: ReportDocument, _ publication: Publication?, _ context: PageContext) {
        self.document = document
        self.publication = publication
        publications = context.city.record.reporting.publications.filter { $0.year == document.year }
    }

    public func title(_ language: Language) -> String { document.title }
    public func description(_ language: Language) -> String { ReportTexts.reportsLead.text(language) }
    public var trail: [Crumb] { [Crumb(.reporting(.all), ReportTexts.reports)] }

    private var year: Int { document.year }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("p", .class("kicker"), text: document.city)
            html.element("h1", text: document.title)
            html.element("p", .class("lead")) { standing(&$0) }
        }
        links(&html, context)
        if let publication { facts(publication, &html, context) }
        html.contents(of: document)
        unfinished(&html, context)
        html.element("article", .class("report")) { html in
            html.report(document, for: .site)
        }
    }

    private func standing(_ html: inout HTML) {
        if let publication {
            html.phrase(ReportTexts.frozen)
            html.space()
            html.date(publication.day)
            html.fixed(". ")
            html.phrase(ReportTexts.frozenMeaning)
        } else {
            html.phrase(ReportTexts.draft)
            html.fixed(". ")
            html.phrase(ReportTexts.draftMeaning)
        }
    }

    private func links(_ html: inout HTML, _ context: PageContext) {
        html.element("ul", .class("actions")) { html in
            for file in ReportFile.allCases {
                html.element("li") { html in
                    html.link(
                        .reporting(.file(year, publication?.digest.short, file)), words: file.name)
                }
            }
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") {
                $0.link(.reporting(.comparison(year, with: year - 1)), phrase: ReportTexts.comparison)
            }
            html.element("li") { $0.link(.reporting(.year(year)), phrase: ReportTexts.calendar) }
            if let publication {
                html.element("li") { html in
                    html.link(
                        .reporting(.rebuild(year, publication.digest.short)), phrase: ReportTexts.rebuild)
                }
            }
            for other in publications where other.digest != publication?.digest {
                html.element("li") { html in
                    html.link(.reporting(.frozen(year, other.digest.short))) { html in
                        html.phrase(ReportTexts.frozen)
                        html.space()
                        html.date(other.day)
                    }
                }
            }
            if publication == nil, context.isEditor {
                html.element("li") { $0.link(.editing(.report(.freeze(year))), phrase: ReportTexts.freeze) }
                html.element("li") { html in
                    html.link(.editing(.report(.requirement(nil))), phrase: ReportTexts.addRequirement)
                }
                html.element("li") { html in
                    html.link(
                        .editing(.report(.announcement(year, nil))), phrase: ReportTexts.addAnnouncement)
                }
            }
        }
    }

    private func facts(_ publication: Publication, _ html: inout HTML, _ context: PageContext) {
        let address =
            context.origin
            + Route.reporting(.frozen(year, publication.digest.short)).path(html.language)
        html.element("section", .fixed("aria-labelledby", "citation")) { html in
            html.element("h2", .id("citation"), phrase: ReportTexts.citation)
            html.element("p", .class("citation"), text: publication.citation(of: document, at: address))
            html.element("details") { html in
                html.element("summary", phrase: ReportTexts.madeOf)
                html.element("dl", .class("facts")) { html in
                    fact(ReportTexts.digest, publication.digest(in: html.language).description, &html)
                    fact(ReportTexts.strategyRevision, publication.strategy, &html)
                    fact(ReportTexts.ledgerEntry, String(publication.sequence), &html)
                    fact(ReportTexts.moment, publication.moment.description, &html)
                    fact(ReportTexts.definitions, publication.definitions.description, &html)
                    fact(ReportTexts.datasets, listed(publication.datasets.mapValues { String($0) }), &html)
                    if !publication.layers.isEmpty {
                        fact(ReportTexts.layers, listed(publication.layers.mapValues { String($0) }), &html)
                    }
                    fact(ReportTexts.programs, listed(publication.programs), &html)
                }
            }
        }
    }

    private func listed(_ values: [String: String]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private func fact(_ label: Phrase, _ value: String, _ html: inout HTML) {
        html.element("dt", phrase: label)
        html.element("dd") { $0.element("code", text: value) }
    }

    // MARK: Unfinished parts

    /// More in one chapter are counted, not listed.
    private static let mostListed = 12

    private func unfinished(_ html: inout HTML, _ context: PageContext) {
        html.element("section", .fixed("aria-labelledby", "unfinished")) { html in
            html.element("h2", .id("unfinished"), phrase: ReportTexts.unfinished)
            guard !document.unfinished.isEmpty else {
                html.element("p", phrase: ReportTexts.nothingUnfinished)
                return
            }
            for chapter in document.chapters {
                let parts = document.unfinished.filter { $0.chapter == chapter.chapter }
                guard !parts.isEmpty else { continue }
                html.element("details") { html in
                    html.element("summary") { html in
                        html.text("\(chapter.chapter.number). \(chapter.title): ")
                        html.count(parts.count, ReportTexts.unfinishedCount)
                    }
                    html.element("ul") { html in
                        for part in parts.prefix(Self.mostListed) { item(part, &html, context) }
                    }
                    if parts.count > Self.mostListed {
                        html.element("p", .class("small")) { html in
                            html.phrase(ReportTexts.andMore)
                            html.space()
                            html.number(parts.count - Self.mostListed)
                        }
                    }
                }
            }
        }
    }

    private func item(_ part: UnfinishedPart, _ html: inout HTML, _ context: PageContext) {
        html.element("li") { html in
            html.text(part.what)
            guard publication == nil, context.isEditor else { return }
            html.space()
            switch part.remedy {
            case .write(let place):
                html.link(.editing(.report(.text(year, place))), phrase: ReportTexts.write)
            case .projectReport(let id): html.link(.projectYear(id, year), phrase: ReportTexts.remedy)
            case .reading(let id): html.link(.editing(.reading(indicator: id)), phrase: ReportTexts.remedy)
            case .requirement(let id):
                html.link(.editing(.report(.requirement(id))), phrase: ReportTexts.remedy)
            case .sign(let chapter):
                html.link(.editing(.report(.sign(year, chapter))), phrase: ReportTexts.sign)
            case .record(let chapter):
                html.link(.editing(.report(.text(year, .chapter(chapter)))), phrase: ReportTexts.write)
            }
        }
    }
}
