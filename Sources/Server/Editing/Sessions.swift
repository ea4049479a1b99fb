import HTTPTypes
import Quantities
import Synchronization

/// Who has signed in to edit: kept in memory only, so a restart signs everybody out.
final class Sessions: Sendable {
    struct Session: Sendable {
        /// The token that every form of this session carries.
        var formToken: String
        var expires: Timestamp
        /// The opaque author of the session's edits.
        var author: String
    }

    enum SignIn: Sendable {
        case welcome(cookie: String)
        case wrong
        case tooMany
    }

    static let cookieName = "horyzont-session"
    /// - Unit: seconds. A working day.
    static let lifetime: Int64 = 8 * 3_600
    /// More editors than a city office has; the oldest session gives way.
    static let maximumSessions = 200
    /// Wrong tokens allowed from one address within a minute.
    static let maximumFailures = 5
    /// Addresses remembered for throttling, for a minute each.
    static let maximumAddresses = 10_000

    private struct Kept {
        var sessions: [Digest: Session] = [:]
        var failures: [String: [Timestamp]] = [:]
    }

    private let clock: @Sendable () -> Timestamp
    private let secret: @Sendable () -> [UInt8]
    private let kept = Mutex(Kept())

    init(clock: @escaping @Sendable () -> Timestamp, secret: @escaping @Sendable () -> [UInt8]) {
        self.clock = clock
        self.secret = secret
    }

    var count: Int { kept.withLock { $0.sessions.count } }

    /// The session whose cookie the request carries.
    func session(of request: SiteRequest) -> Session? {
        guard let cookie = request.cookie(Sessions.cookieName), cookie.utf8.count == 64 else { return nil }
        let key = Digest(of: cookie)
        let now = clock()
        return kept.withLock {
            guard let session = $0.sessions[key] else { return nil }
            if session.expires > now { return session }
            $0.sessions[key] = nil
            return nil
        }
    }

    /// Opens a session for whoever holds the token.
    func signIn(token: String, expected: Digest?, client: String) -> SignIn {
        let now = clock()
        let minuteAgo = Timestamp(milliseconds: now.milliseconds - 60_000)
        let value = Digest(of: secret()).description
        let form = Digest(of: secret()).description
        return kept.withLock { kept in
            let recent = kept.failures[client, default: []].filter { $0 > minuteAgo }
            guard recent.count < Sessions.maximumFailures else { return .tooMany }
            guard let expected, Sessions.areEqual(Digest(of: token).bytes, expected.bytes) else {
                if kept.failures.count >= Sessions.maximumAddresses { kept.failures.removeAll() }
                kept.failures[client] = recent + [now]
                return .wrong
            }
            kept.failures[client] = nil
            kept.sessions = kept.sessions.filter { $0.value.expires > now }
            if kept.sessions.count >= Sessions.maximumSessions,
                let oldest = kept.sessions.min(by: { $0.value.expires < $1.value.expires })
            {
                kept.sessions[oldest.key] = nil
            }
            kept.sessions[Digest(of: value)] = Session(
                formToken: form,
                expires: Timestamp(milliseconds: now.milliseconds + Sessions.lifetime * 1_000),
                author: "administrator")
            return .welcome(cookie: value)
        }
    }

    func signOut(_ request: SiteRequest) {
        guard let cookie = request.cookie(Sessions.cookieName) else { return }
        kept.withLock { $0.sessions[Digest(of: cookie)] = nil }
    }

    /// The field that gives the browser its session, or takes it away where `value` is nil.
    static func cookie(_ value: String?, isEncrypted: Bool, seconds: Int64 = lifetime) -> String {
        let age = value == nil ? 0 : seconds
        return "\(cookieName)=\(value ?? ""); Path=/; Max-Age=\(age); HttpOnly; SameSite=Strict"
            + (isEncrypted ? "; Secure" : "")
    }

    /// Compares in a time that does not depend on where the first difference is.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
