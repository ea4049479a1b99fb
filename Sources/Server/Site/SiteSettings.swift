public import Accounts
public import Publishing
public import Quantities

/// What an installation may set about its site.
public struct SiteSettings: Sendable {
    /// The site's own address without a final slash, such as `https://strategia.example`; empty if unknown.
    public var origin: String
    /// Digest of the administrator token; nil where nobody may edit.
    public var administratorToken: Digest?
    /// Version of the program, part of every ETag: a new program may render differently.
    public var programVersion: String
    /// Articles of docs/methods by id, as Markdown; the methods' pages.
    public var methodArticles: [String: String]
    /// Providers through which people may sign in beside their passwords.
    public var identitySources: [any IdentitySource]
    /// Whether letters have a mail server; without one they wait in the outbox.
    public var sendsLetters: Bool
    /// Makes PDF and office documents of reports; nil where this site has none to offer.
    public var converter: (any DocumentConverter)?
    /// The browser's map library; without it the map is a picture.
    public var mapLibrary: MapLibraryFile?
    /// Ways on foot; without them the map knows straight lines only.
    public var walking: (any WalkingWays)?
    /// Packs layers for download; without it they are given page by page only.
    public var packing: (any LayerPacking)?

    public init(
        origin: String = "", administratorToken: Digest? = nil, programVersion: String = "0",
        methodArticles: [String: String] = [:], identitySources: [any IdentitySource] = [],
        sendsLetters: Bool = false, converter: (any DocumentConverter)? = nil,
        mapLibrary: MapLibraryFile? = nil, walking: (any WalkingWays)? = nil,
        packing: (any LayerPacking)? = nil
    ) {
        self.origin = origin
        self.administratorToken = administratorToken
        self.programVersion = programVersion
        self.methodArticles = methodArticles
        self.identitySources = identitySources
        self.sendsLetters = sendsLetters
        self.converter = converter
        self.mapLibrary = mapLibrary
        self.walking = walking
        self.packing = packing
    }
}

/// Limits on what one request may ask for.
enum SiteLimit {
    /// - Unit: bytes. Browsers and proxies agree on about 8 kB for the whole request line.
    static let path = 1_000
    static let query = 2_000
    /// A filter of the map may hold the outline of a district, an identifier letters that take twelve bytes each.
    static let map = (path: 4_000, query: 12_000)
    /// - Unit: bytes. A form of this site holds some paragraphs.
    static let form = 256 << 10
    /// - Unit: bytes. A thousand changes of a scenario.
    static let scenario = 512 << 10
    /// - Unit: bytes. A file of readings sent from the browser; larger ones go through the command line.
    static let upload = 20 << 20
    /// Items of a list where the caller does not say.
    static let items = 100
    static let maximumItems = 1_000
    /// Bodies below this gain nothing from compression.
    static let compressible = 1_024
}
