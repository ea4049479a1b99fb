/// A local centre (węzeł funkcjonalny): a place around which services of many kinds lie close together.
public struct LocalCentre: Hashable, Sendable, Codable, Identifiable {
    /// Its place in the hierarchy.
    public enum Level: String, Hashable, Sendable, Codable {
        /// Every kind that is asked for.
        case complete
        /// At least so many kinds as make a centre.
        case partial
        /// Fewer: only where the city itself calls the place a centre.
        case lacking
    }

    /// Of the feature in its layer.
    public var id: String
    public var name: String
    /// - Unit: degrees
    public var longitude: Double
    /// - Unit: degrees
    public var latitude: Double
    public var level: Level
    /// Kinds of service that it has, of those asked for, in their order.
    public var kinds: [String]
    /// Services of these kinds.
    public var services: Int
    /// Residents who live within reach.
    public var residents: Int

    public init(
        id: String, name: String, longitude: Double, latitude: Double, level: Level, kinds: [String],
        services: Int, residents: Int
    ) {
        self.id = id
        self.name = name
        self.longitude = longitude
        self.latitude = latitude
        self.level = level
        self.kinds = kinds
        self.services = services
        self.residents = residents
    }
}
