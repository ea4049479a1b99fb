public import Accounts

/// The mail server that takes the program's letters, as the installation sets it.
public struct MailServer: Hashable, Sendable {
    /// How the conversation is kept from others.
    public enum Security: String, Sendable, CaseIterable {
        /// Encrypted from the first byte (usually port 465).
        case tls
        /// Encrypted after the command STARTTLS, or not at all: a server without it gets no letter (port 587).
        case starttls
        /// In the clear: only for a server on the same machine or in the same closed network.
        case none

        /// The port where none is set.
        /// - Source: RFC 8314, section 7.3; RFC 6409.
        public var usualPort: Int {
            switch self {
            case .tls: 465
            case .starttls: 587
            case .none: 25
            }
        }
    }

    public var host: String
    public var port: Int
    public var security: Security
    /// Nil where the server asks for no name.
    public var user: String?
    public var password: String?
    /// The sender of every letter.
    public var from: EmailAddress
    /// The sender's name, such as that of the city office; empty for none.
    public var fromName: String
    /// A PEM file of the authority that signed the server's certificate; nil for those the system trusts.
    public var authority: String?

    public init(
        host: String, port: Int? = nil, security: Security, user: String? = nil, password: String? = nil,
        from: EmailAddress, fromName: String = "", authority: String? = nil
    ) {
        self.host = host
        self.port = port ?? security.usualPort
        self.security = security
        self.user = user
        self.password = password
        self.from = from
        self.fromName = fromName
        self.authority = authority
    }

    /// What stands after the at sign of the sender: the name by which the program introduces itself.
    var domain: String { String(from.description.drop { $0 != "@" }.dropFirst()) }
}
