import Delivery
import Evidence
import Layers
public import Quantities

/// The parts of the city on a small map, each with what happens in it.
public struct DistrictsPage: Page {
    let city: CityOverview
    let places: CityPlaces

    public init(_ context: PageContext) {
        city = context.city
        places = context.places
    }

    public func title(_ language: Language) -> String { DistrictTexts.title.text(language) }
    public func description(_ language: Language) -> String { DistrictTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(DistrictTexts.title, DistrictTexts.lead)
        let districts = places.allDistricts
        guard !districts.isEmpty else {
            return html.gap(reason: DistrictTexts.none, remedy: DistrictTexts.howToAdd)
        }
        PlacesPicture(
            places: places,
            marks: districts.enumerated().compactMap { place, district in
                district.shape.map {
                    PlacesPicture.Mark(
                        shape: $0, name: district.name, label: String(place + 1), strength: 0.08)
                }
            }, words: DistrictTexts.marked.text(html.language), layers: []
        ).write(&html)
        let measured = city.indicators.count { summary in
            districts.contains { places.reading(of: summary, in: $0, city) != nil }
        }
        html.table(
            DistrictTexts.title,
            [
                TableColumn(PlaceTexts.onMap, number: true), TableColumn(PlaceTexts.district),
                TableColumn(DistrictTexts.area, number: true),
                TableColumn(DistrictTexts.residents, number: true),
                TableColumn(DeliveryTexts.projects, number: true),
            ], sortable: true, underHeading: true
        ) { html in
            for (place, district) in districts.enumerated() { row(place, district, &html) }
        }
        html.element("p", .class("small soft")) { html in
            html.phrase(DistrictTexts.measured)
            html.fixed(": ")
            html.number(measured)
            html.fixed(". ")
            html.phrase(DistrictTexts.severalDistricts)
        }
        html.silence(of: districts.first.map { PlacedProjects($0.id, .district, city) })
    }

    private func row(_ place: Int, _ district: District, _ html: inout HTML) {
        html.element("tr") { html in
            html.numberCell(place + 1)
            html.element("th", .fixed("scope", "row")) {
                $0.link(.district(district.id), text: district.name)
            }
            html.element("td", .class("num")) { html in
                guard let area = district.area else { return html.fixed("–") }
                html.number(area / 1_000_000, decimals: 2)
            }
            html.element("td", .class("num")) { html in
                if let residents = district.residents { html.number(residents) } else { html.fixed("–") }
            }
            html.projectCount(PlacedProjects(district.id, .district, city))
        }
    }
}

enum DistrictTexts {
    static let title = Phrase(pl: "Dzielnice", en: "Districts")
    static let lead = Phrase(
        pl: "Co strategia robi i mierzy w każdej części miasta.",
        en: "What the strategy does and measures in each part of the city.")
    static let none = BilingualText(
        pl: "Granice dzielnic nie są znane: mapa nie ma ich warstwy.",
        en: "The borders of the districts are not known: the map has no layer of them.")
    static let howToAdd = BilingualText(
        pl: "Wczytaj ją: horyzont layer import PLIK --as districts --id KOLUMNA.",
        en: "Import it: horyzont layer import FILE --as districts --id COLUMN.")
    static let marked = Phrase(pl: "Numery jak w tabeli", en: "Numbers as in the table")
    static let area = Phrase(pl: "Powierzchnia (km²)", en: "Area (km²)")
    static let residents = Phrase(pl: "Mieszkańcy", en: "Residents")
    static let measured = Phrase(
        pl: "Wskaźniki z wartością dla dzielnic", en: "Indicators with a value by district")
    static let severalDistricts = Phrase(
        pl: "Projekt w kilku dzielnicach liczy się w każdej z nich.",
        en: "A project in several districts counts in each of them.")
    static let isHere = Phrase(pl: "Zaznaczona dzielnica", en: "The district is marked")
    static let access = Phrase(pl: "Dostępność pieszo", en: "Access on foot")
    static let indicators = Phrase(pl: "Pozostałe wskaźniki", en: "Other indicators")
    static let here = Phrase(pl: "Tutaj", en: "Here")
    static let city = Phrase(pl: "Całe miasto", en: "Whole city")
    static let year = Phrase(pl: "Kiedy", en: "When")
    static let goals = Phrase(pl: "Cele", en: "Goals")
    static let example = Phrase(
        pl: "przykład z warstw syntetycznych", en: "an example of synthetic layers")
    static let noIndicators = BilingualText(
        pl: "Żaden wskaźnik nie ma wartości dla tej dzielnicy.",
        en: "No indicator has a value for this district.")
    static let noProjects = Phrase(
        pl: "Nie ma tu żadnego projektu: żaden zapisany projekt nie wskazuje tej dzielnicy.",
        en: "There is no project here: none that is recorded names this district.")
}
