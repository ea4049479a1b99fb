import Crypto
public import Quantities

/// A browser on its way to a provider and back: what must come back unchanged, and what only this program knows.
///
/// - Source: OpenID Connect Core 1.0, section 3.1; RFC 7636 (PKCE, S256).
public struct SignInJourney: Hashable, Sendable {
    /// - Unit: milliseconds. Time to find one's password and second factor at the provider.
    public static let lifetime: Int64 = 10 * 60_000
    /// Random bytes that a journey needs: three secrets.
    public static let byteCount = 3 * Secret.byteCount

    public let provider: String
    /// Comes back in the address; the browser's cookie holds it too, so that nobody is sent another one's journey.
    public let state: Secret
    /// Comes back inside the token.
    public let nonce: Secret
    /// Shown only to the provider, when the code is redeemed.
    public let verifier: Secret
    public let expires: Timestamp

    /// Begins a journey.
    /// - Parameter randomBytes: `byteCount` bytes of a cryptographic random source.
    public init(to provider: String, randomBytes: [UInt8], at moment: Timestamp) {
        precondition(
            randomBytes.count == SignInJourney.byteCount, "a journey is made of three secrets of 32 bytes")
        func secret(_ number: Int) -> Secret {
            Secret(
                randomBytes: Array(randomBytes[number * Secret.byteCount..<(number + 1) * Secret.byteCount]))
        }
        self.provider = provider
        state = secret(0)
        nonce = secret(1)
        verifier = secret(2)
        expires = Timestamp(milliseconds: moment.milliseconds + SignInJourney.lifetime)
    }

    /// The digest of the verifier by which the provider knows it again.
    public var challenge: String { Secret.base64URL(Array(SHA256.hash(data: Array(verifier.text.utf8)))) }
}
