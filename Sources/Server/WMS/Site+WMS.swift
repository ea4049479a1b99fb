import Evidence
import Formats
import Layers
import Pages
import Quantities

extension Site {
    /// Pictures larger than this are drawn one after another: each takes several times its pixels of memory.
    /// - Unit: pixels.
    private static let largePicture = 1_500_000
    /// So are pictures of more features than this.
    private static let manyFeatures = 20_000

    /// Answers a request to the Web Map Service.
    /// - Throws: `ServiceFault` with everything that is wrong with the request.
    func wms(_ request: SiteRequest, _ language: Language) async throws -> SiteResponse {
        let layers = layers.now
        let site = ownOrigin(request)
        switch try WMSOperation(try KeyValues(request.query), in: layers) {
        case .capabilities:
            let city = try await shelf.latest().overview.profile.name
            let documents = WMSDocuments(
                layers: layers, language: language, address: site + MapService.wms.rawValue)
            return answer(request, .plainXML, language, tag: layers.tag) {
                documents.capabilities(city: city, site: site)
            }
        case .map(let asked):
            let drawing = try WMSDrawing(asked: asked, layers: layers, language: language)
            let draw: @Sendable () throws -> SiteResponse = {
                try answer(request, .png, language, tag: layers.tag) { try drawing.png() }
            }
            guard
                asked.frame.width * asked.frame.height > Self.largePicture
                    || drawing.featureCount > Self.manyFeatures
            else { return try draw() }
            return try await pictureTurns.take("map") { try draw() }
        case .featureInfo(let asked):
            return try answer(request, asked.isJSON ? .geoJSON : .text, language, tag: layers.tag) {
                try WMSAnswer(asked: asked, language: language).bytes()
            }
        case .legend(let asked):
            return answer(request, .png, language, tag: layers.tag) { asked.png(of: layers, language) }
        }
    }
}
