public import Quantities

/// Who the city is and with whom it is compared.
public struct CityProfile: Hashable, Sendable, Codable {
    public struct Area: Hashable, Sendable, Codable {
        public var code: AreaCode
        public var name: String
        /// The area it lies in, for stations.
        public var within: AreaCode?

        public init(code: AreaCode, name: String, within: AreaCode? = nil) {
            self.code = code
            self.name = name
            self.within = within
        }
    }

    public struct Ranking: Hashable, Sendable, Codable {
        public var name: BilingualText
        public var areas: [AreaCode]

        public init(name: BilingualText, areas: [AreaCode]) {
            self.name = name
            self.areas = areas
        }
    }

    public var id: String
    public var name: BilingualText
    /// Made up: every page says so.
    public var isFictional: Bool
    public var area: AreaCode
    public var peers: [AreaCode]
    public var areas: [Area]
    public var ranking: Ranking?

    public init(
        id: String, name: BilingualText, isFictional: Bool, area: AreaCode, peers: [AreaCode] = [],
        areas: [Area] = [], ranking: Ranking? = nil
    ) {
        self.id = id
        self.name = name
        self.isFictional = isFictional
        self.area = area
        self.peers = peers
        self.areas = areas
        self.ranking = ranking
    }

    /// The name of an area, or its code where the city folder does not name it.
    public func name(of code: AreaCode) -> String {
        areas.first { $0.code == code }?.name ?? code.description
    }
}
