import Foundation
public import Quantities

/// Everything that is known of one person, for that person.
///
/// - Source: Regulation (EU) 2016/679 (GDPR), articles 15 and 20.
public struct PersonalData: Hashable, Sendable, Codable {
    /// One step of a draft that the person took.
    public struct Step: Hashable, Sendable, Codable {
        public var draft: String
        public var subject: String
        public var event: DraftEvent

        public init(draft: String, subject: String, event: DraftEvent) {
            self.draft = draft
            self.subject = subject
            self.event = event
        }
    }

    public var account: Account
    public var grants: [Grant]
    public var passwordSet: Timestamp?
    public var hasSecondFactor: Bool
    public var sessions: [Session]
    public var tokens: [APIToken]
    public var codes: [OneTimeCode]
    public var letters: [Letter]
    public var steps: [Step]
    public var deniedAttempts: [DeniedAttempt]

    /// Gathers what was found. Of the credentials it says only whether there are any: a copy of a secret is a risk.
    public init(
        account: Account, grants: [Grant], credentials: Credentials?, sessions: [Session], tokens: [APIToken],
        codes: [OneTimeCode], letters: [Letter], drafts: [Draft], deniedAttempts: [DeniedAttempt]
    ) {
        self.account = account
        self.grants = grants
        passwordSet = credentials?.passwordSet
        hasSecondFactor = credentials?.secondFactor != nil
        self.sessions = sessions
        self.tokens = tokens
        self.codes = codes
        self.letters = letters
        steps = drafts.flatMap { draft in
            draft.history.filter { $0.person == account.id }.map {
                Step(draft: draft.id, subject: draft.subject, event: $0)
            }
        }
        self.deniedAttempts = deniedAttempts
    }

    /// The same as JSON that a person can read and another program can use.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
