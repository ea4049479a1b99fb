import Crypto
import Foundation

/// Keyed digests, and the comparison whose time does not depend on where two texts differ.
enum Keyed {
    /// HMAC-SHA-1, which RFC 6238 asks for; nothing else here uses SHA-1.
    static func sha1(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    /// Both sides are digested with one key first; authentication codes are then compared in constant time.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let key = SymmetricKey(data: Array("horyzont comparison".utf8))
        return HMAC<SHA256>.authenticationCode(for: left, using: key)
            == HMAC<SHA256>.authenticationCode(for: right, using: key)
    }
}
