public import Quantities

/// One browser that a person has signed in with.
///
/// Every sign-in opens a new one with a new secret, whatever cookie the browser brought (session fixation).
public struct Session: Hashable, Sendable, Codable {
    /// How long a session rests before it ends.
    /// - Unit: milliseconds
    /// - Source: NIST SP 800-63B, section 4.2.3 (AAL2): 30 minutes of inactivity, 12 hours in all.
    public static let idleTime: Int64 = 30 * 60_000
    /// How long a session lasts at most.
    /// - Unit: milliseconds
    public static let lifetime: Int64 = 12 * 3_600_000
    /// Enough to tell one's browsers apart.
    static let longestClient = 200

    /// Digest of the cookie.
    public var digest: Digest
    public var person: PersonID
    public var opened: Timestamp
    public var lastUsed: Timestamp
    /// Whether the second factor was shown.
    public var hasSecondFactor: Bool
    /// What the browser calls itself, so that a person recognises it in the list.
    public var client: String

    /// Opens a session from bytes of a cryptographic random source.
    /// - Returns: the session to keep, and the secret that only the browser's cookie holds.
    public static func opened(
        for person: PersonID, randomBytes: [UInt8], hasSecondFactor: Bool, client: String,
        at moment: Timestamp
    ) -> (session: Session, secret: Secret) {
        let secret = Secret(randomBytes: randomBytes)
        let session = Session(
            digest: secret.digest, person: person, opened: moment, lastUsed: moment,
            hasSecondFactor: hasSecondFactor, client: String(client.prefix(longestClient)))
        return (session, secret)
    }

    /// When it ends by itself if it is not used again.
    public var expires: Timestamp {
        Timestamp(
            milliseconds: min(
                lastUsed.milliseconds + Session.idleTime, opened.milliseconds + Session.lifetime))
    }

    /// Whether it may still be used.
    public func isOpen(at moment: Timestamp) -> Bool { moment < expires }

    /// The token that each form of the session carries, so that no other site can send one.
    ///
    /// It is keyed by the cookie's secret, which is nowhere else.
    public static func formToken(for secret: Secret) -> String {
        Secret.base64URL(Keyed.sha256(Array("form".utf8), key: Array(secret.text.utf8)))
    }

    /// Whether a form brought the token of the session.
    public static func isFormToken(_ token: String, for secret: Secret) -> Bool {
        Keyed.areEqual(Array(token.utf8), Array(formToken(for: secret).utf8))
    }
}
