import Accounts
import Evidence
import HTTPTypes
import Pages
import Quantities

/// Putting back what a subject said before an entry: a new entry, like any edit.
extension EditDesk {
    func undoPage(_ sequence: Int) throws -> SiteResponse {
        let (entry, _) = try undone(sequence)
        let scope = try scope(of: entry.subject)
        try site.require(scope.kind.rightToWrite, in: scope.unit, of: editor, subject: scope.subject)
        return page(try undoForm(sequence))
    }

    func recordUndo(_ sequence: Int) async throws -> SiteResponse {
        let (entry, before) = try undone(sequence)
        var form = try undoForm(sequence).filled(with: typed)
        guard let expected = typed["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        var findings: [Finding] = []
        let reason = reason(typed, &findings)
        let draft = LedgerDraft(
            author: editor.author, subject: entry.subject, value: before, reason: reason, expected: expected)
        findings += try newErrors(after: draft)
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        return try await record(
            [draft], form: form, current: { try undoForm(sequence) },
            then: .history(entry.subject.description))
    }

    func undoScope(_ sequence: Int) -> EditScope? {
        guard let (entry, _) = try? undone(sequence) else { return nil }
        return try? scope(of: entry.subject)
    }

    private func scope(of subject: Subject) throws -> EditScope {
        EditScope(
            DraftKind(subject), unit: standing.record.delivery.unit(answeringFor: subject),
            subject: subject.description)
    }

    /// The entry, and what its subject said before it; nil where it was not there.
    private func undone(_ sequence: Int) throws -> (entry: LedgerEntry, before: String?) {
        let entry = try site.archive.recentEntries(limit: 1, before: sequence + 1).first
        guard let entry, entry.sequence == sequence else { throw Problem.notFound }
        switch entry.subject {
        // What was adopted is not taken back by a form: another revision takes its place.
        case .strategy, .profile: throw Problem.notFound
        default: break
        }
        return (entry, try site.archive.entries(about: entry.subject).last { $0.sequence < sequence }?.value)
    }

    private func undoForm(_ sequence: Int) throws -> FormPage {
        let (entry, before) = try undone(sequence)
        let title = standing.overview.title(of: entry.subject)
        let last = try site.archive.entries(about: entry.subject).last
        let changes = FieldChange.between(last?.value, before, of: entry.subject)
        let words = changes.prefix(EditDesk.changesTold).map { change in
            BilingualText(
                pl: "\(change.label.pl): „\(change.before.pl)” → „\(change.after.pl)”",
                en: "\(change.label.en): “\(change.before[.english])” → “\(change.after[.english])”")
        }
        let none = BilingualText(pl: "Nic się nie zmieni.", en: "Nothing will change.")
        var form = FormPage(
            BilingualText(pl: "Przywrócenie: \(title.pl)", en: "Putting back: \(title.en)"),
            lead: words.isEmpty
                ? none
                : BilingualText(
                    pl: words.map(\.pl).joined(separator: "; "), en: words.map(\.en).joined(separator: "; ")),
            action: .editing(.work(.undo(sequence))), back: Crumb(.history(entry.subject.description), title),
            fields: [FormPage.reason],
            button: BilingualText(pl: "Przywróć stan sprzed wpisu", en: "Put back what was before"))
        form.hidden.append(("expected", String(last?.sequence ?? 0)))
        return form
    }

    /// Fields that the form's lead tells; the history shows them all.
    private static let changesTold = 20

    /// What would be wrong with the record after the edit and is not wrong now.
    private func newErrors(after draft: LedgerDraft) throws -> [Finding] {
        var after = standing.record
        try after.apply([
            LedgerEntry(
                sequence: after.sequence + 1, recorded: site.clock(), author: draft.author,
                subject: draft.subject, value: draft.value, reason: draft.reason,
                previous: LedgerEntry.origin)
        ])
        let known = Set(standing.record.deliveryFindings())
        return after.deliveryFindings().filter { $0.severity == .error && !known.contains($0) }
    }
}
