public import Accounts
import Formats
import Foundation
import Quantities
import Synchronization

/// Talks to one provider: discovery, keys, and the exchange of a code for a token.
///
/// - Source: OpenID Connect Discovery 1.0, section 4; Core 1.0, section 3.1.3.
public final class OpenIDClient: IdentitySource {
    public let provider: OpenIDProvider
    private let fetch: Fetch
    private let clock: FetchClock
    private let known = Mutex(Known())

    private struct Known {
        var metadata: Metadata?
        var keys: [JSONWebKey] = []
        var keysAsked: Timestamp?
    }

    private struct Metadata: Sendable {
        var authorization: String
        var token: String
        var keys: String
        var learnt: Timestamp
    }

    /// - Unit: milliseconds. Providers change their addresses once in years.
    private static let metadataLifetime: Int64 = 24 * 3_600_000
    /// - Unit: milliseconds. A token with an unknown key asks for the keys again, but no more often than this.
    private static let keysPause: Int64 = 60_000
    /// - Unit: seconds. Somebody waits in front of the browser.
    private static let patience = 10.0
    /// - Unit: bytes
    private static let longestAnswer = 1 << 20

    public init(_ provider: OpenIDProvider, fetch: @escaping Fetch, clock: FetchClock) {
        self.provider = provider
        self.fetch = fetch
        self.clock = clock
    }

    public func address(for journey: SignInJourney, callback: String) async throws(IdentityRefusal) -> String
    {
        let metadata = try await metadata()
        let query = OpenIDClient.form([
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", callback),
            ("scope", "openid email"), ("state", journey.state.text), ("nonce", journey.nonce.text),
            ("code_challenge", journey.challenge), ("code_challenge_method", "S256"),
        ])
        return metadata.authorization + (metadata.authorization.contains("?") ? "&" : "?") + query
    }

    public func redeem(_ code: String, of journey: SignInJourney, callback: String)
        async throws(IdentityRefusal)
        -> EmailAddress
    {
        let metadata = try await metadata()
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback),
            ("code_verifier", journey.verifier.text),
        ]
        var headers = [
            "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json",
        ]
        if let secret = provider.clientSecret {
            // Both halves are encoded as in a form before they are joined (RFC 6749, section 2.3.1).
            let halves = "\(OpenIDClient.encoded(provider.clientID)):\(OpenIDClient.encoded(secret))"
            headers["Authorization"] = "Basic " + Data(halves.utf8).base64EncodedString()
        } else {
            fields.append(("client_id", provider.clientID))
        }
        let answer = try await ask(
            metadata.token, headers: headers, form: OpenIDClient.form(fields), isDeclinable: true)
        guard let text = answer["id_token"]?.string else { throw .malformed }
        let token = try IdentityToken(text)
        return try token.address(
            from: provider, keys: try await keys(for: token, metadata), journey: journey, at: clock.now())
    }

    private func metadata() async throws(IdentityRefusal) -> Metadata {
        let now = clock.now()
        if let kept = known.withLock({ $0.metadata }),
            now.milliseconds - kept.learnt.milliseconds < OpenIDClient.metadataLifetime
        {
            return kept
        }
        let issuer = provider.issuer.hasSuffix("/") ? String(provider.issuer.dropLast()) : provider.issuer
        let answer = try await ask(issuer + "/.well-known/openid-configuration")
        // Whoever answers for another issuer is not whom the installation trusts.
        guard answer["issuer"]?.string == provider.issuer,
            let authorization = answer["authorization_endpoint"]?.string,
            let token = answer["token_endpoint"]?.string, let keys = answer["jwks_uri"]?.string,
            let address = URL(string: authorization), LiveFetch.isAllowed(address)
        else { throw .unreachable }
        let metadata = Metadata(authorization: authorization, token: token, keys: keys, learnt: now)
        known.withLock { $0.metadata = metadata }
        return metadata
    }

    /// The provider's keys; asked for anew where none of those known may have signed the token.
    private func keys(for token: IdentityToken, _ metadata: Metadata) async throws(IdentityRefusal)
        -> [JSONWebKey]
    {
        let now = clock.now()
        let (keys, asked) = known.withLock { ($0.keys, $0.keysAsked) }
        if token.isSignable(by: keys) { return keys }
        if let asked, now.milliseconds - asked.milliseconds < OpenIDClient.keysPause, !keys.isEmpty {
            return keys
        }
        guard let fresh = JSONWebKey.keys(in: try await bytes(metadata.keys)) else { throw .unreachable }
        known.withLock {
            $0.keys = fresh
            $0.keysAsked = now
        }
        return fresh
    }

    private func ask(
        _ url: String, headers: [String: String] = ["Accept": "application/json"], form: String? = nil,
        isDeclinable: Bool = false
    ) async throws(IdentityRefusal) -> JSONValue {
        let body = try await bytes(url, headers: headers, form: form, isDeclinable: isDeclinable)
        guard let value = JSONValue.decode(body).value else { throw .unreachable }
        return value
    }

    /// - Parameter isDeclinable: whether a status from 400 to 499 means that the provider says no.
    private func bytes(
        _ url: String, headers: [String: String] = [:], form: String? = nil, isDeclinable: Bool = false
    ) async throws(IdentityRefusal) -> [UInt8] {
        let request = FetchRequest(
            url: url, headers: headers, form: form, timeoutSeconds: OpenIDClient.patience,
            maximumBytes: OpenIDClient.longestAnswer)
        // Whatever kept the answer away, the person reads that the provider does not answer.
        guard let response = try? await fetch(request) else { throw .unreachable }
        if response.status == 200 { return response.body }
        throw isDeclinable && (400..<500).contains(response.status) ? .declined : .unreachable
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
