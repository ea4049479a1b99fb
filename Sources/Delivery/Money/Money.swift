/// An exact amount of Polish money, counted in grosze.
public struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// - Unit: grosz (0.01 zł).
    public let grosze: Int

    public init(grosze: Int) { self.grosze = grosze }

    /// No money.
    public static let zero = Money(grosze: 0)

    /// The largest amount that is read, 100 billion zł: above any commune's budget, and a million of them can be
    /// added without leaving the range of `Int`.
    public static let largest = Money(grosze: 10_000_000_000_000)

    /// Reads `1234,56`, `1 234.5` or `-12`, also with unbreakable spaces between groups of three digits.
    /// - Returns: nil for anything else, for more than two decimals and beyond `largest`.
    public init?(_ text: some StringProtocol) {
        guard let grosze = Hundredths.read(text), grosze.magnitude <= Money.largest.grosze.magnitude else {
            return nil
        }
        self.grosze = grosze
    }

    /// `1234.56`
    public var description: String { Hundredths.write(grosze) }

    /// For ratios only; amounts are added as whole grosze.
    /// - Unit: zł.
    public var approximateZloty: Double { Double(grosze) / 100 }

    public static func + (lhs: Money, rhs: Money) -> Money { Money(grosze: lhs.grosze + rhs.grosze) }
    public static func - (lhs: Money, rhs: Money) -> Money { Money(grosze: lhs.grosze - rhs.grosze) }
    public static func += (lhs: inout Money, rhs: Money) { lhs = lhs + rhs }
    public static prefix func - (money: Money) -> Money { Money(grosze: -money.grosze) }
    public static func < (lhs: Money, rhs: Money) -> Bool { lhs.grosze < rhs.grosze }
}

extension Sequence where Element == Money {
    /// All of them together.
    public func sum() -> Money { reduce(.zero, +) }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let grosze = try container.decode(Int.self)
        guard grosze.magnitude <= Money.largest.grosze.magnitude else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "too large an amount")
        }
        self.grosze = grosze
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(grosze)
    }
}
