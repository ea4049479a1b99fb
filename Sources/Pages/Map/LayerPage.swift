import Geometry
public import Layers
public import Quantities

/// One layer: what it is, whose it is, what is known of its features.
public struct LayerPage: Page {
    let layer: Layer
    /// Whether the layer is given whole, as a file.
    let offersDownloads: Bool

    public init(_ layer: Layer, offersDownloads: Bool = false) {
        self.layer = layer
        self.offersDownloads = offersDownloads
    }

    public func title(_ language: Language) -> String { layer.description.title[language] }

    public func description(_ language: Language) -> String {
        let description = layer.description
        return description.summary.isEmpty
            ? "\(description.title[language]): \(MapTexts.count.text(layer.count, language))"
            : description.summary[language]
    }

    public var trail: [Crumb] { [Crumb(.map(MapAddress()), MapTexts.title)] }

    public func view(_ html: inout HTML, _ context: PageContext) {
        let description = layer.description
        html.element("div", .class("hero")) { html in
            html.element("h1") { html in
                html.words(description.title)
                html.synthetic(description)
            }
            if !description.summary.isEmpty { html.element("p", .class("lead"), words: description.summary) }
        }
        html.origin(layer)
        html.element("ul", .class("actions")) { html in
            html.element("li") { $0.link(.map(.features(layer.id)), phrase: MapTexts.browse) }
            if offersDownloads {
                for (form, phrase) in [("gpkg", MapTexts.geoPackageFile), ("geojson", MapTexts.geoJSONFile)] {
                    let query = [MapAddress.Field("f", form)]
                    html.element("li") { html in
                        html.link(
                            .map(MapAddress(["collections", layer.id, "download"], query: query)),
                            phrase: phrase)
                    }
                }
            }
            html.element("li") { html in
                let query = [MapAddress.Field("f", "json")]
                html.link(.map(.features(layer.id, query: query)), phrase: MapTexts.geoJSON)
            }
            html.element("li") { html in
                html.link(
                    .map(MapAddress(["collections", layer.id, "queryables"])), phrase: MapTexts.queryables)
            }
            html.element("li") { html in
                html.link(.map(MapAddress(["collections", layer.id, "tiles"])), phrase: MapTexts.tiles)
            }
            html.element("li") { $0.document(context) }
        }
        html.element("dl", .class("facts")) { facts(&$0) }
        html.element("section", .fixed("aria-labelledby", "properties")) { html in
            html.element("h2", .id("properties"), phrase: MapTexts.properties)
            properties(&html)
        }
    }

    private func facts(_ html: inout HTML) {
        let (description, revision) = (layer.description, layer.revision)
        html.fact(MapTexts.features) { $0.count(layer.count, MapTexts.count) }
        html.fact(MapTexts.source) { html in
            if description.source.url.isEmpty {
                html.words(description.source.name)
            } else {
                html.externalLink(description.source.url, text: description.source.name[html.language])
            }
        }
        html.fact(MapTexts.licence) { $0.words(description.source.licence) }
        html.fact(MapTexts.attribution) { $0.words(description.source.attribution) }
        html.fact(MapTexts.recorded) { html in
            html.moment(revision.recorded)
            html.fixed(", ")
            html.phrase(WhyTexts.revision)
            html.fixed("\u{A0}")
            html.number(revision.number)
        }
        html.fact(MapTexts.digest) { $0.digest(revision.digest) }
        html.fact(MapTexts.recordedIn) { $0.text(description.recordedIn.description) }
        if !layer.box.isEmpty {
            html.fact(MapTexts.extent) { html in
                let box = layer.box
                for (place, number) in [box.west, box.south, box.east, box.north].enumerated() {
                    html.fixed(place == 0 ? "" : place == 2 ? " – " : "; ")
                    html.number(number, decimals: 4)
                }
            }
        }
    }

    private func properties(_ html: inout HTML) {
        html.table(
            MapTexts.properties,
            [TableColumn(MapTexts.property), TableColumn(MapTexts.kind), TableColumn(MapTexts.unit)],
            underHeading: true
        ) { html in
            for column in layer.columns {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row"), text: column.name)
                    html.element("td", phrase: MapTexts.kind(column.kind))
                    html.element("td", text: column.unit?.displayName(html.language) ?? "–")
                }
            }
        }
    }
}
