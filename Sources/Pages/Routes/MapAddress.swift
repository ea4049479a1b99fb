/// An address of the map's layers: the part behind `/ogc`, which standards name the same in every language.
///
/// The page of an address stands beside its document for programs: `/ogc/collections` in Polish, `/en/ogc/collections` in
/// English.
public struct MapAddress: Hashable, Sendable {
    /// One field of the query, decoded.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Decoded, such as `collections`, `trees`, `items`.
    public var segments: [String]
    public var query: [Field]

    public init(_ segments: [String] = [], query: [Field] = []) {
        self.segments = segments
        self.query = query
    }

    /// The page of a layer.
    public static func layer(_ name: String) -> MapAddress { MapAddress(["collections", name]) }

    /// The list of a layer's features.
    public static func features(_ name: String, query: [Field] = []) -> MapAddress {
        MapAddress(["collections", name, "items"], query: query)
    }

    /// The tiles of a layer; a map puts zoom, row and column behind it.
    static func tiles(_ name: String) -> MapAddress {
        MapAddress(["collections", name, "tiles", "WebMercatorQuad"])
    }

    /// The page of one feature.
    public static func feature(_ name: String, _ identifier: String) -> MapAddress {
        MapAddress(["collections", name, "items", identifier])
    }

    /// Reads the fields of a query; those that are badly encoded are passed over.
    static func fields(_ query: String) -> [Field] {
        query.split(separator: "&").compactMap { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(halves[0], plus: true),
                let value = halves.count == 2 ? PercentCoding.decode(halves[1], plus: true) : ""
            else { return nil }
            return Field(name, value)
        }
    }
}
