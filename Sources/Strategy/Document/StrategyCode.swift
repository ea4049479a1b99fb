/// The code of a priority, goal or line of action, as the adopted document prints it, without a final dot:
/// `CH.1`, `COH.2.2`, `CO1.1.1`, `COH.2.2.4`.
public struct StrategyCode: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// Trims white space and final dots.
    /// - Returns: nil where nothing is left, or where it holds anything but letters, digits, dots, hyphens.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
            bytes.removeLast()
        }
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        let allowed = bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard !bytes.isEmpty, bytes.count <= 40, allowed else { return nil }
        description = String(decoding: bytes, as: UTF8.self)
    }

    /// The code of the `ordinal`-th part of this one: `COH.2.2` and 4 give `COH.2.2.4`.
    public func child(_ ordinal: Int) -> StrategyCode { StrategyCode(unchecked: "\(description).\(ordinal)") }

    /// The code up to its last dot: `COH.2.2.4` gives `COH.2.2`; nil where it has none.
    public var parent: StrategyCode? {
        guard let dot = description.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return StrategyCode(unchecked: String(description[..<dot]))
    }

    private init(unchecked text: String) { description = text }
}

extension StrategyCode: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = StrategyCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a strategy code")
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
