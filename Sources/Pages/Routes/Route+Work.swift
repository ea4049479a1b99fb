import Accounts
import Quantities

extension Route.Work {
    /// Reads what stands behind the word of editing; nil where it is none of these.
    init?(_ rest: [String], _ fields: Fields, _ language: Language) {
        guard let first = rest.first, let word = RouteWord.named(first, language) else { return nil }
        let tail = Array(rest.dropFirst())
        switch (word, tail.count) {
        case (.drafts, 0): self = .drafts
        case (.drafts, 1): self = .draft(tail[0])
        case (.drafts, 2) where RouteWord.named(tail[1], language) == .form: self = .draftForm(tail[0])
        case (.approvals, 0):
            self = .approvals(
                DraftFilter(unit: fields[.unit], kind: fields[.kind].flatMap { DraftKind(rawValue: $0) }))
        case (.items, 1): self = .items(tail[0])
        case (.items, 2...):
            self = .item(table: tail[0], key: tail.dropFirst().joined(separator: "/"))
        case (.newItem, 1): self = .newItem(tail[0])
        case (.undo, 1):
            guard let sequence = Int(tail[0]), sequence > 0 else { return nil }
            self = .undo(sequence)
        case (.audit, 0): self = .audit(AuditFilter(fields))
        case (.audit, 1):
            guard let format = AuditFormat(rawValue: tail[0]) else { return nil }
            self = .auditFile(AuditFilter(fields), format)
        default: return nil
        }
    }
}

extension AuditFilter {
    init(_ fields: Fields) {
        self.init(
            from: fields[.from].flatMap { CalendarDate($0) },
            until: fields[.until].flatMap { CalendarDate($0) },
            author: fields[.author] ?? "", subject: fields[.subject] ?? "",
            kind: fields[.kind].flatMap { Kind(rawValue: $0) },
            page: fields[.page].flatMap { Int($0) }.map { min(max($0, 1), AuditFilter.lastPage) } ?? 1)
    }

    /// More pages than any ledger has.
    private static let lastPage = 1_000_000
}
