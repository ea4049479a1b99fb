import HTTPTypes
import Layers
import Quantities

/// What stands behind an address under `/ogc`.
/// - Source: OGC API – Features Part 1 (17-069r4) and Part 3 (19-079r2), OGC API – Tiles Part 1 (20-057).
enum OGCAddress: Sendable {
    case landing, conformance, api, collections, functions, tileMatrixSets, tileMatrixSet
    case collection(ServedLayer)
    case queryables(ServedLayer)
    case items(ServedLayer)
    case item(ServedLayer, row: Int)
    case tilesets(ServedLayer)
    case tileset(ServedLayer)
    case tile(ServedLayer, WebMercatorTile)
    /// A layer's record for catalogues, a layer whole, all layers whole.
    case metadata(ServedLayer)
    case download(ServedLayer)
    case dataset

    static let root = "/ogc"

    /// - Parameter path: begins with `/ogc`.
    /// - Throws: a problem that says what is not there.
    init(_ path: String, in layers: ServedLayers) throws {
        var path = path.dropFirst(OGCAddress.root.count)
        if path.hasSuffix("/") { path.removeLast() }
        guard let parts = path.isEmpty ? [] : Site.parts(path) else { throw Problem.notFound }
        switch parts.first {
        case nil: self = .landing
        case "conformance" where parts.count == 1: self = .conformance
        case "api" where parts.count == 1: self = .api
        case "functions" where parts.count == 1: self = .functions
        case "dataset" where parts.count == 1: self = .dataset
        case "collections" where parts.count == 1: self = .collections
        case "tileMatrixSets" where parts.count == 1: self = .tileMatrixSets
        case "tileMatrixSets" where parts.count == 2 && parts[1] == OGCDocuments.grid: self = .tileMatrixSet
        case "collections": self = try OGCAddress.collection(parts, layers)
        default: throw Problem.notFound
        }
    }

    private static func collection(_ parts: [String], _ layers: ServedLayers) throws -> OGCAddress {
        guard let layer = layers[parts[1]] else {
            throw Problem.notFound(
                BilingualText(
                    pl: "Nie ma warstwy „\(parts[1].prefix(100))”.",
                    en: "There is no layer “\(parts[1].prefix(100))”."))
        }
        if parts.count == 2 { return .collection(layer) }
        switch (parts[2], parts.count) {
        case ("queryables", 3): return .queryables(layer)
        case ("metadata", 3): return .metadata(layer)
        case ("download", 3): return .download(layer)
        case ("items", 3): return .items(layer)
        case ("items", 4):
            guard let row = layer.layer.row(of: parts[3]) else {
                throw Problem.notFound(
                    BilingualText(
                        pl: "Warstwa „\(layer.id)” nie ma obiektu „\(parts[3].prefix(100))”.",
                        en: "The layer “\(layer.id)” has no feature “\(parts[3].prefix(100))”."))
            }
            return .item(layer, row: row)
        case ("tiles", _): return try tiles(parts, layer)
        default: throw Problem.notFound
        }
    }

    private static func tiles(_ parts: [String], _ layer: ServedLayer) throws -> OGCAddress {
        if parts.count == 3 { return .tilesets(layer) }
        guard parts[3] == OGCDocuments.grid else { throw Problem.notFound }
        if parts.count == 4 { return .tileset(layer) }
        guard parts.count == 7 else { throw Problem.notFound }
        let numbers = parts[4...].compactMap { text in
            text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
        }
        guard numbers.count == 3,
            let tile = WebMercatorTile(zoom: numbers[0], column: numbers[2], row: numbers[1])
        else {
            throw Problem.notFound(
                BilingualText(
                    pl:
                        "Nie ma takiego kafelka: zoom od 0 do \(WebMercatorTile.maximumZoom), wiersz i kolumna od 0.",
                    en:
                        "There is no such tile: zoom from 0 to \(WebMercatorTile.maximumZoom), row and column from 0."
                ))
        }
        return .tile(layer, tile)
    }

    /// The parameters that it takes.
    var parameters: [String] {
        switch self {
        case .landing, .conformance, .api, .collections, .functions, .collection, .queryables,
            .tileMatrixSets, .tileMatrixSet, .tilesets, .tileset, .tile, .metadata, .download, .dataset:
            ["f"]
        case .items(let served): served.parameters
        case .item: ["f", "crs", "properties", "skipGeometry"]
        }
    }

    /// The forms in which it is given.
    var forms: [OGCForm] {
        switch self {
        case .tile: [.mvt]
        case .metadata: [.xml]
        case .download: [.gpkg, .geojson]
        case .dataset: [.gpkg]
        case .tileset: [.json, .html, .tilejson]
        default: [.json, .html]
        }
    }

    /// The digest on which its answers stand.
    func tag(in layers: ServedLayers) -> String {
        switch self {
        case .landing, .conformance, .api, .collections, .functions, .tileMatrixSets, .tileMatrixSet,
            .dataset:
            layers.tag
        case .collection(let served), .queryables(let served), .items(let served), .item(let served, _),
            .tilesets(let served), .tileset(let served), .tile(let served, _), .metadata(let served),
            .download(let served):
            served.tag
        }
    }
}

/// The parameters of a request under `/ogc`, each known and given once.
struct OGCParameters {
    /// As they came, for links to the same thing in another form.
    let fields: FieldList

    /// - Throws: every unknown or repeated one at once.
    init(_ query: String, known: [String]) throws {
        guard let fields = FieldList(encoded: query) else {
            throw Problem.input([
                .error(
                    "query", pl: "Zapytanie jest źle zakodowane.", en: "The query is badly encoded.",
                    doPl: "Użyj kodowania procentowego UTF-8.", doEn: "Use percent-encoded UTF-8.")
            ])
        }
        try self.init(fields, known: known)
    }

    /// - Throws: every unknown or repeated one at once.
    init(_ fields: FieldList, known: [String]) throws {
        var given: [String] = []
        var findings: [Finding] = []
        for (name, _) in fields.pairs {
            if !known.contains(name) {
                findings.append(.unknownParameter(String(name.prefix(100)), known: known))
            } else if given.contains(name) {
                findings.append(
                    .error(
                        name, pl: "Parametr „\(name)” podano dwa razy.",
                        en: "The parameter “\(name)” stands twice.",
                        doPl: "Zostaw jeden.", doEn: "Keep one."))
            } else {
                given.append(name)
            }
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        self.fields = fields
    }

    subscript(name: String) -> String? { fields[name] }
}
