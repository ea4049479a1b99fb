/// The code of a place for which readings speak: a TERYT code (`2466`, `24`, `00` for the whole country) or a
/// measuring station (`station:MpKrakAlKras`).
public struct AreaCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    public init(_ text: String) { description = text }

    public static func < (lhs: AreaCode, rhs: AreaCode) -> Bool { lhs.description < rhs.description }
}

extension AreaCode: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension AreaCode: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
