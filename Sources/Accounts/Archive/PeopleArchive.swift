public import Quantities

/// Where everything about people is kept: apart from the ledger, so that it can be erased.
///
/// The server knows this protocol; the composition root says which store stands behind it. Calls are synchronous and
/// each is one short transaction. Whatever may happen once (a code redeemed, a letter sent) is decided here, so that
/// of two requests at the same moment one wins.
public protocol PeopleArchive: Sendable {
    // MARK: Accounts and roles
    /// All accounts, those erased too, by name.
    func accounts() throws -> [Account]
    func account(_ id: PersonID) throws -> Account?
    /// The account that uses an address.
    func account(at address: EmailAddress) throws -> Account?
    /// Adds or replaces an account. One that is closed loses its sessions, codes and tokens at once.
    /// - Throws: `AddressTaken` where another one uses the address.
    func save(_ account: Account) throws
    /// All grants that were ever given to `person`, or to anybody where nil, oldest first.
    func grants(of person: PersonID?) throws -> [Grant]
    func give(_ grant: Grant) throws
    /// Ends a grant from `day` on.
    /// - Returns: false where there is none like it.
    func end(_ grant: Grant, on day: CalendarDate, by ender: PersonID) throws -> Bool

    // MARK: How people prove who they are
    func credentials(of person: PersonID) throws -> Credentials?
    func save(_ credentials: Credentials) throws
    /// Spends a code of the second factor.
    /// - Returns: false where somebody was quicker with the same code.
    func spend(_ proof: SecondFactor.Proof, of person: PersonID) throws -> Bool
    /// Opens a session and notes the sign-in.
    func open(_ session: Session) throws
    /// The session if it is still open at `moment`; its use is noted, at most once a minute.
    func session(_ digest: Digest, at moment: Timestamp) throws -> Session?
    /// The open sessions of a person, the latest used first.
    func sessions(of person: PersonID, at moment: Timestamp) throws -> [Session]
    func endSession(_ digest: Digest, of person: PersonID) throws
    /// Ends all sessions of a person but `kept`, after a new password for instance.
    func endSessions(of person: PersonID, except kept: Digest?) throws
    /// Puts a code into the world; earlier ones go where the purpose says so.
    func issue(_ code: OneTimeCode) throws
    /// A code as it stands, to show the form that it opens.
    func code(_ digest: Digest) throws -> OneTimeCode?
    /// Uses a code up.
    /// - Throws: `OneTimeCode.Refusal`.
    func redeem(_ digest: Digest, for purpose: OneTimeCode.Purpose, at moment: Timestamp) throws
        -> OneTimeCode
    func add(_ token: APIToken) throws
    /// The token if it is still valid at `moment`; its use is noted, at most once a minute.
    func token(_ digest: Digest, at moment: Timestamp) throws -> APIToken?
    /// All tokens of a person, newest first.
    func tokens(of person: PersonID) throws -> [APIToken]
    func revokeToken(_ digest: Digest, of person: PersonID, at moment: Timestamp) throws

    // MARK: Guessing and denied attempts
    /// Counts an attempt against all `keys`, if none of them has to wait.
    func admit(_ keys: [ThrottleKey], at moment: Timestamp) throws -> Throttle.Decision
    /// Takes the attempt back: it was right.
    func forgive(_ keys: [ThrottleKey]) throws
    func record(_ attempt: DeniedAttempt) throws
    /// The latest denied attempts, newest first.
    func deniedAttempts(limit: Int) throws -> [DeniedAttempt]

    // MARK: Drafts
    func draft(_ id: String) throws -> Draft?
    /// Drafts in any of `states`, the latest changed first.
    func drafts(in states: Set<Draft.State>) throws -> [Draft]
    /// Keeps a draft in place of the `version` that its author saw; 0 for a new one.
    /// - Throws: `StaleDraft` with both versions where another one stands there.
    func save(_ draft: Draft, replacing version: Int) throws

    // MARK: Outgoing letters
    /// Puts a letter into the outbox, together with the keys of what it says.
    /// - Returns: false, and nothing is put there, where one of the keys was said already.
    func post(_ letter: Letter) throws -> Bool
    /// Keys of reminders that have been posted.
    func saidKeys() throws -> Set<String>
    /// Letters whose time has come. Each is lent for `Letter.lease`: if nothing is heard of it by then, it is due
    /// again, under the same identifier.
    func takeLetters(limit: Int, at moment: Timestamp) throws -> [Letter]
    /// Keeps what became of a letter that was taken.
    func note(_ letter: Letter) throws
    /// Letters that wait or were given up, oldest first.
    func unsentLetters() throws -> [Letter]

    // MARK: Requests to speak
    /// Keeps a request with the scan of its signatures.
    /// - Throws: `SpeakingRefusal.full` where too many came online.
    func add(_ request: SpeakingRequest, _ signatures: SignatureList?) throws
    /// Requests for the debate on one year's report, in the order in which they were written down.
    func speakingRequests(for year: Int) throws -> [SpeakingRequest]
    /// The request whose receipt carries this code.
    func speakingRequest(code: Digest) throws -> SpeakingRequest?
    func signatureList(of request: String) throws -> SignatureList?
    /// Requests for one debate that came with a scan.
    func signatureLists(of year: Int) throws -> Set<String>
    /// Adds a step to a request that has had `count` steps so far.
    /// - Throws: `SpeakingRefusal.stale`, and nothing is kept, where it has had others.
    func add(_ step: SpeakingRequest.Step, to request: String, after count: Int) throws
    func eraseSpeakingRequest(_ id: String) throws

    // MARK: Personal data
    /// Everything known of a person.
    func personalData(of person: PersonID) throws -> PersonalData?
    /// Erases everything about a person but the opaque name, and ends their grants.
    func erase(_ person: PersonID, at moment: Timestamp) throws
    /// Erases what was kept long enough.
    /// - Returns: how many of each kind.
    func prune(_ rules: [RetentionRule], at moment: Timestamp) throws -> [RetentionRule.Kept: Int]
}

/// An address that another account uses already.
public struct AddressTaken: Error, Hashable, Sendable {
    public init() {}
}

/// A draft that somebody else changed meanwhile. Both versions are here, nothing was recorded.
public struct StaleDraft: Error, Hashable, Sendable {
    public var mine: Draft
    /// Nil where it is there no more.
    public var current: Draft?

    public init(mine: Draft, current: Draft?) {
        self.mine = mine
        self.current = current
    }
}
