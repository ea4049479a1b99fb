import Quantities
public import Reporting

extension ReportingRecord {
    /// Every item as a subject of the ledger with its canonical value, in the order in which they are recorded.
    public func statements() throws -> [(subject: Subject, value: String)] {
        try state(.year, years) + state(.text, texts) + state(.signOff, signOffs)
            + state(.requirement, requirements) + state(.announcement, announcements)
            + state(.publication, publications) + state(.resolution, resolutions)
            + state(.debate, debates) + state(.participatory, participatory)
    }

    /// The edits that lead from this record to `other`: what changed or came, and what is gone.
    public func drafts(to other: ReportingRecord, author: String, reason: String) throws -> [LedgerDraft] {
        LedgerDraft.leading(
            from: try statements(), to: try other.statements(), author: author, reason: reason)
    }

    private func state<Item: Identifiable & Encodable>(_ list: ReportingList, _ items: [Item]) throws
        -> [(subject: Subject, value: String)] where Item.ID == String
    {
        try items.map { (.reporting(list, $0.id), try Canonical.encode($0)) }
    }
}
