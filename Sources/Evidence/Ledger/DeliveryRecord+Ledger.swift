public import Delivery
public import Quantities
import Strategy

extension DeliveryRecord {
    /// Every item as a subject of the ledger with its canonical value, in the order in which they are recorded.
    public func statements() throws -> [(subject: Subject, value: String)] {
        try state(.unit, units) + state(.programme, programmes) + state(.project, projects)
            + state(.milestone, milestones) + state(.task, workItems) + state(.risk, risks)
            + state(.decision, decisions) + state(.document, documents)
            + state(.undertaking, undertakings) + state(.budgetLine, budget) + state(.report, reports)
            + state(.publishedTotal, publishedTotals) + state(.update, updates)
    }

    /// The edits that lead from this record to `other`: what changed or came, and what is gone.
    public func drafts(to other: DeliveryRecord, author: String, reason: String) throws -> [LedgerDraft] {
        LedgerDraft.leading(
            from: try statements(), to: try other.statements(), author: author, reason: reason)
    }

    private func state<Item: Identifiable & Encodable>(_ list: DeliveryList, _ items: [Item]) throws
        -> [(subject: Subject, value: String)] where Item.ID == String
    {
        try items.map { (.delivery(list, $0.id), try Canonical.encode($0)) }
    }
}

extension CityRecord {
    /// What is wrong with units, programmes, projects and money, or lacks, against the strategy in force.
    public func deliveryFindings() -> [Finding] {
        guard let strategy else { return [] }
        return DeliveryCheck.findings(
            in: delivery, against: strategy, indicators: Set(indicators.map(\.id)))
    }
}
