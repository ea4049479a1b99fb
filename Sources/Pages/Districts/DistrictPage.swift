import Delivery
import Evidence
import Layers
public import Quantities
import Strategy

/// One part of the city: where it lies, what is measured in it, what happens in it.
public struct DistrictPage: Page {
    let district: District
    let city: CityOverview
    let places: CityPlaces

    /// - Returns: nil where no layer of districts knows it.
    public init?(_ id: String, _ context: PageContext) {
        guard let district = context.places.district(id) else { return nil }
        self.district = district
        city = context.city
        places = context.places
    }

    public func title(_ language: Language) -> String { district.name }
    public func description(_ language: Language) -> String { DistrictTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(.districts, DistrictTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("p", .class("kicker"), phrase: PlaceTexts.district)
            html.element("h1", text: district.name)
            html.element("p") { html in
                html.synthetic(district.layer.description)
            }
        }
        if let shape = district.shape {
            PlacesPicture(
                places: places, marks: [.init(shape: shape, name: district.name)],
                words: DistrictTexts.isHere.text(html.language), layers: []
            ).write(&html)
        }
        facts(&html)
        readings(&html)
        html.element("h2", phrase: DeliveryTexts.projects)
        html.projects(
            PlacedProjects(district.id, .district, city), none: DistrictTexts.noProjects, city)
    }

    private func facts(_ html: inout HTML) {
        html.element("dl", .class("facts")) { html in
            if let area = district.area {
                html.fact(DistrictTexts.area) { $0.number(area / 1_000_000, decimals: 2) }
            }
            html.fact(DistrictTexts.residents) { html in
                guard let residents = district.residents else { return html.phrase(DeliveryTexts.unknown) }
                html.number(residents)
                html.synthetic(district.layer.description)
            }
        }
    }

    private func readings(_ html: inout HTML) {
        let known = city.indicators.compactMap { summary in
            places.reading(of: summary, in: district, city).map { (summary: summary, reading: $0) }
        }
        guard !known.isEmpty else {
            html.element("h2", phrase: AreaTexts.indicators)
            return html.gap(reason: DistrictTexts.noIndicators)
        }
        func isAccess(_ summary: IndicatorSummary) -> Bool {
            summary.indicator.calculation?.method.hasPrefix("access/") ?? false
        }
        table(DistrictTexts.access, known.filter { isAccess($0.summary) }, &html)
        table(DistrictTexts.indicators, known.filter { !isAccess($0.summary) }, &html)
    }

    private func table(
        _ title: Phrase, _ rows: [(summary: IndicatorSummary, reading: DistrictReading)], _ html: inout HTML
    ) {
        guard !rows.isEmpty else { return }
        html.element("h2", phrase: title)
        html.table(
            title,
            [
                TableColumn(DeliveryTexts.indicator), TableColumn(DistrictTexts.here, number: true),
                TableColumn(DistrictTexts.city, number: true), TableColumn(DistrictTexts.year),
                TableColumn(DistrictTexts.goals),
            ], underHeading: true
        ) { html in
            for (summary, reading) in rows { row(summary, reading, &html) }
        }
    }

    private func row(_ summary: IndicatorSummary, _ reading: DistrictReading, _ html: inout HTML) {
        let indicator = summary.indicator
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.indicatorMap(indicator.id, IndicatorMapView()), words: indicator.name)
                if reading.isExample {
                    html.space()
                    html.element("span", .class("example"), phrase: DistrictTexts.example)
                }
            }
            html.element("td", .class("num")) { $0.value(reading.value, of: indicator) }
            html.element("td", .class("num")) { html in
                guard let city = reading.city else { return html.fixed("–") }
                html.value(city, of: indicator)
            }
            html.element("td") { $0.period(reading.period) }
            html.element("td") { html in
                for (place, service) in indicator.goals.enumerated() {
                    if place > 0 { html.fixed(", ") }
                    html.codeLink(service.goal, city)
                }
            }
        }
    }
}
