import Formats
import Geometry
import Layers
import Quantities

/// The documents that describe what is served.
struct OGCDocuments {
    let layers: ServedLayers
    let language: Language
    /// The address of the landing page, without a final slash.
    let base: String
    /// Whether layers are given whole.
    var offersDownloads = false

    /// What this server promises to do as the standards say.
    static let conformance: [String] =
        ["ogcapi-common-1/1.0/conf/core", "ogcapi-common-2/1.0/conf/collections"]
        + ["core", "oas30", "html", "geojson"].map { "ogcapi-features-1/1.0/conf/\($0)" }
        + ["ogcapi-features-2/1.0/conf/crs"]
        + ["queryables", "queryables-query-parameters", "filter", "features-filter"].map {
            "ogcapi-features-3/1.0/conf/\($0)"
        }
        + [
            "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators",
            "case-insensitive-comparison", "accent-insensitive-comparison", "basic-spatial-functions",
            "basic-spatial-functions-plus", "spatial-functions", "temporal-functions", "property-property",
            "functions", "arithmetic",
        ].map { "cql2/1.0/conf/\($0)" }
        + ["core", "tileset", "tilesets-list", "geodata-tilesets", "mvt", "oas30"].map {
            "ogcapi-tiles-1/1.0/conf/\($0)"
        } + ["tms/2.0/conf/tilematrixset", "tms/2.0/conf/json-tilematrixset"]

    func landing(city: BilingualText) -> JSONValue {
        let title = BilingualText(pl: "Mapa: \(city.pl)", en: "Map: \(city[.english])")
        let summary = BilingualText(
            pl: "Warstwy mapy miasta według standardów OGC API. Przy każdej stoi licencja i źródło.",
            en: "Layers of the city's map by the standards OGC API. Each names its licence and source.")
        return .make([
            "title": .string(title[language]), "description": .string(summary[language]),
            "links": links([
                OGCLink(href: base, rel: "self", type: "application/json"),
                OGCLink(href: base + "?f=html", rel: "alternate", type: "text/html"),
                OGCLink(href: base + "/api", rel: "service-desc", type: ContentType.openAPI30.rawValue),
                OGCLink(href: base + "/api?f=html", rel: "service-doc", type: "text/html"),
                OGCLink(href: base + "/conformance", rel: "conformance", type: "application/json"),
                OGCLink(
                    href: base + "/conformance", rel: "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                    type: "application/json"),
                OGCLink(href: base + "/collections", rel: "data", type: "application/json"),
                OGCLink(
                    href: base + "/functions", rel: "http://www.opengis.net/def/rel/ogc/1.0/functions",
                    type: "application/json"),
                OGCLink(
                    href: base + "/tileMatrixSets",
                    rel: "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", type: "application/json"),
            ]),
        ])
    }

    func conformance() -> JSONValue {
        .make([
            "conformsTo": .array(
                Self.conformance.map { .string("http://www.opengis.net/spec/\($0)") })
        ])
    }

    func collections() -> JSONValue {
        .make([
            "links": links(
                [
                    OGCLink(href: base + "/collections", rel: "self", type: "application/json"),
                    OGCLink(href: base + "/collections?f=html", rel: "alternate", type: "text/html"),
                ] + datasetLinks), "crs": .array(ReferenceSystem.all.map { .string($0.uri) }),
            "collections": .array(layers.layers.map { collection($0) }),
        ])
    }

    func collection(_ served: ServedLayer) -> JSONValue {
        let description = served.layer.description
        let path = base + "/collections/" + served.id
        var members: [JSONValue.Member] = [
            .init("id", .string(served.id)), .init("title", .string(description.title[language])),
        ]
        if !description.summary.isEmpty {
            members.append(.init("description", .string(description.summary[language])))
        }
        members += [
            .init("attribution", .string(description.source.attribution[language])),
            .init("license", .string(description.source.licence[language])),
            .init("synthetic", .boolean(description.isSynthetic)),
            .init("itemType", "feature"), .init("itemCount", .integer(served.layer.count)),
            .init("updated", .string(served.layer.revision.recorded.description)),
            .init("digest", .string(served.layer.revision.digest.description)),
        ]
        if let extent = extent(served) { members.append(.init("extent", extent)) }
        members += [
            .init("crs", .array(ReferenceSystem.all.map { .string($0.uri) })),
            .init("storageCrs", .string(ReferenceSystem.crs84.uri)),
            .init("links", links(self.links(of: description, at: path))),
        ]
        return .object(members)
    }

    /// What INSPIRE's catalogues look for: the layers' records and all of them as one file.
    /// - Source: INSPIRE good practice "Download services based on OGC API – Features", 7.2.2 and 7.5.
    private var datasetLinks: [OGCLink] {
        var links = layers.layers.map { served in
            OGCLink(
                href: "\(base)/collections/\(served.id)/metadata", rel: "describedby",
                type: ContentType.xml.name,
                title: served.layer.description.title[language])
        }
        if offersDownloads, !layers.layers.isEmpty {
            let title = BilingualText(pl: "Wszystkie warstwy (GeoPackage)", en: "All layers (GeoPackage)")
            links.append(
                enclosure(base + "/dataset?f=gpkg", .geoPackage, title[language]))
        }
        return links
    }

    /// The words within the data are taken to be Polish.
    private func enclosure(_ href: String, _ type: ContentType, _ title: String) -> OGCLink {
        OGCLink(
            href: href, rel: "enclosure", type: type.rawValue, title: title,
            hreflang: Language.polish.rawValue)
    }

    private func links(of description: LayerDescription, at path: String) -> [OGCLink] {
        let title = description.title[language]
        var links = [
            OGCLink(href: path, rel: "self", type: "application/json", title: title),
            OGCLink(href: path + "?f=html", rel: "alternate", type: "text/html", title: title),
            OGCLink(href: path + "/items", rel: "items", type: ContentType.geoJSON.rawValue, title: title),
            OGCLink(href: path + "/items?f=html", rel: "items", type: "text/html", title: title),
            OGCLink(
                href: path + "/queryables", rel: "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                type: ContentType.schema.rawValue),
        ]
        links.append(
            OGCLink(
                href: path + "/tiles", rel: "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                type: "application/json", title: title))
        links.append(
            OGCLink(href: path + "/metadata", rel: "describedby", type: ContentType.xml.name, title: title))
        if offersDownloads {
            links.append(enclosure(path + "/download?f=gpkg", .geoPackage, title + " (GeoPackage)"))
            links.append(enclosure(path + "/download?f=geojson", .geoJSON, title + " (GeoJSON)"))
        }
        if !description.source.licenceURL.isEmpty {
            links.append(
                OGCLink(
                    href: description.source.licenceURL, rel: "license", type: "text/html",
                    title: description.source.licence[language]))
        }
        if !description.source.url.isEmpty {
            links.append(
                OGCLink(
                    href: description.source.url, rel: "via", type: "text/html",
                    title: description.source.name[language]))
        }
        return links
    }

    /// Where and when the features are, as far as they are anywhere.
    private func extent(_ served: ServedLayer) -> JSONValue? {
        var members: [JSONValue.Member] = []
        let box = served.layer.box
        if !box.isEmpty {
            let corners = [box.west, box.south, box.east, box.north].map { JSONValue.number($0) }
            members.append(
                .init(
                    "spatial",
                    .make(["bbox": .array([.array(corners)]), "crs": .string(ReferenceSystem.crs84.uri)])))
        }
        if let times = served.times {
            let ends = [times.first, times.last].map { $0.map { JSONValue.string($0.description) } ?? .null }
            members.append(
                .init(
                    "temporal",
                    .make([
                        "interval": .array([.array(ends)]),
                        "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
                    ])))
        }
        return members.isEmpty ? nil : .object(members)
    }

    // MARK: - What can be asked

    /// The properties of a layer as a JSON Schema.
    func queryables(_ served: ServedLayer) -> JSONValue {
        var properties: [JSONValue.Member] = [
            .init(
                "geometry",
                .make([
                    "title": .string(BilingualText(pl: "Geometria", en: "Geometry")[language]),
                    "format": .string(served.layer.geometryFormat), "x-ogc-role": "primary-geometry",
                ]))
        ]
        properties += served.layer.columns.map { .init($0.name, $0.schema(language)) }
        return .make([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string(base + "/collections/\(served.id)/queryables"), "type": "object",
            "title": .string(served.layer.description.title[language]),
            "properties": .object(properties), "additionalProperties": false,
        ])
    }

    /// What filters may call.
    func functions() -> JSONValue {
        .make([
            "functions": .array(
                FilterFunction.allCases.map { function in
                    .make([
                        "name": .string(function.rawValue),
                        "arguments": .array([
                            .make(["type": .array([function.measures ? "geometry" : "string"])])
                        ]), "returns": .array([function.measures ? "number" : "string"]),
                    ])
                })
        ])
    }

    private func links(_ links: [OGCLink]) -> JSONValue { .array(links.map(\.json)) }
}

extension Layer {
    /// The geometry as Part 3 names it: `geometry-point`, or any where the features differ.
    var geometryFormat: String {
        let types = Set(shapes.lazy.compactMap { $0?.geoJSONType.lowercased() })
        return types.count == 1 ? "geometry-\(types.first ?? "any")" : "geometry-any"
    }
}

extension LayerColumn {
    func schema(_ language: Language) -> JSONValue {
        var members: [JSONValue.Member] = [.init("title", .string(name))]
        switch kind {
        case .text: members.append(.init("type", "string"))
        case .integer: members.append(.init("type", "integer"))
        case .real: members.append(.init("type", "number"))
        case .boolean: members.append(.init("type", "boolean"))
        case .date: members += [.init("type", "string"), .init("format", "date")]
        case .timestamp: members += [.init("type", "string"), .init("format", "date-time")]
        }
        if let unit {
            members += [
                .init("x-ogc-unit", .string(unit.description)), .init("x-ogc-unitLang", "UCUM"),
                .init("description", .string(unit.displayName(language))),
            ]
        }
        return .object(members)
    }
}
