import Foundation

/// An address of electronic mail, in small letters, so that one person cannot have two accounts by accident.
public struct EmailAddress: Hashable, Sendable, Codable, CustomStringConvertible {
    /// - Source: RFC 5321, section 4.5.3.1.3, less the angle brackets.
    public static let maximumLength = 254

    /// The address.
    public let description: String

    /// Reads an address as a person types it. Only a letter sent there proves that it exists.
    /// - Returns: nil where it has not the form `name@place.country`, or could break a letter's header.
    public init?(_ text: String) {
        let address = text.trimmingCharacters(in: .whitespaces).lowercased()
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard address.utf8.count <= EmailAddress.maximumLength, halves.count == 2, !halves[0].isEmpty,
            halves[0].utf8.count <= 64
        else { return nil }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        let forbidden = Set(" \t\r\n<>()[],;:\\\"\u{0}")
        guard
            !address.contains(where: {
                forbidden.contains($0) || $0.unicodeScalars.contains { $0.value < 33 }
            })
        else { return nil }
        description = address
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let address = EmailAddress(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an e-mail address")
        }
        self = address
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
