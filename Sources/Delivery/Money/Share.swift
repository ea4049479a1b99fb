/// A part of a whole between nothing and all of it, in exact hundredths of a percent.
public struct Share: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 10,000 is the whole.
    /// - Unit: basis point (0.01 %).
    public let basisPoints: Int

    /// Nothing of it.
    public static let nothing = Share(unchecked: 0)
    /// All of it.
    public static let whole = Share(unchecked: 10_000)

    /// - Returns: nil outside 0 to 10,000.
    public init?(basisPoints: Int) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.basisPoints = basisPoints
    }

    /// Reads percent: `25`, `33.33`, `33,33`.
    public init?(percent text: some StringProtocol) {
        guard let points = Hundredths.read(text) else { return nil }
        self.init(basisPoints: points)
    }

    private init(unchecked basisPoints: Int) { self.basisPoints = basisPoints }

    /// Percent, such as `25` or `33.33`.
    public var description: String { Hundredths.write(basisPoints, short: true) }

    public static func < (lhs: Share, rhs: Share) -> Bool { lhs.basisPoints < rhs.basisPoints }
}

extension Share: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let share = Share(basisPoints: try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 0 to 10,000")
        }
        self = share
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(basisPoints)
    }
}
