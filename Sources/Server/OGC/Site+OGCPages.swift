import Evidence
import Formats
import HTTPTypes
import Layers
import Pages
import Quantities

extension Site {
    /// The page of an address for people.
    func ogcPage(
        _ address: OGCAddress, _ parameters: OGCParameters, _ layers: ServedLayers, _ language: Language,
        _ request: SiteRequest
    ) async throws -> SiteResponse {
        let standing = try await shelf.latest()
        let editor = try await editor(of: request)
        let context = context(standing, .map(address.route(parameters)), language, editor)
        let documents = OGCDocuments(
            layers: layers, language: language, base: mapBase(request),
            offersDownloads: settings.packing != nil)
        let bytes: [UInt8]
        switch address {
        case .landing, .collections: bytes = context.render(LayerListPage(layers.layers.map(\.layer)))
        case .conformance:
            bytes = context.render(
                MapDocumentPage(MapDocumentPage.conformance, text: documents.conformance().prettyPrinted()))
        case .functions:
            bytes = context.render(
                MapDocumentPage(MapDocumentPage.functions, text: documents.functions().prettyPrinted()))
        case .api:
            let document = documents.openAPI(
                city: standing.overview.profile.name, version: settings.programVersion)
            bytes = context.render(MapDocumentPage(MapDocumentPage.interface, text: document.prettyPrinted()))
        case .queryables(let served):
            bytes = context.render(
                MapDocumentPage(
                    MapDocumentPage.queryables, text: documents.queryables(served).prettyPrinted()))
        case .tileMatrixSets: bytes = page(of: documents.tileMatrixSets(), context)
        case .tileMatrixSet: bytes = page(of: documents.tileMatrixSet(), context)
        case .tilesets(let served): bytes = page(of: documents.tilesets(served), context)
        case .tileset(let served): bytes = page(of: documents.tileset(served), context)
        case .tile, .metadata, .download, .dataset: throw Problem.notFound
        case .collection(let served):
            bytes = context.render(
                LayerPage(served.layer, offersDownloads: settings.packing != nil))
        case .item(let served, let row):
            _ = try ItemsQuery(parameters, of: served.layer)
            bytes = context.render(FeatureDetailPage(served.layer, row: row))
        case .items(let served):
            let features = try features(served, parameters, language, request)
            bytes = context.render(
                FeatureListPage(
                    served.layer, try features.page(), properties: features.items.properties,
                    query: parameters.fields.pairs.map { MapAddress.Field($0.name, $0.value) }))
        }
        var response = answer(
            request, kind: "ogc", .html, caching: editor == nil ? .revalidate : .personal,
            tag: Site.tag(
                standing, address.tag(in: layers), request.target, language.rawValue, editor?.formToken ?? "")
        ) { bytes }
        response.fields[.contentLanguage] = language.rawValue
        return response
    }

    private func page(of tiles: JSONValue, _ context: PageContext) -> [UInt8] {
        context.render(MapDocumentPage(MapDocumentPage.tiles, text: tiles.prettyPrinted()))
    }
}

extension OGCAddress {
    /// The address of its page.
    func route(_ parameters: OGCParameters) -> MapAddress {
        var address =
            switch self {
            case .landing: MapAddress()
            case .conformance: MapAddress(["conformance"])
            case .api: MapAddress(["api"])
            case .collections: MapAddress(["collections"])
            case .functions: MapAddress(["functions"])
            case .collection(let served): MapAddress.layer(served.id)
            case .queryables(let served): MapAddress(["collections", served.id, "queryables"])
            case .tileMatrixSets: MapAddress(["tileMatrixSets"])
            case .tileMatrixSet: MapAddress(["tileMatrixSets", OGCDocuments.grid])
            case .tilesets(let served): MapAddress(["collections", served.id, "tiles"])
            case .tileset(let served): MapAddress(["collections", served.id, "tiles", OGCDocuments.grid])
            case .tile(let served, let tile):
                MapAddress(
                    ["collections", served.id, "tiles", OGCDocuments.grid]
                        + [tile.zoom, tile.row, tile.column].map { String($0) })
            case .metadata(let served): MapAddress(["collections", served.id, "metadata"])
            case .download(let served): MapAddress(["collections", served.id, "download"])
            case .dataset: MapAddress(["dataset"])
            case .items(let served): MapAddress.features(served.id)
            case .item(let served, let row): MapAddress.feature(served.id, served.layer.identifiers[row])
            }
        address.query = parameters.fields.pairs.map { MapAddress.Field($0.name, $0.value) }
        return address
    }
}
