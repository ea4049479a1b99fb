public import Strategy

/// Which profiles may use a way, along it and against it.
public struct Passability: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Nobody.
    public static let closed: Passability = []
    /// Everybody, both ways.
    public static let open = Passability(TravelProfile.allCases)

    /// The profiles may go both ways.
    public init(_ profiles: some Sequence<TravelProfile>) {
        self = profiles.reduce(into: []) { $0.formUnion([.along($1), .against($1)]) }
    }

    /// In the direction in which the way is drawn.
    public static func along(_ profile: TravelProfile) -> Passability {
        Passability(rawValue: 1 << bit(profile))
    }

    /// Against the direction in which the way is drawn.
    public static func against(_ profile: TravelProfile) -> Passability {
        Passability(rawValue: 8 << bit(profile))
    }

    private static func bit(_ profile: TravelProfile) -> UInt8 {
        switch profile {
        case .walk: 0
        case .wheelchair: 1
        case .bicycle: 2
        }
    }
}
