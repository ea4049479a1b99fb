import Geometry
public import Layers
public import Quantities

/// One feature of a layer with all that is known of it.
public struct FeatureDetailPage: Page {
    let layer: Layer
    let row: Int

    public init(_ layer: Layer, row: Int) {
        self.layer = layer
        self.row = row
    }

    public func title(_ language: Language) -> String {
        "\(layer.description.title[language]): \(layer.identifiers[row])"
    }

    public func description(_ language: Language) -> String { title(language) }

    public var trail: [Crumb] {
        [
            Crumb(.map(MapAddress()), MapTexts.title), Crumb(.map(.layer(layer.id)), layer.description.title),
            Crumb(.map(.features(layer.id)), MapTexts.features),
        ]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1") { html in
                html.text(title(html.language))
                html.synthetic(layer.description)
            }
        }
        html.origin(layer)
        html.element("section", .fixed("aria-labelledby", "properties")) { html in
            html.element("h2", .id("properties"), phrase: MapTexts.properties)
            html.table(
                MapTexts.properties, [TableColumn(MapTexts.property), TableColumn(MapTexts.value)],
                underHeading: true
            ) { html in
                for column in layer.columns {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) { $0.heading(of: column) }
                        html.element("td") { $0.value(column[row]) }
                    }
                }
            }
        }
        html.element("section", .fixed("aria-labelledby", "geometry")) { html in
            html.element("h2", .id("geometry"), phrase: MapTexts.geometry)
            guard let shape = layer.shapes[row] else { return html.element("p", phrase: MapTexts.nowhere) }
            html.element("dl", .class("facts")) { facts(shape, &$0) }
        }
        html.element("ul", .class("actions")) { html in html.element("li") { $0.document(context) } }
    }

    private func facts(_ shape: Shape, _ html: inout HTML) {
        html.fact(MapTexts.kind) { $0.phrase(MapTexts.kind(of: shape)) }
        var places = 0
        shape.visitPlaces { _ in places += 1 }
        html.fact(MapTexts.places) { $0.number(places) }
        html.fact(MapTexts.extent) { html in
            let box = shape.box
            for (place, number) in [box.west, box.south, box.east, box.north].enumerated() {
                html.fixed(place == 0 ? "" : place == 2 ? " – " : "; ")
                html.number(number, decimals: 6)
            }
        }
        let (area, length) = (Earth.area(of: shape), Earth.length(of: shape))
        if area > 0 {
            html.fact(MapTexts.area) { html in
                html.number(area, decimals: 1)
                html.fixed("\u{A0}m²")
            }
        } else if length > 0 {
            html.fact(MapTexts.length) { html in
                html.number(length, decimals: 1)
                html.fixed("\u{A0}m")
            }
        }
    }
}
