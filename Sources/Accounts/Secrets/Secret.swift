import Foundation
public import Quantities

/// A text that proves who holds it: a session's cookie, a token, a link. Only its digest is ever kept.
///
/// It stands for 256 random bits, so a plain digest cannot be turned back.
public struct Secret: Hashable, Sendable {
    /// Random bytes that a new secret needs.
    public static let byteCount = 32

    /// What the holder is given.
    public let text: String

    /// Makes a new secret from bytes of a cryptographic random source.
    public init(randomBytes: [UInt8], prefix: String = "") {
        precondition(randomBytes.count == Secret.byteCount, "a secret is made of 32 random bytes")
        text = prefix + Secret.base64URL(randomBytes)
    }

    /// Takes what somebody presents.
    public init(presented text: String) { self.text = text }

    /// Whether a text presented may be a secret without a prefix, so that nothing else is ever looked up.
    public static func couldBe(_ text: String) -> Bool {
        text.utf8.count == 43
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// What is kept and looked up.
    public var digest: Quantities.Digest { Quantities.Digest(of: text) }

    /// Base64 whose letters may stand in an address, without padding.
    /// - Source: RFC 4648, section 5.
    static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}
