/// An answer of the web: status, fields and the whole body.
public struct FetchResponse: Sendable, Hashable {
    public var status: Int
    private var fields: [String: String]
    public var body: [UInt8]

    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.body = body
        fields = [:]
        for (name, value) in headers { fields[name.lowercased()] = value }
    }

    /// The value of a field, whatever the case of its name.
    public subscript(header name: String) -> String? { fields[name.lowercased()] }
}
