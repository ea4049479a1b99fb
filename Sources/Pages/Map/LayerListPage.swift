public import Layers
public import Quantities

/// All layers of the map; also the landing page of its interfaces.
public struct LayerListPage: Page {
    let layers: [Layer]

    /// Where programs of each kind read the layers.
    private static let services = [("OGC API", "/ogc"), ("WFS 2.0", "/wfs"), ("WMS 1.3.0", "/wms")]

    public init(_ layers: [Layer]) { self.layers = layers }

    public func title(_ language: Language) -> String { MapTexts.title.text(language) }
    public func description(_ language: Language) -> String { MapTexts.lead.text(language) }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.hero(MapTexts.title, MapTexts.lead)
        if layers.isEmpty {
            html.gap(reason: MapTexts.none, remedy: MapTexts.howToAdd)
        } else {
            table(&html)
        }
        html.element("section", .fixed("aria-labelledby", "addresses")) { html in
            html.element("h2", .id("addresses"), phrase: MapTexts.addresses)
            html.element("dl", .class("facts")) { html in
                for (standard, path) in LayerListPage.services {
                    html.element("dt", text: standard)
                    html.element("dd") { $0.element("code", text: context.origin + path) }
                }
            }
        }
        html.element("ul", .class("actions")) { html in
            html.element("li") { html in
                html.link(.map(MapAddress(["api"])), phrase: MapTexts.interface)
            }
            html.element("li") { html in
                html.link(.map(MapAddress(["conformance"])), phrase: MapTexts.conformance)
            }
            html.element("li") { html in
                html.link(.map(MapAddress(["functions"])), phrase: MapTexts.functions)
            }
            html.element("li") { $0.document(context) }
        }
    }

    private func table(_ html: inout HTML) {
        html.table(
            MapTexts.title,
            [
                TableColumn(MapTexts.layer), TableColumn(MapTexts.features, number: true),
                TableColumn(MapTexts.source), TableColumn(MapTexts.licence), TableColumn(MapTexts.recorded),
            ], sortable: true, underHeading: true
        ) { html in
            for layer in layers {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.link(.map(.layer(layer.id)), words: layer.description.title)
                        html.synthetic(layer.description)
                    }
                    html.numberCell(layer.count)
                    html.element("td", words: layer.description.source.name)
                    html.element("td", words: layer.description.source.licence)
                    html.element("td") { $0.moment(layer.revision.recorded) }
                }
            }
        }
    }
}

extension HTML {
    /// Says of a layer that was made up that it was.
    mutating func synthetic(_ description: LayerDescription) {
        guard description.isSynthetic else { return }
        space()
        element("span", .class("example"), phrase: MapTexts.synthetic)
    }

    /// A link to what programs get at the same address.
    mutating func document(_ context: PageContext) {
        guard case .map(var address) = context.route else { return }
        address.query.removeAll { $0.name == "f" }
        address.query.append(MapAddress.Field("f", "json"))
        link(.map(address), phrase: MapTexts.document)
    }

    /// Whose a layer is and whether it is real; it stands on every page that shows something of it.
    mutating func origin(_ layer: Layer) {
        let description = layer.description
        element("div", .class(description.isSynthetic ? "note warn" : "note")) { html in
            if description.isSynthetic {
                html.element("p") { html in
                    html.element("strong", phrase: MapTexts.synthetic)
                    html.fixed(": ")
                    html.phrase(MapTexts.syntheticMeaning)
                }
            }
            html.element("p") { html in
                html.words(description.source.attribution)
                html.fixed(" · ")
                if description.source.licenceURL.isEmpty {
                    html.words(description.source.licence)
                } else {
                    html.externalLink(
                        description.source.licenceURL, text: description.source.licence[html.language])
                }
            }
        }
    }
}
