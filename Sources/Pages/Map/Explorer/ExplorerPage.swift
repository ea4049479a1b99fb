import Evidence
import Geometry
import Layers
public import Quantities
import Strategy

/// The map with its legend: layers, search, what is near a place, and the same as tables.
public struct ExplorerPage: Page {
    let model: ExplorerModel
    let shown: MapView

    public init(_ model: ExplorerModel, _ view: MapView) {
        self.model = model
        shown = view
    }

    public func title(_ language: Language) -> String { ExplorerTexts.title.text(language) }
    public func description(_ language: Language) -> String { ExplorerTexts.lead.text(language) }
    public var library: MapLibrary? { model.layers.isEmpty ? nil : model.library }

    /// Courses as the script reads them: places of one way parted by spaces, ways by semicolons.
    private var ways: String {
        model.courses.map { course in
            course.map { "\(MapView.rounded($0.x)),\(MapView.rounded($0.y))" }.joined(separator: " ")
        }.joined(separator: ";")
    }
    private var names: [String] { model.layers.map(\.layer.id) }
    private var colours: [Int] { MapColours.numbers(of: model.layers.map(\.layer)) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(ExplorerTexts.title, ExplorerTexts.lead)
        guard let frame = model.frame, !model.layers.isEmpty else {
            return html.gap(reason: MapTexts.none, remedy: MapTexts.howToAdd)
        }
        search(&html)
        html.element("div", .class("map-sheet")) { html in
            html.element(
                "figure", .class("map"), .id("map"),
                .text(
                    "data-box",
                    [frame.box.west, frame.box.south, frame.box.east, frame.box.north]
                        .map { "\($0)" }.joined(separator: ",")),
                .text("data-library", model.library?.script ?? ""),
                .text("data-place", shown.placeText ?? ""), .text("data-ways", ways),
                .text("data-field", QueryField.layers.text(html.language).description),
                .text("data-where", QueryField.place.text(html.language).description),
                .text("data-here", Route.explorer(MapView()).path(html.language))
            ) { html in
                MapPicture(
                    frame: frame,
                    layers: zip(colours, model.layers).filter { shown.shows($0.1.layer.id) }.map {
                        ($0.0, $0.1)
                    }, marked: shown.place, ways: model.courses
                ).write(&html)
                html.element("figcaption", .class("small")) { html in caption(&html) }
            }
            legend(&html, context)
        }
        if !shown.words.isEmpty { found(&html) }
        if let walks = model.walks, !walks.isEmpty { self.walks(walks, &html) }
        if let promises = model.promises, !promises.answers.isEmpty { self.promises(promises, &html) }
        if !model.standards.isEmpty { standards(&html) }
        if shown.place != nil { near(&html) }
        indicators(&html, context)
        html.element("p") { $0.link(.accessStandards(nil), phrase: StandardsTexts.title) }
        html.element("p") { $0.link(.map(MapAddress()), phrase: ExplorerTexts.asList) }
    }

    /// The indicators that have a map of their own.
    private func indicators(_ html: inout HTML, _ context: PageContext) {
        let mapped = context.city.indicators.filter { IndicatorMapLink.leads(to: $0, in: context) }
        guard !mapped.isEmpty else { return }
        html.element("section", .fixed("aria-labelledby", "mapped")) { html in
            html.element("h2", .id("mapped"), phrase: IndicatorMapTexts.list)
            html.element("ul") { html in
                for summary in mapped {
                    html.element("li") { html in
                        html.link(
                            .indicatorMap(summary.indicator.id, IndicatorMapView()),
                            words: summary.indicator.name)
                    }
                }
            }
        }
    }

    private func search(_ html: inout HTML) {
        html.element(
            "form", .class("filter"), .fixed("role", "search"), .action(.explorer(MapView()), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("label", .fixed("for", "map-words"), phrase: ExplorerTexts.find)
            html.space()
            html.void(
                "input", .fixed("type", "search"), .id("map-words"), .fixed("name", "q"),
                .text("value", shown.words))
            if let layers = shown.layersText {
                html.hidden(QueryField.layers.text(html.language).description, layers)
            }
            html.space()
            html.element("button", .fixed("type", "submit"), phrase: ExplorerTexts.search)
        }
    }

    private func caption(_ html: inout HTML) {
        var seen: Set<String> = []
        let lines = model.layers.filter { shown.shows($0.layer.id) }
            .map { $0.layer.description.source.attribution[html.language] }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
        html.text(lines.joined(separator: " · "))
        let omitted = model.layers.filter { shown.shows($0.layer.id) }.reduce(0) { $0 + $1.outline.omitted }
        guard omitted > 0 else { return }
        html.element("span", .class("of-picture")) { html in
            html.space()
            html.phrase(ExplorerTexts.omitted)
            html.space()
            html.number(omitted)
        }
    }

    /// The layers by the goal for which most is measured on them.
    private func legend(_ html: inout HTML, _ context: PageContext) {
        let themes = LayerThemes(of: model.layers.map(\.layer), context.city)
        html.element("section", .class("legend"), .fixed("aria-labelledby", "legend")) { html in
            html.element("h2", .id("legend"), phrase: ExplorerTexts.legend)
            for theme in themes.all {
                html.element("h3") { html in
                    guard let goal = theme.goal else { return html.phrase(ExplorerTexts.otherLayers) }
                    html.link(goal.route) { $0.code(goal.code) }
                    html.space()
                    html.words(goal.name)
                }
                html.element("ul") { html in
                    for place in theme.layers {
                        row(colours[place], model.layers[place], themes.goals[place], &html)
                    }
                }
            }
            if !themes.goals.allSatisfy(\.isEmpty) {
                html.element("p", .class("hint"), phrase: ExplorerTexts.themeMeaning)
            }
            html.element(
                "div", .id("map-details"), .fixed("aria-live", "polite"),
                .text("data-near", ExplorerTexts.whatIsNear.text(html.language))
            ) { html in
                if model.library != nil {
                    html.element("p", .class("hint"), phrase: ExplorerTexts.click)
                }
            }
        }
    }

    private func row(
        _ colour: Int, _ item: ExplorerModel.Shown, _ goals: [StrategyCode], _ html: inout HTML
    ) {
        let layer = item.layer
        let isShown = shown.shows(layer.id)
        html.element(
            "li", .text("data-layer", layer.id),
            .text("data-tiles", Route.map(.tiles(layer.id)).path(.polish)), .flag("data-shown", isShown),
            .flag("data-first", MapView.isShownAtFirst(layer.id)), .flag("data-outlined", item.isOutlined)
        ) { html in
            html.element(
                "svg", .text("class", "swatch " + MapPicture.className(colour)),
                .fixed("viewBox", "0 0 20 20"),
                .fixed("aria-hidden", "true")
            ) { html in
                html.shape("path", .class("area"), .fixed("d", "M3 3h14v14h-14z"))
                html.shape("path", .class("line"), .fixed("d", "M3 3h14v14h-14z"))
            }
            html.link(.map(.layer(layer.id)), words: layer.description.title)
            html.synthetic(layer.description)
            html.fixed(" (")
            html.number(layer.count)
            html.fixed(") ")
            html.link(.explorer(shown.toggling(layer.id, of: names)), class: "toggle") { html in
                html.phrase(isShown ? ExplorerTexts.hide : ExplorerTexts.show)
                html.element("span", .class("unseen")) { html in
                    html.space()
                    html.words(layer.description.title)
                }
            }
            if !goals.isEmpty {
                html.element("span", .class("small soft goals")) { html in
                    html.space()
                    for code in goals {
                        html.link(.goal(code), text: code.description)
                        html.space()
                    }
                }
            }
        }
    }

    private func found(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "found")) { html in
            html.element("h2", .id("found"), phrase: ExplorerTexts.found)
            guard !model.found.isEmpty else { return html.element("p", phrase: ExplorerTexts.nothing) }
            html.table(
                ExplorerTexts.found,
                [
                    TableColumn(ExplorerTexts.feature), TableColumn(MapTexts.layer),
                    TableColumn(ExplorerTexts.onMap),
                ], underHeading: true
            ) { html in
                for found in model.found {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) { feature(found, &$0) }
                        html.element("td", words: found.layer.description.title)
                        html.element("td") { html in
                            guard let place = found.layer.shapes[found.row]?.box.centre else { return }
                            var view = shown
                            view.place = place
                            html.link(.explorer(view)) { html in
                                html.phrase(ExplorerTexts.onMap)
                                html.element(
                                    "span", .class("unseen"), text: " " + found.layer.name(of: found.row))
                            }
                        }
                    }
                }
            }
        }
    }

    private func walks(_ walks: [ExplorerModel.Walk], _ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "walks")) { html in
            html.element("h2", .id("walks"), phrase: ExplorerTexts.walks)
            html.table(
                ExplorerTexts.walks,
                [
                    TableColumn(ExplorerTexts.category), TableColumn(ExplorerTexts.feature),
                    TableColumn(ExplorerTexts.distance, number: true),
                    TableColumn(ExplorerTexts.minutes, number: true),
                ], underHeading: true
            ) { html in
                for walk in walks {
                    html.element("tr") { html in
                        html.element(
                            "th", .fixed("scope", "row"), words: ServiceNames.name(of: walk.category))
                        html.element("td") { html in
                            feature(walk.found, &html)
                            html.synthetic(walk.found.layer.description)
                        }
                        let metres = walk.found.distance ?? 0
                        html.element("td", .class("num")) { html in
                            html.number(metres, decimals: 0)
                            html.fixed("\u{A0}m")
                        }
                        html.element("td", .class("num")) { html in
                            html.number(metres / ExplorerPage.metresPerMinute, decimals: 0)
                        }
                    }
                }
            }
            html.element("p", .class("small"), phrase: ExplorerTexts.walkingMeaning)
        }
    }

    /// What the city's measures say of somebody who lives here, and for which goals they speak.
    private func standards(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "standards")) { html in
            html.element("h2", .id("standards"), phrase: ExplorerTexts.standards)
            html.table(
                ExplorerTexts.standards,
                [
                    TableColumn(ExplorerTexts.measure), TableColumn(ExplorerTexts.here),
                    TableColumn(ExplorerTexts.goals),
                ], underHeading: true
            ) { html in
                for standard in model.standards {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) {
                            $0.link(
                                .indicatorMap(standard.indicator.id, IndicatorMapView()),
                                words: standard.indicator.name)
                        }
                        html.element("td") { html in
                            html.mark(
                                standard.isMet ? .onTrack : .offTrack,
                                standard.isMet ? ExplorerTexts.isMet : ExplorerTexts.isNotMet)
                        }
                        html.element("td") { html in
                            for (place, service) in standard.indicator.goals.enumerated() {
                                if place > 0 { html.fixed(", ") }
                                html.link(.goal(service.goal), text: service.goal.description)
                            }
                        }
                    }
                }
            }
        }
    }

    /// - Unit: metres a minute: 4.5 km an hour, an assumption that the page states.
    private static let metresPerMinute = 75.0

    private func near(_ html: inout HTML) {
        html.element("section", .fixed("aria-labelledby", "near")) { html in
            html.element("h2", .id("near"), phrase: ExplorerTexts.near)
            html.table(
                ExplorerTexts.near,
                [
                    TableColumn(MapTexts.layer), TableColumn(ExplorerTexts.feature),
                    TableColumn(ExplorerTexts.distance, number: true),
                ], underHeading: true
            ) { html in
                for found in model.near {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) { html in
                            html.words(found.layer.description.title)
                            html.synthetic(found.layer.description)
                        }
                        html.element("td") { feature(found, &$0) }
                        html.element("td", .class("num")) { html in
                            guard let distance = found.distance else { return html.fixed("–") }
                            guard distance > 0 else { return html.phrase(ExplorerTexts.inside) }
                            html.number(distance, decimals: 0)
                            html.fixed("\u{A0}m")
                        }
                    }
                }
            }
            html.element("p", .class("small"), phrase: ExplorerTexts.straight)
        }
    }

    func feature(_ found: ExplorerModel.Found, _ html: inout HTML) {
        html.link(
            .map(.feature(found.layer.id, found.layer.identifiers[found.row])),
            text: found.layer.name(of: found.row))
    }
}
