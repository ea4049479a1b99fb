import Quantities
public import Reporting

extension ReportingRecord {
    /// Every item as a subject of the ledger with its canonical value, in the order in which they are recorded.
    public func statements() throws -> [(subject: Subject, value: String)] {
        try state(.year, years) + state(.text, texts) + state(.signOff, signOffs)
            + state(.requirement, requirements) + state(.announcement, announcements)
            + state(.publication, publications)
    }

    private func state<Item: Identifiable & Encodable>(_ list: ReportingList, _ items: [Item]) throws
        -> [(subject: Subject, value: String)] where Item.ID == String
    {
        try items.map { (.reporting(list, $0.id), try Canonical.encode($0)) }
    }
}
