/// An edit that waits to be recorded.
public struct LedgerDraft: Hashable, Sendable {
    public var author: String
    public var subject: Subject
    /// Canonical JSON of the new value; nil retires the subject.
    public var value: String?
    public var reason: String
    /// Sequence of the last entry about the subject that the author saw; nil where it does not matter.
    public var expected: Int?

    public init(author: String, subject: Subject, value: String?, reason: String, expected: Int? = nil) {
        self.author = author
        self.subject = subject
        self.value = value
        self.reason = reason
        self.expected = expected
    }
}

/// An edit made on a state that has changed since. Both versions are here, nothing was recorded.
public struct StaleEdit: Error, Sendable {
    public var draft: LedgerDraft
    public var current: LedgerEntry

    public init(draft: LedgerDraft, current: LedgerEntry) {
        self.draft = draft
        self.current = current
    }
}
