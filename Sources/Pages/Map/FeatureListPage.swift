import Geometry
public import Layers
public import Quantities

/// Some features of a layer as a table, with a filter and the way to the next ones.
public struct FeatureListPage: Page {
    let layer: Layer
    let columns: [LayerColumn]
    let page: FeaturePage
    let query: [MapAddress.Field]

    /// Columns beyond these make a table that nobody can read; the page of a feature shows all.
    static let maximumColumns = 12

    /// - Parameters:
    ///   - properties: names of the columns to show; nil for all.
    ///   - query: the fields of the address.
    public init(_ layer: Layer, _ page: FeaturePage, properties: Set<String>?, query: [MapAddress.Field]) {
        self.layer = layer
        self.page = page
        self.query = query.filter { $0.name != "f" }
        columns = Array(
            layer.columns.filter { properties?.contains($0.name) ?? true }.prefix(Self.maximumColumns))
    }

    public func title(_ language: Language) -> String {
        "\(layer.description.title[language]): \(MapTexts.features.text(language).lowercased())"
    }

    public func description(_ language: Language) -> String {
        "\(title(language)), \(MapTexts.count.text(page.matched, language))"
    }

    public var trail: [Crumb] {
        [Crumb(.map(MapAddress()), MapTexts.title), Crumb(.map(.layer(layer.id)), layer.description.title)]
    }

    public func view(_ html: inout HTML, _ context: PageContext) {
        html.element("div", .class("hero")) { html in
            html.element("h1") { html in
                html.text(title(html.language))
                html.synthetic(layer.description)
            }
            html.element("p", .class("lead")) { $0.count(page.matched, MapTexts.count) }
        }
        form(&html)
        if page.rows.isEmpty {
            html.element("p", words: MapTexts.nothingFound)
        } else {
            table(&html)
        }
        html.element("ul", .class("actions")) { html in
            if let next = page.next {
                html.element("li") { html in
                    let fields = query.filter { $0.name != "page" } + [MapAddress.Field("page", next.text)]
                    html.link(.map(.features(layer.id, query: fields)), phrase: MapTexts.next)
                }
            }
            html.element("li") { $0.document(context) }
        }
        html.origin(layer)
    }

    private func form(_ html: inout HTML) {
        let filter = query.first { $0.name == "filter" }?.value ?? ""
        html.element(
            "form", .class("filters"), .action(.map(.features(layer.id)), html.language),
            .fixed("method", "get")
        ) { html in
            html.element("div", .class("field")) { html in
                html.element("label", .fixed("for", "filter"), phrase: MapTexts.filter)
                html.void(
                    "input", .fixed("type", "text"), .id("filter"), .fixed("name", "filter"),
                    .text("value", filter),
                    .fixed("size", "40"), .fixed("spellcheck", "false"), .fixed("autocomplete", "off"),
                    .text("placeholder", example))
            }
            html.void("input", .fixed("type", "hidden"), .fixed("name", "f"), .fixed("value", "html"))
            html.element("div", .class("field")) { html in
                html.element("button", .fixed("type", "submit"), phrase: MapTexts.show)
            }
            if !query.isEmpty {
                html.element("p", .class("field")) {
                    $0.link(.map(.features(layer.id)), phrase: MapTexts.all)
                }
            }
        }
    }

    /// A condition on the first column, such as `species IS NOT NULL`.
    private var example: String {
        layer.columns.first.map { FilterExpression.not(.isNull(.property($0.name))).text } ?? ""
    }

    private func table(_ html: inout HTML) {
        let id = html.freshID()
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", id)
        ) { html in
            html.element("table") { html in
                html.element("caption", .id(id), .class("unseen"), text: title(html.language))
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "col"), phrase: MapTexts.identifier)
                        for column in columns {
                            html.element("th", .fixed("scope", "col"), .class("num").when(column.isNumber)) {
                                $0.heading(of: column)
                            }
                        }
                    }
                }
                html.element("tbody") { html in for row in page.rows { self.row(row, &html) } }
            }
        }
    }

    private func row(_ row: Int, _ html: inout HTML) {
        html.element("tr") { html in
            html.element("th", .fixed("scope", "row")) { html in
                html.link(.map(.feature(layer.id, layer.identifiers[row])), text: layer.identifiers[row])
            }
            for column in columns {
                html.element("td", .class("num").when(column.isNumber)) { $0.value(column[row]) }
            }
        }
    }
}

extension LayerColumn {
    var isNumber: Bool { kind == .integer || kind == .real }
}

extension HTML {
    /// The name of a column with its unit.
    mutating func heading(of column: LayerColumn) {
        text(column.name)
        guard let unit = column.unit else { return }
        text(" (\(unit.displayName(language)))")
    }

    /// A value as people of the page's language write it; what is missing is called so.
    mutating func value(_ value: LayerValue?) {
        switch value {
        case nil:
            fixed("<span aria-hidden=\"true\">–</span>")
            element("span", .class("unseen"), phrase: MapTexts.missing)
        case .text(let text): self.text(text)
        case .integer(let number): self.number(number)
        case .real(let number): text(MethodTexts.number(number, language))
        case .boolean(let flag): phrase(flag ? MapTexts.yes : MapTexts.no)
        case .date(let date): self.date(date)
        case .timestamp(let moment):
            element("time", .text("datetime", moment.description), text: moment.description)
        }
    }
}
