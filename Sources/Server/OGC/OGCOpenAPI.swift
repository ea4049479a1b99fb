import Formats
import Layers
import Quantities

/// The description of the map's interfaces, made from the layers that are served.
/// - Source: OpenAPI 3.0.3.
extension OGCDocuments {
    func openAPI(city: BilingualText, version: String) -> JSONValue {
        var paths: [JSONValue.Member] = [
            path("/", "landing", "Landing page", .json),
            path("/conformance", "conformance", "Conformance", .json),
            path("/api", "api", "This description", .openAPI30),
            path("/collections", "collections", "All layers", .json),
            path("/functions", "functions", "Functions of filters", .json),
            path("/tileMatrixSets", "tileMatrixSets", "Ways to cut the world into tiles", .json),
            path("/tileMatrixSets/\(Self.grid)", "tileMatrixSet", "The tiles of web maps", .json),
        ]
        if offersDownloads, !layers.layers.isEmpty {
            paths.append(path("/dataset", "dataset", "All layers", .geoPackage, forms: [.gpkg]))
        }
        for served in layers.layers { paths += self.paths(of: served) + tilePaths(of: served) }
        return .make([
            "openapi": "3.0.3",
            "info": .make([
                "title": .string(
                    BilingualText(pl: "Mapa: \(city.pl)", en: "Map: \(city[.english])")[language]),
                "version": .string(version),
                "description":
                    "Layers of the city's map: OGC API – Features and Tiles. Reading needs no key.",
                "license": .make(["name": .string(licences)]),
            ]), "servers": .array([.make(["url": .string(base)])]), "paths": .object(paths),
            "components": .make(["responses": .make(["Problem": problem]), "schemas": schemas]),
        ])
    }

    /// Those of the layers; what each of them has stands with it.
    private var licences: String {
        let names = Set(layers.layers.map { $0.layer.description.source.licence[language] }).sorted()
        return names.isEmpty ? "–" : names.joined(separator: ", ")
    }

    private func paths(of served: ServedLayer) -> [JSONValue.Member] {
        let root = "/collections/\(served.id)"
        let title = served.layer.description.title[language]
        let example = served.layer.identifiers.first ?? "1"
        let id: JSONValue = .make([
            "name": "featureId", "in": "path", "required": true,
            "schema": .make(["type": "string", "minLength": 1, "maxLength": .integer(LayerLimit.identifier)]),
            "example": .string(example),
        ])
        var downloads: [JSONValue.Member] = []
        if offersDownloads {
            downloads.append(
                path(
                    root + "/download", "\(served.id).download", "\(title): the whole layer", .geoPackage,
                    forms: [.gpkg, .geojson]))
        }
        return downloads + [
            path(
                root + "/metadata", "\(served.id).metadata", "\(title): ISO 19139", .xml, forms: [.xml]),
            path(root, "\(served.id).collection", title, .json),
            path(root + "/queryables", "\(served.id).queryables", "\(title): queryables", .schema),
            path(
                root + "/items", "\(served.id).items", "\(title): features", .geoJSON,
                parameters: itemParameters(served.layer), schema: "FeatureCollection"),
            path(
                root + "/items/{featureId}", "\(served.id).feature", "\(title): one feature", .geoJSON,
                parameters: [id, crs("crs"), properties(served.layer), flag("skipGeometry")],
                schema: "Feature"),
        ]
    }

    private func itemParameters(_ layer: Layer) -> [JSONValue] {
        let number: JSONValue = .make(["type": "number"])
        var parameters: [JSONValue] = [
            parameter(
                "limit",
                "At most so many features; numbers over \(ItemsQuery.maximumLimit) are taken as that.",
                .make([
                    "type": "integer", "minimum": 1,
                    "default": .integer(ItemsQuery.standardLimit),
                ])),
            parameter(
                "bbox", "Lower and upper corner, in the order of axes of bbox-crs.",
                .make(["type": "array", "items": number, "minItems": 4, "maxItems": 6]), isList: true),
            crs("bbox-crs"), crs("crs"), crs("filter-crs"),
            parameter("datetime", "A day, a moment, or an interval.", .make(["type": "string"])),
            parameter("filter", "A condition in CQL2.", .make(["type": "string"])),
            parameter(
                "filter-lang", "The language of the filter.",
                .make(["type": "string", "enum": .array(["cql2-text", "cql2-json"]), "default": "cql2-text"])),
            parameter(
                "sortby", "Properties to sort by; a minus before one turns the order round.",
                .make([
                    "type": "array",
                    "items": .make([
                        "type": "string",
                        "enum": .array(layer.columns.flatMap { [.string($0.name), .string("-" + $0.name)] }),
                    ]),
                ]), isList: true),
            properties(layer), flag("skipGeometry"),
            parameter("page", "From a link to the next page.", .make(["type": "string"])),
        ]
        for name in ItemsQuery.queryables(of: layer) {
            guard let column = layer.column(name) else { continue }
            parameters.append(
                parameter(name, "Only features with this value.", column.schema(language).forOpenAPI))
        }
        return parameters
    }

    private func properties(_ layer: Layer) -> JSONValue {
        parameter(
            "properties", "Only these properties.",
            .make([
                "type": "array",
                "items": .make(["type": "string", "enum": .array(layer.columns.map { .string($0.name) })]),
            ]), isList: true)
    }

    private func crs(_ name: String) -> JSONValue {
        parameter(
            name, "A coordinate system.",
            .make([
                "type": "string", "enum": .array(ReferenceSystem.all.map { .string($0.uri) }),
                "default": .string(ReferenceSystem.crs84.uri),
            ]))
    }

    private func flag(_ name: String) -> JSONValue {
        parameter(name, "Whether geometries are left out.", .make(["type": "boolean", "default": false]))
    }

    private func parameter(
        _ name: String, _ meaning: String, _ schema: JSONValue, isList: Bool = false
    ) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(name)), .init("in", "query"), .init("required", false),
            .init("description", .string(meaning)), .init("schema", schema),
        ]
        if isList { members += [.init("style", "form"), .init("explode", false)] }
        return .object(members)
    }

    func path(
        _ path: String, _ id: String, _ summary: String, _ type: ContentType, parameters: [JSONValue] = [],
        schema: String? = nil, forms: [OGCForm] = [.json, .html]
    ) -> JSONValue.Member {
        let f = parameter(
            "f", "The form of the answer.",
            .make(["type": "string", "enum": .array(forms.map { .string($0.rawValue) })]))
        let body = schema.map { JSONValue.make(["$ref": .string("#/components/schemas/\($0)")]) }
        let isText = forms.contains(.html)
        let data = JSONValue.make(["schema": body ?? .make(["type": isText ? "object" : "string"])])
        var content = [JSONValue.Member(type.name, data)]
        if forms.contains(.geojson) {
            content.append(.init(ContentType.geoJSON.name, .make(["schema": .make(["type": "object"])])))
        }
        if isText { content.append(.init("text/html", .make(["schema": .make(["type": "string"])]))) }
        let success: JSONValue = .make(["description": .string(summary), "content": .object(content)])
        let failure: JSONValue = .make(["$ref": "#/components/responses/Problem"])
        return .init(
            path == "/" ? "/" : path,
            .make([
                "get": .make([
                    "operationId": .string(id), "summary": .string(summary),
                    "parameters": .array(parameters + [f]),
                    "responses": .object(
                        [JSONValue.Member("200", success)]
                            + (isText ? [] : [.init("204", .make(["description": "Nothing lies there."]))])
                            + ["400", "404", "406", "default"].map { .init($0, failure) }),
                ])
            ]))
    }

    private var problem: JSONValue {
        .make([
            "description": "Why there is no answer, with every finding at once.",
            "content": .make([
                "text/html": .make(["schema": .make(["type": "string"])]),
                "application/problem+json": .make([
                    "schema": .make([
                        "type": "object", "required": .array(["title", "status"]),
                        "properties": .make([
                            "title": .make(["type": "string"]), "status": .make(["type": "integer"]),
                            "findings": .make(["type": "array", "items": .make(["type": "object"])]),
                        ]),
                    ])
                ]),
            ]),
        ])
    }

    private var schemas: JSONValue {
        .make([
            "Feature": .make([
                "type": "object", "required": .array(["type", "id", "geometry", "properties"]),
                "properties": .make([
                    "type": .make(["type": "string", "enum": .array(["Feature"])]),
                    "id": .make(["type": "string"]),
                    "geometry": .make(["type": "object", "nullable": true]),
                    "properties": .make(["type": "object"]),
                ]),
            ]),
            "FeatureCollection": .make([
                "type": "object",
                "required": .array([
                    "type", "features", "numberMatched", "numberReturned", "timeStamp", "links",
                ]),
                "properties": .make([
                    "type": .make(["type": "string", "enum": .array(["FeatureCollection"])]),
                    "numberMatched": .make(["type": "integer", "minimum": 0]),
                    "numberReturned": .make(["type": "integer", "minimum": 0]),
                    "timeStamp": .make(["type": "string", "format": "date-time"]),
                    "links": .make(["type": "array", "items": .make(["type": "object"])]),
                    "features": .make([
                        "type": "array", "items": .make(["$ref": "#/components/schemas/Feature"]),
                    ]),
                ]),
            ]),
        ])
    }
}

extension JSONValue {
    /// A property's schema without what OpenAPI does not know.
    fileprivate var forOpenAPI: JSONValue {
        .object((members ?? []).filter { !$0.key.hasPrefix("x-") })
    }
}
