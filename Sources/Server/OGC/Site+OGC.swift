import Evidence
import Formats
import HTTPTypes
import Layers
import NIOCore
import Pages
import Quantities

extension Site {
    /// The path under `/ogc` that a request asks for, without the language before it; nil for other addresses.
    func mapPath(of request: SiteRequest) -> (path: String, language: Language?)? {
        let isEnglish = request.path.hasPrefix("/en/")
        let path = isEnglish ? String(request.path.dropFirst(3)) : request.path
        guard path == OGCAddress.root || path.hasPrefix(OGCAddress.root + "/") else { return nil }
        return (path, isEnglish ? .english : nil)
    }

    /// What links begin with. Clients want whole addresses: where the site's own is not known, that of this machine is
    /// taken from the request; what a stranger claims to be the host is never repeated.
    func mapBase(_ request: SiteRequest) -> String { ownOrigin(request) + OGCAddress.root }

    /// The site's address without a final slash; empty where it is not known.
    func ownOrigin(_ request: SiteRequest) -> String {
        guard settings.origin.isEmpty else { return settings.origin }
        guard let name = ["127.0.0.1", "localhost"].first(where: request.host.hasPrefix) else { return "" }
        let port = request.host.utf8.dropFirst(name.utf8.count)
        let isPort = port.first == UInt8(ascii: ":") && UInt16(Substring(port.dropFirst())) != nil
        guard port.isEmpty || isPort else { return "" }
        return (request.isEncrypted ? "https://" : "http://") + request.host
    }

    /// Whether a program rather than a person asks for something of the map.
    func isMapProgram(_ request: SiteRequest) -> Bool {
        guard let (_, language) = mapPath(of: request) else { return false }
        if let f = FieldList(encoded: request.query)?["f"] { return f != OGCForm.html.rawValue }
        return language == nil
            && Accept.choice([("application/json", true), ("text/html", false)], in: request.fields[.accept])
                != false
    }

    /// The answer to a request that is answered where it is read; nil where it may take longer, and where something is wrong with it.
    ///
    /// It is copied from memory in less time than a change of thread takes: a page of at most standard size of a light layer's
    /// features, found by where they lie, not to be compressed.
    func answerAtOnce(_ request: SiteRequest) -> SiteResponse? {
        let start = ContinuousClock.now
        let (head, tail) = (OGCAddress.root + "/collections/", "/items")
        guard request.method == .get, request.path.hasPrefix(head), request.path.hasSuffix(tail),
            request.query.utf8.count <= SiteLimit.query, !request.acceptsGzip,
            Accept.takesALanguage(in: request.fields[.acceptLanguage]),
            let served = layers.now[String(request.path.dropFirst(head.count).dropLast(tail.count))],
            served.isLight, let fields = FieldList(encoded: request.query),
            fields.pairs.allSatisfy({ ["f", "bbox", "limit"].contains($0.name) }),
            fields["f"] == OGCForm.json.rawValue,
            fields["limit"].map({ Int($0) ?? .max <= ItemsQuery.standardLimit }) ?? true,
            let parameters = try? OGCParameters(fields, known: served.parameters)
        else { return nil }
        let language = Accept.language(in: request.fields[.acceptLanguage])
        guard let features = try? features(served, parameters, language, request),
            var response = try? answer(
                request, .items(served), tag: served.tag, language,
                Body(system: features.items.system) { try features.collection() })
        else { return nil }
        finish(&response, to: request, since: start)
        return response
    }

    /// Answers an address of the map's interfaces.
    ///
    /// - Parameter path: begins with `/ogc`; the part for a language stands no more before it.
    /// - Parameter spoken: the language that the address says; nil where the client's wishes decide.
    func ogc(_ request: SiteRequest, path: String, spoken: Language? = nil) async throws -> SiteResponse {
        let layers = layers.now
        let address = try OGCAddress(path, in: layers)
        if request.method == .options { return ogcPreflight() }
        guard request.isReading else { throw Problem.method(allowed: [.get, .head, .options]) }
        let parameters = try OGCParameters(request.query, known: address.parameters)
        let accept = spoken == nil ? request.fields[.accept] : "text/html"
        let form = try OGCForm.choose(parameters["f"], accept: accept, of: address)
        if form == .html {
            return try await ogcPage(address, parameters, layers, spoken ?? .polish, request)
        }
        if let packed = form.packed { return try await download(address, packed, layers, request) }
        guard spoken != nil || Accept.takesALanguage(in: request.fields[.acceptLanguage]) else {
            throw Problem(.notAcceptable, pl: "Dostępne języki: pl, en.", en: "Available languages: pl, en.")
        }
        let language = spoken ?? Accept.language(in: request.fields[.acceptLanguage])
        let bytes = try await ogcBody(address, form, parameters, layers, language, request)
        var response = try answer(request, address, tag: address.tag(in: layers), language, bytes)
        // A tile without features has no content.
        if case .tile = address, response.status == .ok, response.body.readableBytes == 0 {
            response.status = .noContent
        }
        return response
    }

    /// - Parameter tag: that of what the answer stands on.
    private func answer(
        _ request: SiteRequest, _ address: OGCAddress, tag: String, _ language: Language, _ body: Body
    ) throws -> SiteResponse {
        let tag = Digest(
            of: [tag, settings.programVersion, request.target, language.rawValue]
                .joined(separator: "\u{1F}"))
        var response = try answer(
            request, kind: "ogc", address.contentType, caching: .revalidate,
            tag: String(tag.description.prefix(24)), body: body.make)
        response.fields[.vary] = "Accept-Encoding, Accept, Accept-Language"
        response.fields[.contentLanguage] = language.rawValue
        if let system = body.system { response.fields[.contentCrs] = "<\(system.uri)>" }
        Site.allowOtherSites(&response)
        return response
    }

    /// A body that is made only where the client has not got it yet; what was asked is checked before.
    private struct Body {
        var system: ReferenceSystem?
        var make: () throws -> [UInt8]
    }

    private func ogcBody(
        _ address: OGCAddress, _ form: OGCForm, _ parameters: OGCParameters, _ layers: ServedLayers,
        _ language: Language, _ request: SiteRequest
    ) async throws -> Body {
        let documents = OGCDocuments(
            layers: layers, language: language, base: mapBase(request),
            offersDownloads: settings.packing != nil)
        switch address {
        case .landing:
            let city = try await shelf.latest().overview.profile.name
            return Body { documents.landing(city: city).encoded() }
        case .conformance: return Body { documents.conformance().encoded() }
        case .api:
            let city = try await shelf.latest().overview.profile.name
            return Body { documents.openAPI(city: city, version: settings.programVersion).encoded() }
        case .collections: return Body { documents.collections().encoded() }
        case .functions: return Body { documents.functions().encoded() }
        case .tileMatrixSets: return Body { documents.tileMatrixSets().encoded() }
        case .tileMatrixSet: return Body { documents.tileMatrixSet().encoded() }
        case .tilesets(let served): return Body { documents.tilesets(served).encoded() }
        case .tileset(let served) where form == .tilejson:
            return Body { documents.tileJSON(served).encoded() }
        case .tileset(let served): return Body { documents.tileset(served).encoded() }
        case .tile(let served, let tile): return Body { tiles.tile(tile, of: served.layer) }
        case .collection(let served): return Body { documents.collection(served).encoded() }
        case .queryables(let served): return Body { documents.queryables(served).encoded() }
        case .metadata(let served): return Body { documents.metadata(served) }
        case .download, .dataset: throw Problem.notFound
        case .items(let served):
            let features = try features(served, parameters, language, request)
            return Body(system: features.items.system) { try features.collection() }
        case .item(let served, let row):
            let features = try features(served, parameters, language, request)
            return Body(system: features.items.system) { try features.feature(row) }
        }
    }

    func features(
        _ served: ServedLayer, _ parameters: OGCParameters, _ language: Language, _ request: SiteRequest
    ) throws -> OGCFeatures {
        OGCFeatures(
            served: served, items: try ItemsQuery(parameters, of: served.layer), language: language,
            base: mapBase(request), fields: parameters.fields, now: clock())
    }

    func ogcPreflight() -> SiteResponse {
        var response = SiteResponse(.noContent, kind: "ogc")
        response.fields[.allow] = "GET, HEAD, OPTIONS"
        Site.allowOtherSites(&response)
        response.fields[.accessControlAllowMethods] = "GET, HEAD"
        response.fields[.accessControlAllowHeaders] = "Accept, Accept-Language, If-None-Match"
        response.fields[.accessControlMaxAge] = "86400"
        return response
    }
}

extension OGCAddress {
    /// The form for programs.
    var contentType: ContentType {
        switch self {
        case .landing, .conformance, .collections, .collection, .functions, .tileMatrixSets, .tileMatrixSet,
            .tilesets,
            .tileset:
            .json
        case .tile: .vectorTile
        case .api: .openAPI30
        case .queryables: .schema
        case .metadata: .xml
        case .download, .dataset: .geoPackage
        case .items, .item: .geoJSON
        }
    }
}

extension HTTPField.Name {
    /// In which coordinate system an answer is written (18-058r1).
    static let contentCrs = SecurityFields.name("Content-Crs")
}
