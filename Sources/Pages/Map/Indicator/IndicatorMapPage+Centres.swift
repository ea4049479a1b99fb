import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

extension IndicatorMapPage {
    /// The local centres that were found, numbered on a small map and in the table beside it; nothing for measures of other things.
    func centres(_ html: inout HTML, _ context: PageContext) {
        let mapped: MappedSeries? = context.city.outcomes[Key(.mapped, indicator.id)]?.value()
        guard let year = mapped?.years.last, !year.centres.isEmpty else { return }
        let asked = indicator.calculation?.categories.count ?? 0
        html.element("section", .fixed("aria-labelledby", "centres")) { html in
            html.element("h2", .id("centres"), phrase: CentreTexts.title)
            PlacesPicture(
                places: context.places,
                marks: year.centres.enumerated().map { place, centre in
                    .init(
                        shape: .point(Coordinate(centre.longitude, centre.latitude)), name: centre.name,
                        label: String(place + 1))
                }, words: CentreTexts.marked.text(html.language), layers: []
            ).write(&html)
            html.table(
                CentreTexts.title,
                [
                    TableColumn(PlaceTexts.onMap, number: true), TableColumn(CentreTexts.centre),
                    TableColumn(CentreTexts.level), TableColumn(CentreTexts.kinds),
                    TableColumn(CentreTexts.services, number: true),
                    TableColumn(CentreTexts.residents, number: true),
                ], sortable: true, underHeading: true
            ) { html in
                for (place, centre) in year.centres.enumerated() { row(place, centre, asked, &html) }
            }
        }
    }

    private func row(_ place: Int, _ centre: LocalCentre, _ asked: Int, _ html: inout HTML) {
        html.element("tr") { html in
            html.numberCell(place + 1)
            html.element("th", .fixed("scope", "row"), text: centre.name.isEmpty ? centre.id : centre.name)
            html.element("td", phrase: CentreTexts.words(for: centre.level))
            html.element("td") { html in
                html.text("\(centre.kinds.count)/\(asked): ")
                let names = centre.kinds.map { ServiceNames.name(of: $0)[html.language] }
                html.text(names.joined(separator: ", "))
            }
            html.numberCell(centre.services)
            html.numberCell(centre.residents)
        }
    }
}

private enum CentreTexts {
    static let title = Phrase(pl: "Węzły funkcjonalne", en: "Local centres")
    static let marked = Phrase(
        pl: "Środki węzłów z numerami tabeli", en: "Middles of the centres with the numbers of the table")
    static let centre = Phrase(pl: "Węzeł", en: "Centre")
    static let level = Phrase(pl: "Poziom", en: "Level")
    static let kinds = Phrase(pl: "Rodzaje usług", en: "Kinds of service")
    static let services = Phrase(pl: "Usługi", en: "Services")
    static let residents = Phrase(pl: "Mieszkańcy w pobliżu", en: "Residents near it")

    static func words(for level: LocalCentre.Level) -> Phrase {
        switch level {
        case .complete: Phrase(pl: "pełny", en: "complete")
        case .partial: Phrase(pl: "częściowy", en: "partial")
        case .lacking: Phrase(pl: "brak usług węzła", en: "lacks a centre’s services")
        }
    }
}
