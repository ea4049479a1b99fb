/// An address outside this site that is safe to link: http or https with a host, and nothing that could break
/// out.
public struct ExternalLink: Hashable, Sendable {
    public let address: String

    /// Longer addresses are no links that a person follows.
    public static let maximumLength = 2_000

    /// - Returns: nil where it is no such address.
    public init?(_ text: String) {
        let rest: Substring
        if text.hasPrefix("https://") {
            rest = text.dropFirst(8)
        } else if text.hasPrefix("http://") {
            rest = text.dropFirst(7)
        } else {
            return nil
        }
        guard let first = rest.utf8.first, ExternalLink.isHostByte(first),
            text.utf8.count <= Self.maximumLength,
            text.utf8.allSatisfy({
                $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<")
            })
        else { return nil }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.contains("@") else { return nil }
        address = text
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "["):
            true
        default: byte >= 0x80
        }
    }
}
