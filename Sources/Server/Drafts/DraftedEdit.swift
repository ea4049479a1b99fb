import Evidence
import Pages
import Quantities

/// What a draft holds: a form as it was typed, and what approving it records.
///
/// It is the draft's value, as canonical JSON. Everything one form changes is published together or not at all.
struct DraftedEdit: Hashable, Sendable, Codable {
    struct Field: Hashable, Sendable, Codable {
        var name: String
        var value: String
    }

    /// One subject of the ledger with its new value; nil retires it.
    struct Change: Hashable, Sendable, Codable {
        var subject: String
        var value: String?
        /// The last entry about the subject that the author saw; nil where it does not matter.
        var expected: Int?
    }

    /// The Polish address of the form, by which it is opened again.
    var path: String
    var fields: [Field]
    /// Empty while the form has problems.
    var changes: [Change] = []
    /// Readings, where it is these that are to be recorded.
    var readings: DraftedReadings?

    init(_ route: Route, _ typed: FieldList) {
        path = route.path(.polish)
        fields = typed.pairs.filter { !DraftedEdit.ownFields.contains($0.name) }.map {
            Field(name: $0.name, value: $0.value)
        }
    }

    /// Fields that belong to one session or one sending, not to what was typed.
    private static let ownFields: Set<String> = ["token", "step", "draft", "draft-version"]

    init(_ draft: String) throws { self = try Canonical.decode(draft) }

    /// Whether the form has problems yet.
    var isUnfinished: Bool { changes.isEmpty && readings == nil }

    /// The form as it was typed.
    var typed: FieldList { FieldList(fields.map { ($0.name, $0.value) }) }

    /// The form that it came from.
    var form: Route.Editing? {
        guard let (route, _) = Route.parse(path: path), case .editing(let editing) = route else { return nil }
        return editing
    }

    /// The edits of the ledger.
    func ledgerDrafts(author: String, reason: String) -> [LedgerDraft] {
        changes.compactMap { change in
            Subject(change.subject).map {
                LedgerDraft(
                    author: author, subject: $0, value: change.value, reason: reason,
                    expected: change.expected)
            }
        }
    }
}

/// Readings that wait for an approval: typed rows, or a file kept in the archive under its digest.
struct DraftedReadings: Hashable, Sendable, Codable {
    var dataset: String
    var mode: DatasetRevision.Mode
    var origin: String
    /// Digest of the file, or of the typed row.
    var digest: String
    var rows: [IndicatorReading] = []
    /// What the file itself does not say.
    var file: Terms?
    /// The last revision that the author saw.
    var expected: Int?

    /// What was said of a file when it was sent.
    struct Terms: Hashable, Sendable, Codable {
        var series: String?
        var source: String?
        var period: String?
        var area: String?
        var until: String?
    }
}
