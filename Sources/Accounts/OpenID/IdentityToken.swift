import Foundation
public import Quantities

/// What a provider states about whoever signed in, before anything of it is believed.
///
/// - Source: OpenID Connect Core 1.0, sections 2 and 3.1.3.7; RFC 7515.
public struct IdentityToken: Sendable {
    /// - Unit: milliseconds. Two well-kept clocks do not differ by more.
    static let clockSkew: Int64 = 2 * 60_000
    /// - Unit: milliseconds. A token is used at once; an older one was kept by somebody.
    static let oldest: Int64 = 10 * 60_000
    /// - Unit: bytes. Far more than a name and an address need.
    static let longest = 32_000

    private let algorithm: SignatureAlgorithm
    /// Which key of the provider signed it, as the token says.
    public let kid: String?
    private let claims: Claims
    private let signed: [UInt8]
    private let signature: [UInt8]

    /// Takes the token apart.
    /// - Throws: `IdentityRefusal` where it is none, or is signed in a way that is not accepted.
    public init(_ text: String) throws(IdentityRefusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= IdentityToken.longest, parts.count == 3,
            let header = Base64URL.decode(parts[0]), let body = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2]),
            let head = try? JSONDecoder().decode(Header.self, from: Data(header)),
            let claims = try? JSONDecoder().decode(Claims.self, from: Data(body))
        else { throw .malformed }
        // Extensions that must be understood and are not make a token invalid (RFC 7515, section 4.1.11).
        guard let algorithm = SignatureAlgorithm(rawValue: head.alg), head.crit == nil else {
            throw .wrongAlgorithm
        }
        self.algorithm = algorithm
        kid = head.kid
        self.claims = claims
        self.signature = signature
        signed = Array(text.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
    }

    /// Whether any of `keys` may have signed it; where none may, the provider has changed its keys.
    public func isSignable(by keys: [JSONWebKey]) -> Bool { keys.contains { $0.fits(algorithm, kid: kid) } }

    /// The address that the provider vouches for, once everything about the token is right.
    ///
    /// - Throws: `IdentityRefusal`, the first reason that was found.
    public func address(
        from provider: OpenIDProvider, keys: [JSONWebKey], journey: SignInJourney, at moment: Timestamp
    ) throws(IdentityRefusal) -> EmailAddress {
        let isSigned = keys.contains {
            $0.fits(algorithm, kid: kid) && $0.verifies(signature, of: signed, by: algorithm)
        }
        guard isSigned else { throw .wrongSignature }
        guard claims.iss == provider.issuer else { throw .wrongIssuer }
        guard claims.aud.names.contains(provider.clientID),
            claims.aud.names.count == 1 || claims.azp == provider.clientID,
            claims.azp == nil || claims.azp == provider.clientID
        else { throw .wrongAudience }
        let now = Double(moment.milliseconds) / 1_000
        let skew = Double(IdentityToken.clockSkew) / 1_000
        guard claims.exp > now - skew, claims.iat < now + skew, (claims.nbf ?? 0) < now + skew,
            claims.iat > now - skew - Double(IdentityToken.oldest) / 1_000
        else { throw .wrongTime }
        guard let nonce = claims.nonce, Keyed.areEqual(Array(nonce.utf8), Array(journey.nonce.text.utf8))
        else { throw .wrongNonce }
        guard let address = claims.email.flatMap({ EmailAddress($0) }) else { throw .noAddress }
        guard claims.isVerified ?? provider.isDirectory else { throw .unverifiedAddress }
        guard provider.speaks(for: address) else { throw .foreignDomain }
        return address
    }

    private struct Header: Decodable {
        var alg: String
        var kid: String?
        var crit: [String]?
    }

    private struct Claims: Decodable {
        var iss: String
        var aud: Audience
        var azp: String?
        /// - Unit: seconds since 1970, as with `iat` and `nbf`.
        var exp: Double
        var iat: Double
        var nbf: Double?
        var nonce: String?
        var email: String?
        var isVerified: Bool?

        enum CodingKeys: String, CodingKey {
            case iss, aud, azp, exp, iat, nbf, nonce, email
            case isVerified = "email_verified"
        }
    }

    /// One name or a list of names.
    private struct Audience: Decodable {
        var names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                names = [one]
            } else {
                names = try container.decode([String].self)
            }
        }
    }
}
