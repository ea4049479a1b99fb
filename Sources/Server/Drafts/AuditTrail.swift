public import Accounts
public import Evidence
import Formats
public import Pages
import Quantities

/// Everything recorded and refused that a filter names, newest first; the page and both exports are made of it.
public struct AuditTrail: Sendable {
    /// Newest first.
    public let rows: [AuditPage.Row]

    /// Refusals looked at; older ones are pruned by the rules of retention.
    static let mostDenied = 100_000

    /// - Parameters:
    ///   - names: by opaque author.
    ///   - denied: newest first.
    /// - Complexity: O(entries + revisions + attempts).
    init(
        _ filter: AuditFilter, entries: [LedgerEntry], revisions: [DatasetRevision],
        denied: [DeniedAttempt], authors: Authors
    ) {
        var rows: [AuditPage.Row] = []
        if filter.kind ?? .ledger == .ledger {
            rows += entries.map { AuditTrail.row($0, authors) }
        }
        if filter.kind ?? .readings == .readings { rows += revisions.map { AuditTrail.row($0, authors) } }
        if filter.kind ?? .denied == .denied { rows += denied.map { AuditTrail.row($0, authors) } }
        self.rows = rows.filter { row in
            let day = row.at.date
            return (filter.from.map { $0 <= day } ?? true) && (filter.until.map { day <= $0 } ?? true)
                && (filter.author.isEmpty || row.author == filter.author)
                && (filter.subject.isEmpty || row.subject.hasPrefix(filter.subject))
        }.sorted { ($0.at, $0.number ?? 0) > ($1.at, $1.number ?? 0) }
    }

    /// For the command line, which shows no names.
    /// - Parameter people: nil where nobody has an account.
    public init(_ filter: AuditFilter, of archive: any CityArchive, _ people: (any PeopleArchive)?) throws {
        self.init(
            filter, entries: try archive.entries(upTo: nil), revisions: try archive.revisions(of: nil),
            denied: try people?.deniedAttempts(limit: AuditTrail.mostDenied) ?? [], authors: Authors())
    }

    private static func row(_ entry: LedgerEntry, _ authors: Authors) -> AuditPage.Row {
        AuditPage.Row(
            at: entry.recorded, kind: .ledger, number: entry.sequence, author: entry.author,
            name: authors.words(entry.author), subject: entry.subject.description,
            event: entry.value == nil
                ? BilingualText(pl: "wycofano", en: "retired")
                : BilingualText(pl: "zapisano", en: "recorded"),
            reason: BilingualText(entry.reason), digest: entry.digest.description)
    }

    private static func row(_ revision: DatasetRevision, _ authors: Authors) -> AuditPage.Row {
        AuditPage.Row(
            at: revision.recorded, kind: .readings, number: revision.number, author: revision.author,
            name: authors.words(revision.author), subject: "dataset/\(revision.dataset)",
            event: BilingualText(pl: "wczytano odczyty", en: "readings imported"),
            reason: BilingualText(revision.reason), digest: revision.digest.description)
    }

    private static func row(_ attempt: DeniedAttempt, _ authors: Authors) -> AuditPage.Row {
        let author = attempt.person?.description ?? ""
        let nobody = BilingualText(pl: "bez konta", en: "without an account")
        return AuditPage.Row(
            at: attempt.at, kind: .denied, number: nil, author: author,
            name: author.isEmpty ? nobody : authors.words(author), subject: attempt.subject,
            event: BilingualText(pl: "odmówiono", en: "refused"), reason: attempt.reason, digest: "")
    }

    // MARK: Exports

    private static let header = ["at", "kind", "number", "author", "event", "subject", "reason", "digest"]

    /// The opaque author stands in both exports: names are for the screen.
    private func cells(_ row: AuditPage.Row) -> [String] {
        [
            row.at.description, row.kind.rawValue, row.number.map(String.init) ?? "", row.author,
            row.event.en,
            row.subject, row.reason.en.isEmpty ? row.reason.pl : row.reason.en, row.digest,
        ]
    }

    /// As CSV in which a spreadsheet takes no cell for a formula.
    public var csv: [UInt8] {
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(AuditTrail.header)
        for row in rows { writer.append(cells(row)) }
        return writer.bytes
    }

    /// As an array of objects, exactly as recorded.
    public var json: [UInt8] {
        JSONValue.array(
            rows.map { row in
                .object(zip(AuditTrail.header, cells(row)).map { .init($0, .string($1)) })
            }
        ).encoded()
    }
}
