public import Quantities

/// A provider of sign-in that the installation trusts, such as the directory of the city office.
public struct OpenIDProvider: Hashable, Sendable {
    /// A word for addresses: small letters, digits and hyphens.
    public var id: String
    /// What the button says.
    public var name: BilingualText
    /// The provider's own address, exactly as its tokens state it.
    public var issuer: String
    public var clientID: String
    /// Nil for a public client, which PKCE alone protects.
    public var clientSecret: String?
    /// Domains of addresses that this provider may speak for; empty for all.
    public var domains: [String]
    /// Whether its addresses count as verified where it does not say so itself: for a directory in which nobody can
    /// enter an address of their own choice.
    public var isDirectory: Bool

    public init(
        id: String, name: BilingualText, issuer: String, clientID: String, clientSecret: String? = nil,
        domains: [String] = [], isDirectory: Bool = false
    ) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.domains = domains
        self.isDirectory = isDirectory
    }

    /// Whether `text` may be the identifier of a provider.
    public static func isID(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// Whether the provider may speak for this address.
    func speaks(for address: EmailAddress) -> Bool {
        domains.isEmpty || domains.contains { address.description.hasSuffix("@" + $0.lowercased()) }
    }
}
