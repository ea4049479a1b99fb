public import HTTPTypes

/// A request as a value, free of any transport: what a test writes and what the server receives is the same.
public struct SiteRequest: Sendable {
    public var method: HTTPRequest.Method
    /// As sent, still percent-encoded, without the query.
    public var path: String
    /// Without the question mark; empty where there is none.
    public var query: String
    public var fields: HTTPFields
    public var body: [UInt8]
    /// Whether it came over TLS.
    public var isEncrypted: Bool
    /// The network address it came from; only for counting failed sign-ins, never written down.
    public var client = ""
    /// The host that the browser believes it speaks to.
    public var host = ""

    /// - Parameter target: path and query, as in the request line.
    public init(
        _ method: HTTPRequest.Method = .get, _ target: String, fields: HTTPFields = HTTPFields(),
        body: [UInt8] = [],
        isEncrypted: Bool = false
    ) {
        self.method = method
        let end = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
        if let mark = target.utf8[..<end].firstIndex(of: UInt8(ascii: "?")) {
            path = String(target[..<mark])
            query = String(target[target.utf8.index(after: mark)..<end])
        } else {
            path = String(target[..<end])
            query = ""
        }
        self.fields = fields
        self.body = body
        self.isEncrypted = isEncrypted
    }

    /// Path and query.
    var target: String { query.isEmpty ? path : path + "?" + query }

    /// Whether the reader only reads.
    var isReading: Bool { method == .get || method == .head }

    var acceptsGzip: Bool { Accept.encoding("gzip", in: fields[.acceptEncoding]) }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for field in fields[values: .cookie] {
            for pair in field.split(separator: ";") {
                let trimmed = pair.drop { $0 == " " }
                guard trimmed.hasPrefix(name), trimmed.dropFirst(name.count).first == "=" else { continue }
                return String(trimmed.dropFirst(name.count + 1))
            }
        }
        return nil
    }
}
