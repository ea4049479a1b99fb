import Delivery
import Evidence
public import Quantities

/// The register of programmes, plans and policies.
public struct ProgrammesPage: Page {
    let city: CityOverview

    public init(_ context: PageContext) { city = context.city }

    public func title(_ language: Language) -> String { DeliveryTexts.programmes.text(language) }
    public func description(_ language: Language) -> String { DeliveryTexts.programmesLead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DeliveryTexts.programmes, DeliveryTexts.programmesLead)
        let programmes = city.record.delivery.programmes
        guard !programmes.isEmpty else {
            return html.gap(reason: DeliveryTexts.noProgrammes, remedy: DeliveryTexts.howToAdd)
        }
        html.table(
            DeliveryTexts.programmes,
            [
                TableColumn(DeliveryTexts.programme), TableColumn(DeliveryTexts.kind),
                TableColumn(DeliveryTexts.stage), TableColumn(DeliveryTexts.owner),
                TableColumn(DeliveryTexts.period), TableColumn(DeliveryTexts.basis),
                TableColumn(DeliveryTexts.resolution), TableColumn(DeliveryTexts.serves),
            ],
            underHeading: true
        ) { html in
            for programme in programmes { row(programme, &html) }
        }
    }

    private func row(_ programme: Programme, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.programme(programme.id, city)
            }
            html.element("td", words: programme.kind.name)
            html.element("td") { html in
                html.words(programme.stage.name)
                if let other = programme.replacedBy {
                    html.fixed(", ")
                    html.phrase(DeliveryTexts.replacedBy)
                    html.space()
                    html.programme(other, city)
                }
            }
            html.element("td") { $0.unit(programme.owner, city) }
            html.element("td") { $0.span(programme.period) }
            html.element("td") { $0.polish(programme.legalBasis) }
            html.element("td") { html in
                html.text(programme.resolution ?? "–")
                if let date = programme.resolutionDate {
                    html.fixed(", ")
                    html.date(date)
                }
            }
            html.element("td") { html in
                for code in programme.serves { html.codeLink(code, city) }
            }
        }
    }
}
