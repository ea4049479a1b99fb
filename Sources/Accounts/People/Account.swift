public import Quantities

/// A person who works with the strategy here.
///
/// All of it is personal data: it lives in its own store and can be erased; the ledger knows only `id`.
public struct Account: Hashable, Sendable, Codable {
    /// Where the account stands in its life.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Invited, has not signed in yet.
        case invited
        case active
        /// May not sign in; everything is kept.
        case closed
        /// Nothing but the opaque name is left.
        case erased
    }

    public var id: PersonID
    public var state: State
    /// First and last name as the person writes them.
    public var name: String
    /// Nil for whoever was invited on paper, and once erased.
    public var email: EmailAddress?
    /// The organisation unit the person works in.
    public var unit: String?
    public var language: Language
    public var digest: DigestPreference
    public var created: Timestamp
    public var lastSignIn: Timestamp?
    /// When the account was closed; its data are erased some time later.
    public var closed: Timestamp?

    public init(
        id: PersonID, state: State = .invited, name: String, email: EmailAddress?, unit: String? = nil,
        language: Language = .polish, digest: DigestPreference = .daily, created: Timestamp,
        lastSignIn: Timestamp? = nil, closed: Timestamp? = nil
    ) {
        self.id = id
        self.state = state
        self.name = name
        self.email = email
        self.unit = unit
        self.language = language
        self.digest = digest
        self.created = created
        self.lastSignIn = lastSignIn
        self.closed = closed
    }

    /// What is left of the account when the person's data are erased.
    public var tombstone: Account {
        Account(id: id, state: .erased, name: "", email: nil, digest: .off, created: created)
    }
}

/// How often a person wants reminders by mail; the pages show them always.
public enum DigestPreference: String, Sendable, Codable, CaseIterable {
    case off, daily
    /// On Mondays.
    case weekly
}
