public import Accounts
public import Layers
public import Publishing
public import Quantities

/// Where and how the server listens.
public struct ServerConfiguration: Sendable {
    /// Only this machine reaches the standard address; another one is for whoever starts the server to choose.
    public var host: String
    /// 0 lets the system choose.
    public var port: Int
    /// Certificate chain and private key as PEM files; both or none. They need a build with the trait `TLS`.
    public var certificate: String?
    public var privateKey: String?
    public var site: SiteSettings
    /// Gives the present moment.
    public var clock: @Sendable () -> Timestamp
    /// Connections served at a time; further ones wait.
    public var maximumConnections: Int
    /// Hands a letter to the mail server; nil where there is none and letters wait in the outbox.
    public var sendLetter: SendLetter?
    /// Gives the archive of the map's layers; nil where there is none yet.
    public var layers: @Sendable () throws -> (any LayerArchive)?

    /// - Parameters:
    ///   - administratorTokenHash: SHA-256 of the administrator's token; nil where nobody may edit.
    ///   - origin: the site's own address without a final slash; empty where it is not known.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, certificate: String? = nil, privateKey: String? = nil,
        administratorTokenHash: Digest? = nil, origin: String = "", programVersion: String = "0.1.0",
        methodArticles: [String: String] = [:], maximumConnections: Int = 2_000,
        sendLetter: SendLetter? = nil, identitySources: [any IdentitySource] = [],
        converter: (any DocumentConverter)? = nil, mapLibrary: MapLibraryFile? = nil,
        walking: (any WalkingWays)? = nil, packing: (any LayerPacking)? = nil,
        layers: @escaping @Sendable () throws -> (any LayerArchive)? = { nil },
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.host = host
        self.port = port
        self.certificate = certificate
        self.privateKey = privateKey
        site = SiteSettings(
            origin: origin, administratorToken: administratorTokenHash, programVersion: programVersion,
            methodArticles: methodArticles, identitySources: identitySources,
            sendsLetters: sendLetter != nil, converter: converter, mapLibrary: mapLibrary,
            walking: walking, packing: packing)
        self.sendLetter = sendLetter
        self.layers = layers
        self.clock = clock
        self.maximumConnections = maximumConnections
    }
}

/// Why the server cannot start as it is configured.
public struct ConfigurationError: Error, Sendable {
    public var finding: Finding
}
