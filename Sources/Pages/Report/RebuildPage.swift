public import Publishing
public import Quantities
import Reporting

/// A frozen report made again from the record: its digests then and now, and what differs.
public struct RebuildPage: Page {
    private let check: RebuildCheck
    /// The program that made it again.
    private let program: String

    public init(_ check: RebuildCheck, program: String) {
        self.check = check
        self.program = program
    }

    public func title(_ language: Language) -> String {
        "\(ReportTexts.rebuild.text(language)): \(check.publication.id)"
    }
    public func description(_ language: Language) -> String { ReportTexts.rebuildLead.text(language) }
    public var trail: [Crumb] {
        [
            Crumb(.reporting(.all), ReportTexts.reports),
            Crumb(
                .reporting(.frozen(check.publication.year, check.publication.digest.short)),
                BilingualText(check.publication.id)),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("header", .class("hero")) { html in
            html.element("h1") { html in
                html.phrase(ReportTexts.rebuild)
                html.fixed(": ")
                html.text(check.publication.id)
            }
            html.element("p", .class("lead"), phrase: ReportTexts.rebuildLead)
        }
        html.element("p", .class("note")) { html in
            html.element("strong", phrase: check.isSame ? ReportTexts.rebuiltSame : ReportTexts.rebuiltOther)
            html.space()
            html.phrase(ReportTexts.rebuilt)
            html.space()
            html.moment(check.moment)
        }
        digests(&html)
        parts(&html)
    }

    private func digests(_ html: inout HTML) {
        let (then, now) = (check.publication, check.again)
        html.element("h2", phrase: ReportTexts.digests)
        html.table(ReportTexts.digests, Self.columns(ReportTexts.part), underHeading: true) { html in
            for language in Language.allCases {
                row(
                    language == .polish ? ReportTexts.polishText : ReportTexts.englishText,
                    then.digest(in: language).description, now.digest(in: language).description, &html)
            }
            row(
                ReportTexts.definitions, then.definitions.description, now.definitions.description, &html)
            row(ReportTexts.programs, then.programs["horyzont"] ?? "–", program, &html)
        }
    }

    private func row(_ label: Phrase, _ then: String, _ now: String, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row"), phrase: label)
            cells(then, now, &html)
        }
    }

    private func parts(_ html: inout HTML) {
        let parts = check.parts.filter { $0.language == html.language }
        let differing = parts.filter { !$0.isSame }
        html.element("h2", phrase: ReportTexts.partsOfReport)
        html.element("p") { html in
            html.phrase(ReportTexts.sameParts)
            html.space()
            html.number(parts.count - differing.count)
            html.fixed(" / ")
            html.number(parts.count)
            html.fixed(".")
        }
        guard !differing.isEmpty else { return }
        html.table(ReportTexts.differingParts, Self.columns(ReportTexts.part)) { html in
            for part in differing {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { name(part.place, &$0) }
                    cells(part.then?.short ?? "–", part.now?.short ?? "–", &html)
                }
            }
        }
    }

    private func name(_ place: RebuildCheck.Part.Place, _ html: inout HTML) {
        switch place {
        case .cover: html.phrase(ReportTexts.cover)
        case .chapter(let chapter): html.words(chapter.name)
        case .unfinished: html.phrase(ReportTexts.unfinished)
        }
    }

    private func cells(_ then: String, _ now: String, _ html: inout HTML) {
        html.element("td") { $0.element("code", text: then) }
        html.element("td") { $0.element("code", text: now) }
        html.element("td", phrase: then == now ? ReportTexts.isSame : ReportTexts.isOther)
    }

    private static func columns(_ first: Phrase) -> [TableColumn] {
        [
            TableColumn(first), TableColumn(ReportTexts.then), TableColumn(ReportTexts.now),
            TableColumn(ReportTexts.outcome),
        ]
    }
}
