/// Who is on the way: each profile has its own paths and its own pace.
public enum Profile: String, CaseIterable, Sendable, Hashable, Codable {
    case walk, wheelchair, bicycle

    /// The usual pace, for standards in minutes; a standard may state its own.
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

/// Which profiles may use a way, along it and against it.
public struct Passability: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Nobody.
    public static let closed: Passability = []
    /// Everybody, both ways.
    public static let open = Passability(Profile.allCases)

    /// The profiles may go both ways.
    public init(_ profiles: some Sequence<Profile>) {
        self = profiles.reduce(into: []) { $0.formUnion([.along($1), .against($1)]) }
    }

    /// In the direction in which the way is drawn.
    public static func along(_ profile: Profile) -> Passability {
        Passability(rawValue: 1 << bit(profile))
    }

    /// Against the direction in which the way is drawn.
    public static func against(_ profile: Profile) -> Passability {
        Passability(rawValue: 8 << bit(profile))
    }

    private static func bit(_ profile: Profile) -> UInt8 {
        switch profile {
        case .walk: 0
        case .wheelchair: 1
        case .bicycle: 2
        }
    }
}
