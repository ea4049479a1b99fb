import Evidence
import Layers
import Quantities
import Strategy

extension ExplorerPage {
    /// What the city promises, held against the place of the view: from its parcel's border, or from the place itself.
    func promises(_ promises: ExplorerModel.Promises, _ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "promises")) { html in
            html.element("h2", .id("promises"), phrase: StandardsTexts.here)
            html.element("p") { html in
                guard let parcel = promises.parcel else { return html.phrase(StandardsTexts.fromPlace) }
                html.phrase(StandardsTexts.fromParcel)
                html.space()
                feature(parcel, &html)
                html.synthetic(parcel.layer.description)
                html.fixed(".")
            }
            html.table(
                StandardsTexts.here,
                [
                    TableColumn(StandardsTexts.standard), TableColumn(ExplorerTexts.here),
                    TableColumn(StandardsTexts.missing, number: true), TableColumn(StandardsTexts.nearest),
                    TableColumn(ExplorerTexts.distance, number: true),
                ], underHeading: true
            ) { html in
                for answer in promises.answers { row(answer, &html) }
            }
            html.element("p", .class("small"), phrase: StandardsTexts.wayDrawn)
        }
    }

    private func row(_ answer: ExplorerModel.Promises.Answer, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.accessStandards(answer.standard.id), words: answer.standard.title)
                html.element(
                    "span", .class("small soft"),
                    text: " " + StandardsTexts.asks(answer.standard, html.language))
            }
            html.element("td") { html in
                html.mark(
                    answer.isMet ? .onTrack : .offTrack,
                    answer.isMet ? ExplorerTexts.isMet : ExplorerTexts.isNotMet)
            }
            html.element("td", .class("num"), text: missing(answer, html.language))
            html.element("td") { html in
                guard let way = answer.ways.first else { return html.phrase(StandardsTexts.nothingNear) }
                feature(way.found, &html)
                html.synthetic(way.found.layer.description)
                if let hectares = answer.hectares { together(answer, hectares, &html) }
            }
            html.element("td", .class("num")) { html in
                guard let metres = answer.ways.first?.found.distance else { return html.fixed("–") }
                html.number(metres, decimals: 0)
                html.fixed("\u{A0}m")
            }
        }
    }

    /// How large the features within the limit are together, and to how many of the nearest the ways are drawn.
    private func together(
        _ answer: ExplorerModel.Promises.Answer, _ hectares: Double, _ html: inout HTML
    ) {
        html.element(
            "span", .class("small soft"),
            text: " " + StandardsTexts.together(hectares, drawn: answer.ways.count, html.language))
    }

    /// By how much a standard is missed; a dash where it is not, or where it is not known.
    private func missing(_ answer: ExplorerModel.Promises.Answer, _ language: Language) -> String {
        guard !answer.isMet else { return "–" }
        if case .together(let wanted) = answer.standard.rule, let hectares = answer.hectares {
            return StandardsTexts.hectares(wanted - hectares, language)
        }
        return answer.excess.map { StandardsTexts.metres($0, language) } ?? "–"
    }
}
