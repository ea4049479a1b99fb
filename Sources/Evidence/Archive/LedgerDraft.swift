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

extension LedgerDraft {
    /// The edits that lead from statements to others: what changed or came, and what is gone.
    static func leading(
        from old: [(subject: Subject, value: String)], to new: [(subject: Subject, value: String)],
        author: String, reason: String
    ) -> [LedgerDraft] {
        let before = Dictionary(old.map { ($0.subject, $0.value) }) { first, _ in first }
        let known = Set(new.map(\.subject))
        let edits = new.filter { before[$0.subject] != $0.value }.map { subject, value in
            LedgerDraft(author: author, subject: subject, value: value, reason: reason)
        }
        let gone = before.keys.filter { !known.contains($0) }.sorted { $0.description < $1.description }
        return edits + gone.map { LedgerDraft(author: author, subject: $0, value: nil, reason: reason) }
    }
}
