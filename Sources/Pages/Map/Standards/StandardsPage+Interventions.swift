import Evidence
import Quantities
import Strategy

extension StandardsPage {
    /// Areas of strategic intervention, on a map and in a table, then by age. Nothing where neither the strategy nor a layer has any.
    func interventions(_ report: StandardReport, _ html: inout HTML) {
        guard report.interventions != nil || !interventionAreas.isEmpty else { return }
        html.element("h3", phrase: StandardsTexts.byIntervention)
        guard let interventions = report.interventions else {
            return html.gap(reason: PlaceTexts.unknownAreas, remedy: PlaceTexts.importAreas)
        }
        guard !interventions.areas.isEmpty else {
            return html.gap(reason: PlaceTexts.noBorders, remedy: PlaceTexts.importAreas)
        }
        html.element("p") { html in
            html.phrase(StandardsTexts.overlapping)
            // Where everything is an example the page says so at its head.
            guard interventions.layer.isSynthetic, !report.isExample else { return }
            html.space()
            html.element("span", .class("example"), phrase: MapTexts.synthetic)
        }
        map(interventions, &html)
        table(
            StandardsTexts.byIntervention, AreaTexts.area, interventions.areas, report.unit, &html
        ) { area, html in numberedName(of: area, interventions, &html) }
        unplaced(interventions, &html)
        ages(of: interventions, report.unit, &html)
    }

    private func map(_ interventions: StandardReport.Interventions, _ html: inout HTML) {
        guard let linked = places.interventionAreas else { return }
        let language = html.language
        PlacesPicture(
            places: places,
            marks: interventions.areas.enumerated().flatMap { place, area in
                linked.shapes(of: area.id).map {
                    PlacesPicture.Mark(shape: $0, name: title(of: area, language), label: String(place + 1))
                }
            }, words: PlaceTexts.areasMarked.text(html.language), layers: [linked.layer]
        ).write(&html)
    }

    private func title(of area: StandardReport.Area, _ language: Language) -> String {
        interventionAreas.first { $0.id == area.id }?.name[language] ?? area.name
    }

    /// What the area is called, after its number on the map.
    private func numberedName(
        of area: StandardReport.Area, _ interventions: StandardReport.Interventions, _ html: inout HTML
    ) {
        if let place = interventions.areas.firstIndex(where: { $0.id == area.id }) {
            html.text("\(place + 1). ")
        }
        name(of: area, &html)
    }

    /// The strategy's own name with a link; what the layer calls it where the strategy does not know it.
    private func name(of area: StandardReport.Area, _ html: inout HTML) {
        guard let known = interventionAreas.first(where: { $0.id == area.id }) else {
            html.text(area.name)
            return html.element(
                "span", .class("small soft"), text: " " + StandardsTexts.notInStrategy.text(html.language))
        }
        html.link(.area(known.id), words: known.name)
    }

    /// Areas of the strategy of which nobody knows where they lie.
    private func unplaced(_ interventions: StandardReport.Interventions, _ html: inout HTML) {
        let placed = Set(interventions.areas.map(\.id))
        let others = interventionAreas.filter { !placed.contains($0.id) }
        guard !others.isEmpty else { return }
        html.element("p", .class("small")) { html in
            html.phrase(StandardsTexts.unplaced)
            html.space()
            html.text(others.map { $0.name[html.language] }.joined(separator: ", "))
            html.fixed(".")
        }
    }

    private func ages(
        of interventions: StandardReport.Interventions, _ unit: UnitOfMeasure, _ html: inout HTML
    ) {
        let inhabited = interventions.areas.filter { ($0.residents?.all ?? 0) > 0 && !$0.groups.isEmpty }
        guard !inhabited.isEmpty else { return }
        html.element("details") { html in
            html.element("summary", phrase: StandardsTexts.agesOfInterventions)
            html.table(
                StandardsTexts.agesOfInterventions,
                [TableColumn(AreaTexts.area), TableColumn(IndicatorMapTexts.age)] + columnsOfAges,
                sortable: true, underHeading: true
            ) { html in
                for area in inhabited {
                    for group in area.groups {
                        html.element("tr") { html in
                            html.element("th", .fixed("scope", "row")) { html in
                                numberedName(of: area, interventions, &html)
                            }
                            html.element(
                                "th", .fixed("scope", "row"), words: IndicatorMapTexts.age(group.name))
                            numbers(of: group, unit, &html)
                        }
                    }
                }
            }
        }
    }
}
