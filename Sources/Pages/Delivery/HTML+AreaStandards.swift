import Computation
import Evidence
import Quantities
import Strategy

extension HTML {
    /// Which standards of access the residents and parcels of an area of strategic intervention have, beside those of the whole city.
    mutating func standards(in area: String, _ city: CityOverview) {
        element("h2", phrase: StandardsTexts.title)
        let entries = city.record.accessStandards.map {
            StandardsPage.Entry(standard: $0, outcome: city.outcomes[Key(.standard, $0.id)])
        }
        let rows = entries.map { StandardInArea($0, area) }
        let reports = rows.compactMap(\.report)
        guard !reports.isEmpty else { return refusals(of: entries) }
        guard let first = rows.lazy.compactMap(\.here).first else {
            let isLayerKnown = reports.contains { $0.interventions != nil }
            return gap(
                reason: isLayerKnown ? PlaceTexts.noBorder : PlaceTexts.unknownAreas,
                remedy: PlaceTexts.importAreas)
        }
        element("p") { html in
            if let residents = first.residents?.all {
                html.phrase(StandardsTexts.residentsHere)
                html.space()
                html.number(residents)
                html.fixed(". ")
            }
            html.phrase(StandardsTexts.countsThereToo)
            guard reports.contains(where: { $0.layers.contains(where: \.isSynthetic) }) else { return }
            html.space()
            html.element("span", .class("example"), phrase: DistrictTexts.example)
        }
        element("div", .class("promises")) { html in
            html.table(
                StandardsTexts.title,
                [
                    TableColumn(StandardsTexts.standard), TableColumn(StandardsTexts.residents, number: true),
                    TableColumn(DistrictTexts.city, number: true),
                    TableColumn(StandardsTexts.withoutIt, number: true),
                    TableColumn(StandardsTexts.shortfall, number: true),
                    TableColumn(StandardsTexts.parcels, number: true),
                ], underHeading: true
            ) { html in
                for row in rows { row.write(&html) }
            }
        }
        refusals(of: entries)
    }
}

/// One standard with what it means for an area of intervention.
private struct StandardInArea {
    let standard: AccessStandard
    /// nil where it could not be made.
    let report: StandardReport?
    /// nil where nobody knows where the area lies.
    let here: StandardReport.Area?

    init(_ entry: StandardsPage.Entry, _ area: String) {
        standard = entry.standard
        report = entry.report
        here = report?.interventions?.areas.first { $0.id == area }
    }

    func write(_ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.accessStandards(standard.id), words: standard.title)
                html.element(
                    "span", .class("small soft"), text: " " + StandardsTexts.asks(standard, html.language))
            }
            html.share(here?.residents)
            html.share(report?.areas.first?.residents)
            html.optionalNumber(here?.residents.map { $0.all - $0.met })
            html.shortfall(here?.residents ?? here?.parcels, report?.unit)
            html.share(here?.parcels)
        }
    }
}
