/// The opaque name of a person, such as `person/7f3a…`: all that the ledger ever knows of anybody.
///
/// It is made of random bytes, so that it says nothing once the account behind it is erased.
public struct PersonID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Random bytes that a new name needs; enough that no two ever meet.
    public static let byteCount = 16
    private static let prefix = "person/"

    /// The name as it stands in the ledger.
    public let description: String

    /// Stands for the holder of the administrator token and for whoever has the machine: a name that no account has.
    public static let tokenHolder = PersonID(randomBytes: [UInt8](repeating: 0, count: byteCount))

    /// Makes a new name from bytes of a random source.
    public init(randomBytes: [UInt8]) {
        precondition(randomBytes.count == PersonID.byteCount, "a person's name is made of 16 random bytes")
        let digits = randomBytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        description = PersonID.prefix + digits.joined()
    }

    /// Reads a name back.
    /// - Returns: nil where it is not of this form.
    public init?(_ text: String) {
        guard text.hasPrefix(PersonID.prefix) else { return nil }
        let digits = text.dropFirst(PersonID.prefix.count)
        guard digits.utf8.count == PersonID.byteCount * 2,
            digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        description = text
    }

    /// Reads a name from its digits alone, as they stand in an address.
    public init?(digits: String) { self.init(PersonID.prefix + digits) }

    /// The name without its beginning.
    public var digits: String { String(description.dropFirst(PersonID.prefix.count)) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let name = PersonID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a person's name")
        }
        self = name
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public static func < (lhs: PersonID, rhs: PersonID) -> Bool { lhs.description < rhs.description }
}
