import Crypto
import Foundation
import _CryptoExtras

/// One public key of a provider, as its key set states it.
///
/// - Source: RFC 7517, RFC 7518 (RS256, ES256). Other kinds of keys are passed over.
public struct JSONWebKey: Hashable, Sendable, Decodable {
    public var kty: String
    public var kid: String?
    public var use: String?
    public var alg: String?
    public var crv: String?
    var n: String?
    var e: String?
    var x: String?
    var y: String?

    /// The keys of a key set; those of other kinds too, which fit no token.
    /// - Returns: nil where it is no key set.
    public static func keys(in keySet: [UInt8]) -> [JSONWebKey]? {
        struct KeySet: Decodable { var keys: [JSONWebKey] }
        // Whatever is wrong with it, it is no key set.
        return (try? JSONDecoder().decode(KeySet.self, from: Data(keySet)))?.keys
    }

    /// Whether the key may have signed with `algorithm`.
    func fits(_ algorithm: SignatureAlgorithm, kid wanted: String?) -> Bool {
        guard use == nil || use == "sig", alg == nil || alg == algorithm.rawValue else { return false }
        guard wanted == nil || kid == wanted else { return false }
        switch algorithm {
        case .rs256: return kty == "RSA"
        case .es256: return kty == "EC" && crv == "P-256"
        }
    }

    /// Whether `signature` is this key's own under `message`.
    func verifies(_ signature: [UInt8], of message: [UInt8], by algorithm: SignatureAlgorithm) -> Bool {
        switch algorithm {
        case .rs256:
            guard let n = n.flatMap(Base64URL.decode), let e = e.flatMap(Base64URL.decode),
                n.count >= JSONWebKey.shortestModulus,
                let key = try? _RSA.Signing.PublicKey(n: n, e: e)
            else { return false }
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: message),
                padding: .insecurePKCS1v1_5)
        case .es256:
            guard let x = x.flatMap(Base64URL.decode), let y = y.flatMap(Base64URL.decode), x.count == 32,
                y.count == 32, let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
                let sign = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(sign, for: SHA256.hash(data: message))
        }
    }

    /// - Unit: bytes. - Source: RFC 7518, section 3.3: 2048 bits or more.
    private static let shortestModulus = 256
}

/// How a provider may sign: nothing else is ever accepted, least of all `none`.
enum SignatureAlgorithm: String, Sendable, CaseIterable {
    case rs256 = "RS256"
    case es256 = "ES256"
}

/// Base64 whose letters may stand in an address.
///
/// - Source: RFC 4648, section 5.
enum Base64URL {
    /// - Returns: nil where another character occurs, padding too.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard
            text.utf8.allSatisfy({
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
                    || $0 == 95
            })
        else { return nil }
        let plain = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        return Data(base64Encoded: String(plain) + padding).map { Array($0) }
    }
}
