public import Quantities

/// What a city promises its residents: something of a category within a way.
public struct AccessStandard: Sendable, Hashable, Codable {
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
    public var category: String
    public var profile: Profile
    public var limit: Limit
    public var rule: Rule
    /// The act, resolution or plan that sets it.
    public var source: String

    public init(
        id: String, title: BilingualText, category: String, profile: Profile = .walk, limit: Limit,
        rule: Rule = .one(leastHectares: 0), source: String
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

extension AccessStandard {
    /// The standards of the Polish act on planning that hold in towns where a commune adopts them without changing values.
    ///
    /// - Source: act of 27 March 2003 on spatial planning and development, art. 13f, in force since 24 September 2023.
    public static let article13f: [AccessStandard] = [
        AccessStandard(
            id: "13f-school", title: BilingualText(pl: "Szkoła podstawowa", en: "Primary school"),
            category: "school", limit: .metres(1_500), source: "art. 13f upzp"),
        AccessStandard(
            id: "13f-green-together",
            title: BilingualText(
                pl: "Zieleń publiczna razem co najmniej 3 ha", en: "Public green, at least 3 ha together"),
            category: "green", limit: .metres(1_500), rule: .together(hectares: 3), source: "art. 13f upzp"),
        AccessStandard(
            id: "13f-green-one",
            title: BilingualText(
                pl: "Teren zieleni co najmniej 20 ha", en: "One public green of at least 20 ha"),
            category: "green", limit: .metres(3_000), rule: .one(leastHectares: 20), source: "art. 13f upzp"),
    ]
}
