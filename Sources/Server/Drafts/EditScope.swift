import Accounts
import Delivery
import Evidence
import Pages
import Quantities
import Reporting

/// What an edit is about: it decides who may write it, who approves it, and where it is filed.
struct EditScope: Hashable, Sendable {
    var kind: DraftKind
    /// The unit that answers for everything it touches; nil where that is not one unit.
    var unit: String?
    /// The first subject, for lists.
    var subject: String

    init(_ kind: DraftKind, unit: String?, subject: String) {
        self.kind = kind
        self.unit = unit
        self.subject = subject
    }

    /// The scope of edits of the ledger over a record. Where an edit moves an item from one unit to another, both are
    /// touched.
    /// - Throws: where a value does not fit its subject.
    init(_ drafts: [LedgerDraft], as kind: DraftKind? = nil, over record: CityRecord) throws {
        var after = record
        for draft in drafts {
            try after.apply([
                LedgerEntry(
                    sequence: after.sequence + 1, recorded: Timestamp(milliseconds: 0), author: "",
                    subject: draft.subject, value: draft.value, reason: "", previous: LedgerEntry.origin)
            ])
        }
        let subjects = drafts.map(\.subject)
        let units = subjects.flatMap { subject in
            [record, after].filter { $0.holds(subject) }.map { $0.delivery.unit(answeringFor: subject) }
        }
        let kinds = Set(subjects.map(DraftKind.init))
        self.init(
            kind ?? EditScope.weight.first(where: kinds.contains) ?? .definition,
            unit: Set(units).count == 1 ? units[0] : nil, subject: subjects.first?.description ?? "")
    }

    /// The weightiest kind of several decides; an update carries the project and its milestones with it.
    private static let weight: [DraftKind] = [
        .report, .money, .definition, .warning, .readings, .chapter, .update, .card,
    ]
}

extension DraftKind {
    /// The kind of an edit of one subject. Whatever the strategy and its measures stand on counts as a definition.
    init(_ subject: Subject) {
        switch subject {
        case .delivery(let list, _):
            switch list {
            case .unit, .programme, .project, .document, .risk, .decision: self = .card
            case .undertaking, .budgetLine, .publishedTotal: self = .money
            case .milestone, .task, .report, .update: self = .update
            }
        case .reporting(let list, _):
            switch list {
            case .text, .signOff: self = .chapter
            case .publication: self = .report
            case .requirement, .announcement, .resolution, .debate, .participatory: self = .card
            case .year: self = .definition
            }
        default: self = .definition
        }
    }
}

extension CityRecord {
    /// Whether the record has an item of delivery; other subjects count as there.
    fileprivate func holds(_ subject: Subject) -> Bool {
        guard case .delivery(let list, let id) = subject else { return true }
        return delivery.has(list, id)
    }
}

extension DeliveryRecord {
    fileprivate func has(_ list: DeliveryList, _ id: String) -> Bool {
        switch list {
        case .unit: units.contains { $0.id == id }
        case .programme: programmes.contains { $0.id == id }
        case .project: projects.contains { $0.id == id }
        case .milestone: milestones.contains { $0.id == id }
        case .task: workItems.contains { $0.id == id }
        case .risk: risks.contains { $0.id == id }
        case .decision: decisions.contains { $0.id == id }
        case .document: documents.contains { $0.id == id }
        case .undertaking: undertakings.contains { $0.id == id }
        case .budgetLine: budget.contains { $0.id == id }
        case .publishedTotal: publishedTotals.contains { $0.id == id }
        case .report: reports.contains { $0.id == id }
        case .update: updates.contains { $0.id == id }
        }
    }

    /// The unit that answers for an item: its own, or that of its project or programme; nil where there is none.
    func unit(answeringFor subject: Subject) -> String? {
        guard case .delivery(let list, let id) = subject else { return nil }
        func unit(ofProject id: String?) -> String? { projects.first { $0.id == id }?.unit }
        switch list {
        case .unit: return units.first { $0.id == id }?.id
        case .programme: return programmes.first { $0.id == id }?.owner
        case .project: return unit(ofProject: id)
        case .milestone: return unit(ofProject: milestones.first { $0.id == id }?.project)
        case .task: return unit(ofProject: workItems.first { $0.id == id }?.project)
        case .risk: return unit(ofProject: risks.first { $0.id == id }?.project)
        case .decision: return unit(ofProject: decisions.first { $0.id == id }?.project)
        case .document:
            let document = documents.first { $0.id == id }
            return unit(ofProject: document?.project)
                ?? programmes.first { $0.id == document?.programme }?.owner
        case .undertaking: return undertakings.first { $0.id == id }?.unit
        case .budgetLine: return budget.first { $0.id == id }?.unit
        case .publishedTotal: return unit(ofProject: publishedTotals.first { $0.id == id }?.project)
        case .report: return unit(ofProject: reports.first { $0.id == id }?.project)
        case .update: return unit(ofProject: updates.first { $0.id == id }?.project)
        }
    }
}
