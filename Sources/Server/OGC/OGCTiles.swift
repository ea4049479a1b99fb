import Formats
import Geometry
import Layers
import Quantities

/// The documents about tiles.
/// - Source: OGC API – Tiles Part 1 (20-057), Two Dimensional Tile Matrix Set 2.0 (17-083r4), TileJSON 3.0.
extension OGCDocuments {
    static let grid = "WebMercatorQuad"
    private static let gridURI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"
    private static let tilingScheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"
    /// Tiles of greater zooms show nothing more: a unit is about a centimetre there.
    static let finestZoom = 18

    /// The one way in which the world is cut into tiles.
    func tileMatrixSets() -> JSONValue {
        .make([
            "tileMatrixSets": .array([
                .make([
                    "id": .string(Self.grid), "title": "Google Maps Compatible for the World",
                    "uri": .string(Self.gridURI), "crs": .string(Self.mercator),
                    "links": .array([
                        OGCLink(
                            href: base + "/tileMatrixSets/\(Self.grid)", rel: "self", type: "application/json"
                        ).json
                    ]),
                ])
            ])
        ])
    }

    func tileMatrixSet() -> JSONValue {
        let side = 2 * Self.halfWorld
        return .make([
            "id": .string(Self.grid), "title": "Google Maps Compatible for the World",
            "uri": .string(Self.gridURI),
            "crs": .string(Self.mercator), "orderedAxes": .array(["X", "Y"]),
            "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
            "tileMatrices": .array(
                (0...WebMercatorTile.maximumZoom).map { zoom in
                    let count = 1 << zoom
                    let cell = side / 256 / Double(count)
                    return .make([
                        "id": .string(String(zoom)), "scaleDenominator": .number(cell / Self.pixel),
                        "cellSize": .number(cell), "cornerOfOrigin": "topLeft",
                        "pointOfOrigin": .array([.number(-Self.halfWorld), .number(Self.halfWorld)]),
                        "tileWidth": 256, "tileHeight": 256, "matrixWidth": .integer(count),
                        "matrixHeight": .integer(count),
                    ])
                }),
        ])
    }

    /// The sets of tiles of a layer: one.
    func tilesets(_ served: ServedLayer) -> JSONValue {
        .make([
            "links": .array([
                OGCLink(href: tiles(of: served), rel: "self", type: "application/json").json,
                OGCLink(href: tiles(of: served) + "?f=html", rel: "alternate", type: "text/html").json,
            ]), "tilesets": .array([tileset(served)]),
        ])
    }

    func tileset(_ served: ServedLayer) -> JSONValue {
        let description = served.layer.description
        let path = tiles(of: served) + "/" + Self.grid
        var members: [JSONValue.Member] = [
            .init("title", .string(description.title[language])), .init("dataType", "vector"),
            .init("crs", .string(Self.mercator)), .init("tileMatrixSetURI", .string(Self.gridURI)),
            .init("attribution", .string(description.source.attribution[language])),
            .init("license", .string(description.source.licence[language])),
            .init("synthetic", .boolean(description.isSynthetic)),
            .init(
                "layers",
                .array([
                    .make([
                        "id": .string(served.id), "dataType": "vector",
                        "propertiesSchema": .make([
                            "type": "object",
                            "properties": .object(
                                served.layer.columns.map { .init($0.name, $0.schema(language)) }),
                        ]),
                    ])
                ])),
        ]
        let box = served.layer.box
        if !box.isEmpty {
            members.append(
                .init(
                    "boundingBox",
                    .make([
                        "lowerLeft": .array([.number(box.west), .number(box.south)]),
                        "upperRight": .array([.number(box.east), .number(box.north)]),
                        "crs": .string(ReferenceSystem.crs84.uri),
                    ])))
        }
        let links = [
            OGCLink(href: path, rel: "self", type: "application/json"),
            OGCLink(
                href: path + "?f=tilejson", rel: "describedby", type: "application/json", title: "TileJSON"),
            OGCLink(
                href: path + "/{tileMatrix}/{tileRow}/{tileCol}", rel: "item",
                type: ContentType.vectorTile.rawValue,
                isTemplate: true),
            OGCLink(
                href: base + "/tileMatrixSets/\(Self.grid)", rel: Self.tilingScheme, type: "application/json"),
            OGCLink(
                href: base + "/collections/\(served.id)",
                rel: "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                type: "application/json"),
        ]
        members.append(.init("links", .array(links.map(\.json))))
        return .object(members)
    }

    /// What MapLibre and other maps of the web read.
    func tileJSON(_ served: ServedLayer) -> JSONValue {
        let description = served.layer.description
        let synthetic = BilingualText(pl: "dane syntetyczne", en: "synthetic data")[language]
        let attribution = description.source.attribution[language]
        var members: [JSONValue.Member] = [
            .init("tilejson", "3.0.0"), .init("name", .string(description.title[language])),
            .init("description", .string(description.summary[language])),
            .init(
                "attribution",
                .string(description.isSynthetic ? "\(attribution) (\(synthetic))" : attribution)),
            .init("scheme", "xyz"), .init("minzoom", 0), .init("maxzoom", .integer(Self.finestZoom)),
            .init("tiles", .array([.string(tiles(of: served) + "/\(Self.grid)/{z}/{y}/{x}")])),
        ]
        let box = served.layer.box
        if !box.isEmpty {
            members.append(
                .init("bounds", .array([box.west, box.south, box.east, box.north].map { .number($0) })))
        }
        members.append(
            .init(
                "vector_layers",
                .array([
                    .make([
                        "id": .string(served.id), "description": .string(description.title[language]),
                        "fields": .object(
                            served.layer.columns.map { .init($0.name, .string($0.kind.rawValue)) }),
                    ])
                ])))
        return .object(members)
    }

    private func tiles(of served: ServedLayer) -> String { base + "/collections/\(served.id)/tiles" }

    private static let mercator = "http://www.opengis.net/def/crs/EPSG/0/3857"
    /// - Unit: metres; half the circumference of a sphere with the equatorial radius of WGS 84.
    private static let halfWorld = 6_378_137 * Double.pi
    /// - Unit: metres; the standard's pixel.
    private static let pixel = 0.00028

    // MARK: - OpenAPI

    func tilePaths(of served: ServedLayer) -> [JSONValue.Member] {
        let root = "/collections/\(served.id)/tiles"
        let title = served.layer.description.title[language]
        func index(_ name: String, _ maximum: Int) -> JSONValue {
            .make([
                "name": .string(name), "in": "path", "required": true,
                "schema": .make(["type": "integer", "minimum": 0, "maximum": .integer(maximum)]),
                "example": .string("0"),
            ])
        }
        let last = 1 << WebMercatorTile.maximumZoom - 1
        return [
            path(root, "\(served.id).tilesets", "\(title): sets of tiles", .json),
            path(
                root + "/\(Self.grid)", "\(served.id).tileset", "\(title): tiles", .json,
                forms: [.json, .html, .tilejson]),
            path(
                root + "/\(Self.grid)/{tileMatrix}/{tileRow}/{tileCol}", "\(served.id).tile",
                "\(title): one tile",
                .vectorTile,
                parameters: [
                    index("tileMatrix", WebMercatorTile.maximumZoom), index("tileRow", last),
                    index("tileCol", last),
                ], forms: [.mvt]),
        ]
    }
}
