import Evidence
import Formats
import Pages
import Quantities

extension Site {
    /// Answers a request to the Web Feature Service.
    /// - Throws: `ServiceFault` with everything that is wrong with the request.
    func wfs(_ request: SiteRequest, _ language: Language) async throws -> SiteResponse {
        let values = try KeyValues(request.query)
        let layers = layers.now
        let site = ownOrigin(request)
        let address = site + MapService.wfs.rawValue
        let documents = WFSDocuments(layers: layers, language: language, address: address)
        switch try WFSOperation(values, in: layers) {
        case .capabilities:
            let city = try await shelf.latest().overview.profile.name
            return answer(request, .plainXML, language, tag: layers.tag) {
                documents.capabilities(city: city, provider: site)
            }
        case .schema(let chosen):
            return answer(request, .gml, language, tag: layers.tag) { documents.schema(of: chosen) }
        case .storedQueries:
            return answer(request, .plainXML, language, tag: layers.tag) { documents.storedQueries() }
        case .describeStoredQueries:
            return answer(request, .plainXML, language, tag: layers.tag) {
                documents.storedQueryDescriptions()
            }
        case .features(let asked):
            let features = WFSFeatures(
                asked: asked, language: language, address: address, fields: values.fields, now: clock())
            return try answer(
                request, asked.form == .gml ? .gml : .geoJSON, language, tag: asked.served.tag
            ) { try features.bytes() }
        }
    }
}
