public import HTTPTypes
public import NIOCore

/// An answer as a value.
public struct SiteResponse: Sendable {
    public var status: HTTPResponse.Status
    public var fields: HTTPFields
    public var body: ByteBuffer
    /// What kind of address answered, as metrics count it.
    public var kind: String
    /// Whether other sites may show it in a frame.
    var isEmbeddable = false
    /// Whether its script starts workers of its own making, as the map library does.
    var usesWorkers = false
    /// What is sent instead of `body`, piece by piece.
    var file: PackedFile?

    public init(
        _ status: HTTPResponse.Status = .ok, fields: HTTPFields = HTTPFields(),
        body: ByteBuffer = ByteBuffer(),
        kind: String = "other"
    ) {
        self.status = status
        self.fields = fields
        self.body = body
        self.kind = kind
    }

    /// A body of some type.
    init(
        _ status: HTTPResponse.Status = .ok, _ type: ContentType, _ bytes: [UInt8], kind: String = "other"
    ) {
        self.init(status, body: ByteBuffer(bytes: bytes), kind: kind)
        fields[.contentType] = type.rawValue
    }

    /// Sends the reader to an address of this site.
    static func redirect(_ status: HTTPResponse.Status, to location: String) -> SiteResponse {
        precondition(
            location.hasPrefix("/") && !location.hasPrefix("//") && !location.hasPrefix("/\\"),
            "a redirect leads to an address of this site")
        var response = SiteResponse(status, kind: "redirect")
        response.fields[.location] = location
        response.fields[.cacheControl] = status == .movedPermanently ? "public, max-age=3600" : "no-store"
        return response
    }
}

/// The media types this server speaks.
enum ContentType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case javaScript = "text/javascript; charset=utf-8"
    case svg = "image/svg+xml"
    case text = "text/plain; charset=utf-8"
    case json = "application/json"
    case jsonLD = "application/ld+json"
    case openAPI = "application/openapi+json"
    case openAPI30 = "application/vnd.oai.openapi+json;version=3.0"
    case vectorTile = "application/vnd.mapbox-vector-tile"
    case geoJSON = "application/geo+json"
    case schema = "application/schema+json"
    case problem = "application/problem+json"
    case csv = "text/csv; charset=utf-8; header=present"
    case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case atom = "application/atom+xml; charset=utf-8"
    case xml = "application/xml; charset=utf-8"
    case plainXML = "text/xml; charset=utf-8"
    case geoPackage = "application/geopackage+sqlite3"
    case png = "image/png"
    case gml = "application/gml+xml; version=3.2"
    case calendar = "text/calendar; charset=utf-8"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"

    /// Whether it is packed already, so that packing it again gains nothing.
    var isPacked: Bool { self == .png || self == .workbook }

    /// Without parameters.
    var name: String { String(rawValue.prefix { $0 != ";" }) }
}

/// How long others may keep an answer.
enum Caching: String, Sendable {
    /// The address changes with the content.
    case forever = "public, max-age=31536000, immutable"
    /// May be kept, must be asked about before use.
    case revalidate = "public, no-cache"
    /// For one reader's own browser.
    case personal = "private, no-cache"
    case never = "no-store"
}
