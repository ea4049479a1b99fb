import Formats
import Quantities

/// Where a page ended: the identifier of its last feature and what it was sorted by.
///
/// It holds values and no counts, so that a page begins at the right place also where features came or went since.
public struct PageToken: Sendable, Hashable {
    /// Of the last feature.
    public let identifier: String
    /// Of the last feature, one for each sorted column.
    public let values: [LayerValue?]

    init(identifier: String, values: [LayerValue?]) {
        self.identifier = identifier
        self.values = values
    }

    /// The token as letters, digits, `-` and `_`.
    public var text: String {
        Base64URL.encode(JSONValue.array([.string(identifier)] + values.map(PageToken.json)).encoded())
    }

    /// - Returns: nil where the text is no token.
    public init?(_ text: String) {
        guard text.utf8.count <= 4_000, let bytes = Base64URL.decode(text),
            let parts = JSONValue.decode(bytes).value?.array, let identifier = parts.first?.string
        else { return nil }
        var values: [LayerValue?] = []
        for part in parts.dropFirst() {
            guard !part.isNull else {
                values.append(nil)
                continue
            }
            guard let value = PageToken.value(part) else { return nil }
            values.append(value)
        }
        self.init(identifier: identifier, values: values)
    }

    private static func json(_ value: LayerValue?) -> JSONValue {
        switch value {
        case nil: .null
        case .text(let text): ["t": .string(text)]
        case .integer(let number): ["i": .integer(number)]
        case .real(let number): ["r": .number(number)]
        case .boolean(let flag): ["b": .boolean(flag)]
        case .date(let date): ["d": .integer(date.dayNumber)]
        case .timestamp(let moment): ["m": .integer(Int(moment.milliseconds))]
        }
    }

    private static func value(_ json: JSONValue) -> LayerValue? {
        guard let member = json.members?.first else { return nil }
        return switch member.key {
        case "t": member.value.string.map { .text($0) }
        case "i": member.value.integer.map { .integer($0) }
        case "r": member.value.double.map { .real($0) }
        case "b": member.value.boolean.map { .boolean($0) }
        case "d": member.value.integer.map { .date(CalendarDate(dayNumber: $0)) }
        case "m": member.value.integer.map { .timestamp(Timestamp(milliseconds: Int64($0))) }
        default: nil
        }
    }
}

/// Bytes as letters that stand in addresses.
/// - Source: RFC 4648, section 5, without padding.
enum Base64URL {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= 8 * UInt32(3 - group.count)
            for place in 0...group.count { text.append(alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for letter in text.utf8 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
