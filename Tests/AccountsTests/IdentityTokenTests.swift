import Crypto
import Foundation
import Quantities
import Testing
import _CryptoExtras

@testable import Accounts

/// Tokens that nobody should believe, beside the one that is right.
@Suite("Identity tokens")
struct IdentityTokenTests {
    private let now = Timestamp(milliseconds: 1_795_877_640_000)
    private let key = P256.Signing.PrivateKey()
    private let journey: SignInJourney
    private let provider = OpenIDProvider(
        id: "urzad", name: BilingualText("Urząd"), issuer: "https://logowanie.example", clientID: "horyzont",
        domains: ["urzad.example"])

    init() {
        journey = SignInJourney(
            to: "urzad", randomBytes: bytes(96), at: Timestamp(milliseconds: 1_795_877_640_000))
    }

    private var claims: [String: Any] {
        [
            "iss": "https://logowanie.example", "aud": "horyzont", "exp": 1_795_877_940, "iat": 1_795_877_640,
            "nonce": journey.nonce.text, "email": "Anna@urzad.example", "email_verified": true,
        ]
    }

    private func encoded(_ value: [String: Any]) throws -> String {
        Secret.base64URL(Array(try JSONSerialization.data(withJSONObject: value)))
    }

    private func keySet(kid: String = "k1") throws -> [JSONWebKey] {
        let raw = Array(key.publicKey.rawRepresentation)
        let set: [String: Any] = [
            "keys": [
                [
                    "kty": "EC", "crv": "P-256", "kid": kid, "use": "sig",
                    "x": Secret.base64URL(Array(raw[0..<32])), "y": Secret.base64URL(Array(raw[32..<64])),
                ], ["kty": "oct", "kid": "other"],
            ]
        ]
        return try #require(JSONWebKey.keys(in: Array(try JSONSerialization.data(withJSONObject: set))))
    }

    private func token(
        _ changes: [String: Any] = [:], header: [String: Any] = ["alg": "ES256", "kid": "k1"],
        signer: P256.Signing.PrivateKey? = nil
    ) throws -> String {
        let body = try encoded(header) + "." + encoded(claims.merging(changes) { $1 })
        let signature = try (signer ?? key).signature(for: Data(body.utf8)).rawRepresentation
        return body + "." + Secret.base64URL(Array(signature))
    }

    private func address(_ text: String, by provider: OpenIDProvider? = nil) throws -> EmailAddress {
        try IdentityToken(text).address(
            from: provider ?? self.provider, keys: try keySet(), journey: journey, at: now)
    }

    @Test func aRightTokenGivesTheAddress() throws {
        #expect(try address(token()) == EmailAddress("anna@urzad.example"))
        #expect(
            try address(token(["aud": ["horyzont", "x"], "azp": "horyzont"])).description.hasPrefix("anna"))
    }

    @Test("Nothing about a token may be wrong")
    func forgeries() throws {
        let wrong: [(IdentityRefusal, [String: Any])] = [
            (.wrongIssuer, ["iss": "https://inny.example"]), (.wrongAudience, ["aud": "inny"]),
            (.wrongAudience, ["aud": ["horyzont", "inny"]]), (.wrongAudience, ["azp": "inny"]),
            (.wrongTime, ["exp": 1_795_877_500]), (.wrongTime, ["iat": 1_795_878_000]),
            (.wrongTime, ["iat": 1_795_876_000]), (.wrongTime, ["nbf": 1_795_878_000]),
            (.wrongNonce, ["nonce": "other"]), (.noAddress, ["email": "no address"]),
            (.unverifiedAddress, ["email_verified": false]), (.foreignDomain, ["email": "a@b.example"]),
            (.foreignDomain, ["email": "a@notreallyurzad.example"]),
        ]
        for (refusal, changes) in wrong {
            #expect(throws: refusal, "\(changes)") { try address(try token(changes)) }
        }
        // Clocks differ a little.
        #expect(throws: Never.self) { try address(try token(["exp": 1_795_877_600])) }
    }

    @Test("No signature, another algorithm, another key, other words under a right signature")
    func signatures() throws {
        let right = try token().split(separator: ".").map(String.init)
        let none = try encoded(["alg": "none"])
        #expect(throws: IdentityRefusal.wrongAlgorithm) { try address("\(none).\(right[1]).") }
        #expect(throws: IdentityRefusal.wrongAlgorithm) {
            try address(try token(header: ["alg": "HS256", "kid": "k1"]))
        }
        #expect(throws: IdentityRefusal.wrongAlgorithm) {
            try address(try token(header: ["alg": "ES256", "kid": "k1", "crit": ["x"]]))
        }
        #expect(throws: IdentityRefusal.wrongSignature) { try address(try token(signer: .init())) }
        #expect(throws: IdentityRefusal.wrongSignature) {
            try address(try token(header: ["alg": "RS256", "kid": "k1"]))
        }
        let other = try encoded(claims.merging(["email": "szef@urzad.example"]) { $1 })
        #expect(throws: IdentityRefusal.wrongSignature) { try address("\(right[0]).\(other).\(right[2])") }
        for text in ["", "a.b", "a.b.c.d", "\(right[0]).\(right[1])=.\(right[2])"] {
            #expect(throws: IdentityRefusal.malformed) { try address(text) }
        }
        let unknown = try IdentityToken(try token(header: ["alg": "ES256", "kid": "k2"]))
        #expect(try !unknown.isSignable(by: keySet()))
    }

    @Test("RSA keys of 2048 bits sign, shorter ones do not")
    func rsa() throws {
        for (bits, isRight) in [(_RSA.Signing.KeySize.bits2048, true), (.init(bitCount: 1_024), false)] {
            let key = try _RSA.Signing.PrivateKey(unsafeKeySize: bits)
            let parts = try key.publicKey.getKeyPrimitives()
            let set: [String: Any] = [
                "keys": [
                    [
                        "kty": "RSA", "kid": "r", "n": Secret.base64URL(Array(parts.modulus)),
                        "e": Secret.base64URL(Array(parts.publicExponent)),
                    ]
                ]
            ]
            let keys = try #require(
                JSONWebKey.keys(in: Array(try JSONSerialization.data(withJSONObject: set))))
            let body = try encoded(["alg": "RS256", "kid": "r"]) + "." + encoded(claims)
            let signature = try key.signature(
                for: SHA256.hash(data: Data(body.utf8)), padding: .insecurePKCS1v1_5)
            let text = body + "." + Secret.base64URL(Array(signature.rawRepresentation))
            let token = try IdentityToken(text)
            if isRight {
                #expect(
                    try token.address(from: provider, keys: keys, journey: journey, at: now)
                        == EmailAddress("anna@urzad.example"))
            } else {
                #expect(throws: IdentityRefusal.wrongSignature) {
                    try token.address(from: provider, keys: keys, journey: journey, at: now)
                }
            }
        }
    }

    @Test("A directory vouches for addresses without saying so; what is said to be unverified stays so")
    func directories() throws {
        var directory = provider
        directory.isDirectory = true
        var silent = claims
        silent["email_verified"] = nil
        let body = try encoded(["alg": "ES256"]) + "." + encoded(silent)
        let text =
            body + "."
            + Secret.base64URL(Array(try key.signature(for: Data(body.utf8)).rawRepresentation))
        #expect(throws: IdentityRefusal.unverifiedAddress) { try address(text) }
        #expect(throws: Never.self) { try address(text, by: directory) }
        #expect(throws: IdentityRefusal.unverifiedAddress) {
            try address(try token(["email_verified": false]), by: directory)
        }
    }
}
