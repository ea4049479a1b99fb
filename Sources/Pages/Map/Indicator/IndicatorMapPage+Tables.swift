import Computation
import Evidence
import Layers
import Publishing
import Quantities
import Strategy

extension IndicatorMapPage {
    /// More rows than these nobody reads; the layer has them all.
    private static let mostPlaces = 200

    func figure(_ frame: MapFrame, _ html: inout HTML) {
        let corner = frame.corner
        html.element(
            "figure", .class("indicator-map"), .id("indicator-map"),
            .text("data-frame", "\(corner.west),\(corner.north),\(frame.scale)"),
            .text("data-steps", model.steps.steps.map { "\($0.to)" }.joined(separator: ",")),
            .integer("data-decimals", indicator.decimals),
            .text("data-answers", Resource.indicatorAreas(indicator.id).path),
            .text("data-what-if", shown.text),
            .text("data-moving", IndicatorMapTexts.moving.text(html.language)),
            .text("data-field", QueryField.whatIf.text(html.language).description),
            .text("data-here", Route.indicatorMap(indicator.id, IndicatorMapView()).path(html.language))
        ) { html in
            html.element("div", .class("sheets")) { html in
                for isAfter in model.isChanged ? [false, true] : [false] {
                    html.element("div") { html in
                        if model.isChanged {
                            html.element(
                                "p", .class("which"),
                                phrase: isAfter ? IndicatorMapTexts.would : IndicatorMapTexts.today)
                        }
                        IndicatorMapPicture(
                            model: model, frame: frame, backdrop: backdrop, decimals: indicator.decimals,
                            isAfter: isAfter
                        ).write(&html)
                    }
                }
            }
            if model.isChanged {
                html.element("label", .class("cut"), .flag("hidden")) { html in
                    html.phrase(IndicatorMapTexts.compare)
                    html.space()
                    html.void(
                        "input", .fixed("type", "range"), .fixed("min", "0"), .fixed("max", "100"),
                        .fixed("value", "0"))
                }
            }
            html.element("figcaption") { html in
                html.phrase(IndicatorMapTexts.legend)
                html.text(" (\(indicator.unitText(html.language)))")
                html.steps(
                    model.steps.steps, isPartial: model.areas.contains { $0.before == nil },
                    indicator.decimals)
            }
        }
    }

    func table(_ html: inout HTML) {
        let isAboutPeople = model.areas.contains { $0.people != nil }
        let isShare = model.areas.contains { $0.metBefore != nil }
        var columns = [TableColumn(IndicatorMapTexts.area)]
        if isAboutPeople { columns.append(TableColumn(IndicatorMapTexts.residents, number: true)) }
        columns.append(
            TableColumn(model.isChanged ? IndicatorMapTexts.today : ChartTexts.value, number: true))
        if model.isChanged {
            columns.append(TableColumn(IndicatorMapTexts.would, number: true))
            columns.append(
                TableColumn(isShare ? IndicatorMapTexts.gain : IndicatorMapTexts.difference, number: true))
        }
        html.element("section", .fixed("aria-labelledby", "table")) { html in
            html.element("h2", .id("table"), phrase: IndicatorMapTexts.table)
            html.table(IndicatorMapTexts.table, columns, sortable: true, underHeading: true) { html in
                for area in model.areas { row(area, isAboutPeople, isShare, &html) }
            }
        }
    }

    private func row(
        _ area: IndicatorMapModel.Area, _ isAboutPeople: Bool, _ isShare: Bool, _ html: inout HTML
    ) {
        func cell(_ kind: StaticString, _ value: Double?, _ html: inout HTML) {
            html.element("td", .class("num"), .text(kind, area.id)) { html in
                guard let value else { return html.fixed("–") }
                html.number(value, decimals: indicator.decimals)
            }
        }
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                area.id.isEmpty ? html.phrase(IndicatorMapTexts.city) : html.text(area.name)
            }
            if isAboutPeople { html.numberCell(area.people ?? 0) }
            cell("data-before", area.before, &html)
            guard model.isChanged else { return }
            cell("data-after", area.after, &html)
            html.element("td", .class("num"), .text("data-change-of", area.id)) { html in
                if isShare {
                    guard let before = area.metBefore, let after = area.metAfter else {
                        return html.fixed("–")
                    }
                    html.text(NumberFormat.signed(Double(after - before), decimals: 0, html.language))
                } else {
                    guard let before = area.before, let after = area.after else { return html.fixed("–") }
                    html.text(
                        NumberFormat.signed(after - before, decimals: indicator.decimals, html.language))
                }
            }
        }
    }

    /// The city's residents by group; programs find the row of a group as they find that of an area.
    func groups(_ html: inout HTML) {
        let isShare = model.groups.contains { $0.before.met != nil }
        var columns = [
            TableColumn(IndicatorMapTexts.age), TableColumn(IndicatorMapTexts.residents, number: true),
            TableColumn(model.isChanged ? IndicatorMapTexts.today : ChartTexts.value, number: true),
        ]
        if model.isChanged {
            columns.append(TableColumn(IndicatorMapTexts.would, number: true))
            columns.append(
                TableColumn(isShare ? IndicatorMapTexts.gain : IndicatorMapTexts.difference, number: true))
        }
        html.element("section", .fixed("aria-labelledby", "ages")) { html in
            html.element("h2", .id("ages"), phrase: IndicatorMapTexts.ages)
            html.table(IndicatorMapTexts.ages, columns, underHeading: true) { html in
                for group in model.groups {
                    let area = IndicatorMapModel.Area(
                        id: "group/" + group.before.name,
                        name: IndicatorMapTexts.age(group.before.name)[html.language],
                        shape: nil, people: group.before.people, before: group.before.value,
                        metBefore: group.before.met, after: group.after?.value, metAfter: group.after?.met)
                    row(area, true, isShare, &html)
                }
            }
        }
    }

    func goals(_ html: inout HTML, _ context: PageContext) {
        html.element("section", .fixed("aria-labelledby", "goals")) { html in
            html.element("h2", .id("goals"), phrase: IndicatorMapTexts.goals)
            guard !effects.isEmpty else {
                return html.element("p") { html in
                    html.phrase(IndicatorMapTexts.noGoals)
                    if model.layers.contains(where: \.isSynthetic), !context.city.profile.isFictional {
                        html.space()
                        html.phrase(IndicatorMapTexts.synthetic)
                    }
                }
            }
            html.table(
                IndicatorMapTexts.goals,
                [
                    TableColumn(IndicatorMapTexts.moved), TableColumn(IndicatorMapTexts.today),
                    TableColumn(IndicatorMapTexts.would),
                ], underHeading: true
            ) { html in
                for effect in effects {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) {
                            $0.link(effect.route, words: effect.name)
                        }
                        for side in [effect.before, effect.after] {
                            html.element("td") { html in
                                html.badge(side.state)
                                if let score = side.score {
                                    html.text(" " + NumberFormat.signed(score, decimals: 2, html.language))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    func places(_ html: inout HTML) {
        let there = model.places.filter { if case .there = $0.standing { true } else { false } }
        html.element("details") { html in
            html.element("summary") { html in
                html.phrase(IndicatorMapTexts.places)
                html.fixed(" (")
                html.number(there.count)
                html.fixed(")")
            }
            if there.count > Self.mostPlaces {
                html.element("p", .class("small")) { html in
                    html.phrase(IndicatorMapTexts.morePlaces)
                    html.space()
                    html.number(there.count)
                }
            }
            html.table(
                IndicatorMapTexts.places,
                [
                    TableColumn(IndicatorMapTexts.place), TableColumn(ExplorerTexts.category),
                    TableColumn(IndicatorMapTexts.tryOut),
                ], underHeading: true
            ) { html in
                for place in there.prefix(Self.mostPlaces) {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row"), text: place.name)
                        html.element("td", words: ServiceNames.name(of: place.category))
                        html.element("td") { html in
                            let view = shown.adding(.removeFeature(place.role, id: place.id))
                            html.link(.indicatorMap(indicator.id, view)) { html in
                                html.phrase(IndicatorMapTexts.takeAway)
                                html.element("span", .class("unseen"), text: " " + place.name)
                            }
                        }
                    }
                }
            }
        }
    }

    func provenance(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "provenance")) { html in
            html.element("h2", .id("provenance"), phrase: IndicatorMapTexts.provenance)
            html.layerMarks(model.layers)
            html.element("p") { html in
                if let method = indicator.calculation?.method {
                    html.link(.method(method), text: method)
                    html.fixed(" · ")
                }
                html.link(.indicatorWhy(indicator.id), phrase: WhyTexts.why)
                html.fixed(" · ")
                html.element("a", .href(.indicatorAreas(indicator.id)), phrase: IndicatorMapTexts.asData)
            }
        }
    }
}
