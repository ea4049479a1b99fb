/// Who is on the way: each profile has its own paths and its own pace.
public enum TravelProfile: String, CaseIterable, Sendable, Hashable, Codable {
    case walk, wheelchair, bicycle

    /// The usual pace, for standards in minutes.
    ///
    /// - Unit: metres per minute
    /// - Source: walking 4.8 km/h, Transport for London, *Assessing transport connectivity in London*, 2015 (PTAL);
    ///   wheelchair 4 km/h and bicycle 18 km/h, defaults of openrouteservice's profiles.
    public var pace: Double {
        switch self {
        case .walk: 80
        case .wheelchair: 4_000.0 / 60
        case .bicycle: 300
        }
    }
}
