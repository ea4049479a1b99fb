import HTTPTypes
import Layers
import Quantities

extension Site {
    /// The name of the file that holds every layer.
    private static let dataset = "map"

    /// A layer, or all of them, as one file.
    func download(
        _ address: OGCAddress, _ form: PackedForm, _ layers: ServedLayers, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard let packing = settings.packing else { throw Problem.notFound }
        let chosen: [ServedLayer] =
            if case .download(let served) = address { [served] } else { layers.layers }
        guard !chosen.isEmpty else { throw Problem.notFound }
        let name = chosen.count == 1 && !address.isDataset ? chosen[0].id : Self.dataset
        let tag = address.tag(in: layers)
        var response = SiteResponse(kind: "ogc")
        response.fields[.eTag] = "\"\(tag)-\(form.rawValue)\""
        response.fields[.cacheControl] = Caching.revalidate.rawValue
        Site.allowOtherSites(&response)
        if let known = request.fields[.ifNoneMatch], Site.matches(known, "\(tag)-\(form.rawValue)") {
            response.status = .notModified
            return response
        }
        response.file = try await downloads.file(
            name, chosen.map(\.layer), tag: tag, as: form,
            known: Set(layers.layers.map(\.id) + [Self.dataset]), by: packing)
        response.fields[.contentType] = form.contentType.rawValue
        response.fields[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        return response
    }
}

extension PackedForm {
    var contentType: ContentType { self == .geoPackage ? .geoPackage : .geoJSON }
}

extension OGCForm {
    /// Nil for what is made for each answer anew.
    var packed: PackedForm? { PackedForm(rawValue: rawValue) }
}

extension OGCAddress {
    var isDataset: Bool { if case .dataset = self { true } else { false } }
}
