public import Quantities

/// What a city promises its residents: something of a category within a way.
public struct AccessStandard: Sendable, Hashable, Codable, Identifiable {
    public enum Limit: Sendable, Hashable, Codable {
        case metres(Double)
        /// At the profile's usual pace.
        case minutes(Double)
    }

    public enum Rule: Sendable, Hashable, Codable {
        /// One facility of at least this size within the limit; 0 takes any.
        /// - Unit: hectares
        case one(leastHectares: Double)
        /// Distinct facilities within the limit that together have this size.
        /// - Unit: hectares
        case together(hectares: Double)
    }

    public var id: String
    public var title: BilingualText
    /// What people go to, as layers and files of facilities name it: `primary-school`, `green`.
    public var category: String
    public var profile: TravelProfile
    public var limit: Limit
    public var rule: Rule
    /// The act, resolution or plan that sets it.
    public var source: BilingualText

    public init(
        id: String, title: BilingualText, category: String, profile: TravelProfile = .walk, limit: Limit,
        rule: Rule = .one(leastHectares: 0), source: BilingualText
    ) {
        self.id = id
        self.title = title
        self.category = category
        self.profile = profile
        self.limit = limit
        self.rule = rule
        self.source = source
    }

    /// The limit along the paths.
    /// - Unit: decimetres
    public var decimetres: UInt64 {
        switch limit {
        case .metres(let metres): UInt64((metres * 10).rounded())
        case .minutes(let minutes): UInt64((minutes * profile.pace * 10).rounded())
        }
    }
}
