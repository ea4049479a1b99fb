import HTTPTypes

/// The fields that tell a browser what it may not do with an answer of this site.
enum SecurityFields {
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors
        """

    private static let common: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        name("Referrer-Policy"): "strict-origin-when-cross-origin",
        name("Permissions-Policy"): "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ]
    private static let ordinary: HTTPFields = {
        var fields = common
        fields[.contentSecurityPolicy] = policy + " 'none'"
        fields[name("Cross-Origin-Opener-Policy")] = "same-origin"
        fields[name("X-Frame-Options")] = "DENY"
        return fields
    }()
    /// The map library starts its worker from a blob that it makes itself.
    private static let working: HTTPFields = {
        var fields = ordinary
        fields[.contentSecurityPolicy] = policy + " 'none'; worker-src blob:"
        return fields
    }()
    private static let embeddable: HTTPFields = {
        var fields = common
        fields[.contentSecurityPolicy] = policy + " *"
        return fields
    }()

    /// Adds them to a response.
    static func add(to response: inout SiteResponse, isEncrypted: Bool) {
        let fields = response.isEmbeddable ? embeddable : response.usesWorkers ? working : ordinary
        for field in fields { response.fields.append(field) }
        if isEncrypted { response.fields[.strictTransportSecurity] = "max-age=31536000" }
    }

    /// A field name that is known to be well formed.
    static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("“\(text)” is no field name") }
        return name
    }
}
