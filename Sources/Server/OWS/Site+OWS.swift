import Formats
import HTTPTypes
import Layers
import Quantities

/// The services by key and value that stand beside OGC API, for programs that speak nothing newer.
enum MapService: String {
    case wfs = "/wfs"
    case wms = "/wms"
}

extension Site {
    /// Answers a request to a service; what is wrong with it is said as the standard of the service says it.
    func answer(_ service: MapService, _ request: SiteRequest) async throws -> SiteResponse {
        if request.method == .options { return ogcPreflight() }
        guard request.isReading else { throw Problem.method(allowed: [.get, .head, .options]) }
        let language = Accept.language(in: request.fields[.acceptLanguage])
        var response: SiteResponse
        do {
            switch service {
            case .wfs: response = try await wfs(request, language)
            case .wms: response = try await wms(request, language)
            }
        } catch let fault as ServiceFault {
            let report =
                service == .wfs
                ? WFSDocuments.exceptions(fault, language) : WMSDocuments.exceptions(fault, language)
            response = SiteResponse(fault.status, .plainXML, report, kind: "ogc")
            response.fields[.cacheControl] = Caching.never.rawValue
        }
        response.fields[.vary] = "Accept-Encoding, Accept-Language"
        response.fields[.contentLanguage] = language.rawValue
        Site.allowOtherSites(&response)
        return response
    }

    /// The answer of a service, with a tag of the layers on which it stands.
    func answer(
        _ request: SiteRequest, _ type: ContentType, _ language: Language, tag: String,
        body: () throws -> [UInt8]
    ) rethrows -> SiteResponse {
        let digest = Digest(
            of: [tag, settings.programVersion, request.target, language.rawValue].joined(separator: "\u{1F}"))
        return try answer(
            request, kind: "ogc", type, caching: .revalidate, tag: String(digest.description.prefix(24)),
            body: body)
    }
}
