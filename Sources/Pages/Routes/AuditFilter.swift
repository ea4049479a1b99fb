public import Quantities

/// Which part of what was recorded an auditor wants to see.
public struct AuditFilter: Hashable, Sendable {
    /// What an event is: an entry of the ledger, an import of readings, or an attempt that was refused.
    public enum Kind: String, Sendable, CaseIterable { case ledger, readings, denied }

    /// First and last day.
    public var from: CalendarDate?
    public var until: CalendarDate?
    /// The opaque author, whole.
    public var author: String
    /// The beginning of the subject, such as `project/`.
    public var subject: String
    public var kind: Kind?
    /// Counted from 1.
    public var page: Int

    public init(
        from: CalendarDate? = nil, until: CalendarDate? = nil, author: String = "", subject: String = "",
        kind: Kind? = nil, page: Int = 1
    ) {
        self.from = from
        self.until = until
        self.author = author
        self.subject = subject
        self.kind = kind
        self.page = page
    }

    public var isEmpty: Bool {
        from == nil && until == nil && author.isEmpty && subject.isEmpty && kind == nil
    }

    /// The same choice on another page.
    public func on(page: Int) -> AuditFilter {
        var copy = self
        copy.page = page
        return copy
    }
}

/// The forms in which the audit can be taken away.
public enum AuditFormat: String, Sendable, CaseIterable { case csv, json }
