public import Quantities

/// The city beside its peers, for the latest period that all shown places share or each place's own latest.
public struct PeerComparison: Hashable, Sendable, Codable {
    public struct Place: Hashable, Sendable, Codable {
        public var area: AreaCode
        public var period: Period
        public var value: Double

        public init(area: AreaCode, period: Period, value: Double) {
            self.area = area
            self.period = period
            self.value = value
        }
    }

    public var indicator: String
    public var unit: UnitOfMeasure
    /// The period compared.
    public var period: Period
    /// The city first, then its peers in the profile's order; only places with data.
    public var places: [Place]
    /// Rank of the city among the ranking's areas with data, 1 is best; nil for a wished range.
    public var rank: Int?
    public var ranked: Int
    public var median: Double?

    public init(
        indicator: String, unit: UnitOfMeasure, period: Period, places: [Place], rank: Int?, ranked: Int,
        median: Double?
    ) {
        self.indicator = indicator
        self.unit = unit
        self.period = period
        self.places = places
        self.rank = rank
        self.ranked = ranked
        self.median = median
    }
}
