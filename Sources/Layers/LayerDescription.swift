public import Geometry
public import Quantities

/// What a layer is, where it comes from and what may be done with it.
public struct LayerDescription: Hashable, Sendable, Codable {
    /// The name in addresses: lower-case letters, digits, `-` and `_`, beginning with a letter.
    public var name: String
    /// What people call it.
    public var title: BilingualText
    /// What it shows and how it was made.
    public var summary: BilingualText
    public var source: LayerSource
    /// Whether it was made up, by a generator or by hand. Every page, legend and answer says so.
    public var isSynthetic: Bool
    /// The coordinate system in which the layer came in; its shapes are kept in longitude and latitude all the same.
    public var recordedIn: CoordinateSystem
    /// The columns that say when a feature is there; nil where the layer does not know.
    public var time: LayerTime?

    public init(
        name: String, title: BilingualText, summary: BilingualText = BilingualText(""), source: LayerSource,
        isSynthetic: Bool, recordedIn: CoordinateSystem = .worldGeodetic, time: LayerTime? = nil
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.source = source
        self.isSynthetic = isSynthetic
        self.recordedIn = recordedIn
        self.time = time
    }
}

/// Where a layer comes from and under which terms.
public struct LayerSource: Hashable, Sendable, Codable {
    /// The publisher or the data set.
    public var name: BilingualText
    /// Where it was found; empty where it has no address.
    public var url: String
    public var licence: BilingualText
    /// The text of the licence; empty where it has no address.
    public var licenceURL: String
    /// The line that must stand wherever the layer is shown.
    public var attribution: BilingualText

    public init(
        name: BilingualText, url: String = "", licence: BilingualText, licenceURL: String = "",
        attribution: BilingualText
    ) {
        self.name = name
        self.url = url
        self.licence = licence
        self.licenceURL = licenceURL
        self.attribution = attribution
    }
}

/// Which columns of dates or moments say when a feature is there.
public struct LayerTime: Hashable, Sendable, Codable {
    /// The column of the beginning, or of the only moment.
    public var start: String
    /// The column of the end; nil where features have one moment each. A missing end is open.
    public var end: String?

    public init(start: String, end: String? = nil) {
        self.start = start
        self.end = end
    }
}

/// Which recording of a layer this is.
public struct LayerRevision: Hashable, Sendable, Codable {
    /// Counted from 1 for each layer.
    public let number: Int
    /// When it was recorded.
    public let recorded: Timestamp
    /// The digest of description, columns, identifiers and shapes: equal contents have equal digests.
    public let digest: Digest

    public init(number: Int, recorded: Timestamp, digest: Digest) {
        self.number = number
        self.recorded = recorded
        self.digest = digest
    }
}
