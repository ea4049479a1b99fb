import Computation
import Evidence
import Geometry
import Publishing
import Quantities
import Strategy

extension StandardsPage {
    /// One standard in full: the city, its parts on a map and in a table, ages, the parcels that miss it most.
    func detail(_ html: inout HTML) {
        html.element("section", .class("promises"), .fixed("aria-labelledby", "standard")) { html in
            html.element("h2", .id("standard"), words: selected.standard.title)
            html.element("p") { html in
                html.text(StandardsTexts.asks(selected.standard, html.language))
                html.fixed(". ")
                html.element("span", .class("soft"), words: selected.standard.source)
            }
            guard let today = selected.report else { return why(selected.outcome, &html) }
            ask(&html)
            if let answer = tried, answer.findings.isEmpty, answer.report == nil {
                return why(answer.outcome, &html)
            }
            let report = tried?.report ?? today
            if let city = report.areas.first { figures(city, report.unit, &html) }
            if report.areas.first?.parcels == nil {
                html.gap(reason: StandardsTexts.noParcels, remedy: StandardsTexts.importParcels)
            }
            parts(report, &html)
            interventions(report, &html)
            if let groups = report.areas.first?.groups, !groups.isEmpty { ages(groups, report.unit, &html) }
            if !report.worst.isEmpty { worst(report, &html) }
            provenance(report, &html)
        }
    }

    /// Why there are no numbers.
    private func why(_ outcome: Outcome?, _ html: inout HTML) {
        let refusal = Self.refusal(of: outcome)
        html.gap(reason: refusal.reason, remedy: refusal.remedy)
    }

    private func figures(_ city: StandardReport.Area, _ unit: UnitOfMeasure, _ html: inout HTML) {
        if isTrying { return comparedFigures(city, &html) }
        html.element("dl", .class("figures")) { html in
            if let residents = city.residents, let share = residents.share {
                html.figure(StandardsTexts.residents) {
                    $0.text(NumberFormat.percent(share, decimals: 1, $0.language))
                }
                html.figure(StandardsTexts.withoutIt) { $0.number(residents.all - residents.met) }
            }
            if let share = city.parcels?.share {
                html.figure(StandardsTexts.parcels) {
                    $0.text(NumberFormat.percent(share, decimals: 1, $0.language))
                }
            }
            if let shortfall = (city.residents ?? city.parcels)?.medianShortfall {
                html.figure(StandardsTexts.shortfall) {
                    $0.text(StandardsTexts.amount(shortfall, unit, $0.language))
                }
            }
        }
    }

    private func parts(_ report: StandardReport, _ html: inout HTML) {
        html.element("h3", phrase: StandardsTexts.byDistrict)
        guard report.areas.count > 1 else {
            return html.gap(reason: StandardsTexts.noDistricts, remedy: StandardsTexts.importDistricts)
        }
        guard let districts else { return table(report, &html) }
        let isOfPeople = report.areas.first?.residents != nil
        let shares = Dictionary(
            report.areas.map { ($0.id, (isOfPeople ? $0.residents : $0.parcels)?.share) },
            uniquingKeysWith: { first, _ in first })
        let title =
            isOfPeople
            ? (isTrying ? StandardsTexts.triedMap : StandardsTexts.map)
            : (isTrying ? StandardsTexts.triedMapOfParcels : StandardsTexts.mapOfParcels)
        let map = districts.map(
            "\(title.text(html.language)): \(selected.standard.title[html.language])",
            unit: StandardsTexts.percent.text(html.language), decimals: 0, html.language,
            table: ReportTable(
                id: "map-standard", caption: title.text(html.language), columns: [], rows: [])
        ) { id in (shares[id] ?? nil).map { $0 * 100 } }
        html.map(map, .site) { table(report, &$0) }
    }

    private func table(_ report: StandardReport, _ html: inout HTML) {
        table(StandardsTexts.byDistrict, IndicatorMapTexts.area, report.areas, report.unit, &html) {
            area, html in
            if area.id.isEmpty { return html.phrase(IndicatorMapTexts.city) }
            if let number = districts?.number(of: area.id) { html.text("\(number). ") }
            html.text(area.name)
        }
    }

    /// One row of numbers for each area.
    /// - Parameter name: writes what the area is called.
    func table(
        _ caption: Phrase, _ heading: Phrase, _ areas: [StandardReport.Area], _ unit: UnitOfMeasure,
        _ html: inout HTML, name: (StandardReport.Area, inout HTML) -> Void
    ) {
        if isTrying { return comparedTable(caption, heading, areas, &html, name: name) }
        html.table(
            caption,
            [
                TableColumn(heading), TableColumn(StandardsTexts.all, number: true),
                TableColumn(StandardsTexts.residents, number: true),
                TableColumn(StandardsTexts.shortfall, number: true),
                TableColumn(StandardsTexts.withoutWay, number: true),
                TableColumn(StandardsTexts.parcels, number: true),
                TableColumn(StandardsTexts.parcelShortfall, number: true),
            ], sortable: true, underHeading: true
        ) { html in
            for area in areas {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { name(area, &$0) }
                    html.optionalNumber(area.residents?.all)
                    html.share(area.residents)
                    html.shortfall(area.residents, unit)
                    html.optionalNumber(area.residents?.withoutWay)
                    html.share(area.parcels)
                    html.shortfall(area.parcels, unit)
                }
            }
        }
    }

    private func ages(_ groups: [StandardReport.Group], _ unit: UnitOfMeasure, _ html: inout HTML) {
        html.element("h3", phrase: IndicatorMapTexts.ages)
        html.table(
            IndicatorMapTexts.ages, [TableColumn(IndicatorMapTexts.age)] + columnsOfAges, underHeading: true
        ) { html in
            for group in groups {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), words: IndicatorMapTexts.age(group.name))
                    numbers(of: group, unit, &html)
                }
            }
        }
    }

    /// What is told of each group of residents: today's numbers, or these beside the answer.
    var columnsOfAges: [TableColumn] {
        if isTrying { return Self.comparedColumns }
        return [
            TableColumn(StandardsTexts.all, number: true),
            TableColumn(StandardsTexts.residents, number: true),
            TableColumn(StandardsTexts.withoutIt, number: true),
            TableColumn(StandardsTexts.shortfall, number: true),
        ]
    }

    /// One cell for each of `columnsOfAges`.
    func numbers(of group: StandardReport.Group, _ unit: UnitOfMeasure, _ html: inout HTML) {
        if isTrying { return compared(group.residents, &html) }
        html.numberCell(group.residents.all)
        html.share(group.residents)
        html.numberCell(group.residents.all - group.residents.met)
        html.shortfall(group.residents, unit)
    }

    private func worst(_ report: StandardReport, _ html: inout HTML) {
        let heading = isTrying ? StandardsTexts.worstThen : StandardsTexts.worst
        html.element("h3", phrase: heading)
        html.element("p", .class("small")) { html in
            html.phrase(StandardsTexts.worstMeaning)
            guard isTrying else { return }
            html.space()
            html.phrase(StandardsTexts.mapOfToday)
        }
        html.table(
            heading,
            [
                TableColumn(StandardsTexts.parcel), TableColumn(IndicatorMapTexts.area),
                TableColumn(StandardsTexts.missing, number: true), TableColumn(StandardsTexts.look),
            ], underHeading: true
        ) { html in
            for parcel in report.worst {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), text: parcel.id)
                    html.element("td", text: parcel.area.isEmpty ? "–" : parcel.area)
                    html.element(
                        "td", .class("num"),
                        text: StandardsTexts.amount(parcel.shortfall, report.unit, html.language))
                    html.element("td") { html in
                        let place = Coordinate(parcel.east, parcel.north)
                        html.link(.explorer(MapView(place: place))) { html in
                            html.phrase(StandardsTexts.look)
                            html.element("span", .class("unseen"), text: " " + parcel.id)
                        }
                    }
                }
            }
        }
    }

    private func provenance(_ report: StandardReport, _ html: inout HTML) {
        html.element("h3", phrase: IndicatorMapTexts.provenance)
        html.layerMarks(report.layers)
        html.element("p") { html in
            html.link(.method("access-standards"), text: "access-standards")
            html.fixed(" · ")
            html.element("a", .href(.accessStandards), phrase: IndicatorMapTexts.asData)
        }
    }
}

extension HTML {
    /// A number in a cell of its own; a dash where it is not known.
    mutating func optionalNumber(_ value: Int?) {
        if let value { numberCell(value) } else { element("td", .class("num"), text: "–") }
    }
}
