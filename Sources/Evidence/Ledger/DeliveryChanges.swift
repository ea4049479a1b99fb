public import Delivery
public import Quantities

/// What changed in delivery between two moments of the ledger: rows before and after, with who recorded it and why.
///
/// The first filling of the record is no change: a moment before it counts as the moment of it.
public struct DeliveryChanges: Sendable {
    /// One row that changed, with the last entry that changed it.
    public struct Item: Sendable {
        public var change: RecordDiff.Change
        public var recorded: Timestamp
        public var author: String
        public var reason: String
        /// The project to which the row belongs, and the unit that answers for it.
        public var project: String?
        public var unit: String?
    }

    public let from: Timestamp
    public let to: Timestamp
    /// Latest first.
    public let items: [Item]

    /// - Parameters:
    ///   - entries: the whole ledger, in order.
    ///   - index: the record as it is now, to know to whom a row belongs.
    /// - Throws: `DecodingError` where a recorded value does not fit its subject.
    /// - Complexity: O(entries + values that changed).
    public init(
        in entries: [LedgerEntry], after from: Timestamp, upTo to: Timestamp, index: DeliveryIndex
    ) throws {
        let from = max(from, entries.first?.recorded ?? from)
        self.from = from
        self.to = to
        var last: [Subject: LedgerEntry] = [:]
        for entry in entries where entry.recorded > from && entry.recorded <= to {
            if case .delivery = entry.subject { last[entry.subject] = entry }
        }
        var old: [Subject: LedgerEntry] = [:]
        for entry in entries where entry.recorded <= from && last[entry.subject] != nil {
            old[entry.subject] = entry
        }
        let before = try CityRecord.delivery(old.values)
        let after = try CityRecord.delivery(last.values)
        let owners = RowOwners([index, DeliveryIndex(after), DeliveryIndex(before)])
        items = RecordDiff(from: before, to: after).changes.compactMap { change in
            guard let entry = RowOwners.subject(of: change).flatMap({ last[$0] }) else { return nil }
            let project = owners.project(of: change)
            return Item(
                change: change, recorded: entry.recorded, author: entry.author, reason: entry.reason,
                project: project, unit: owners.unit(of: change, project))
        }.enumerated().sorted { ($1.element.recorded, $0.offset) < ($0.element.recorded, $1.offset) }
            .map(\.element)
    }
}

extension CityRecord {
    /// The delivery that these entries alone leave, in the order in which they were recorded.
    fileprivate static func delivery(_ entries: some Sequence<LedgerEntry>) throws -> DeliveryRecord {
        try folding(entries.sorted { $0.sequence < $1.sequence }).delivery
    }
}

/// To which project and unit a row of a table belongs.
private struct RowOwners {
    /// The first that knows an item has the word.
    private let indices: [DeliveryIndex]
    private let undertakings: [String: Undertaking]
    private let budget: [String: BudgetLine]

    init(_ indices: [DeliveryIndex]) {
        self.indices = indices
        undertakings = Dictionary(indices.flatMap(\.record.undertakings).map { ($0.id, $0) }) { first, _ in
            first
        }
        budget = Dictionary(indices.flatMap(\.record.budget).map { ($0.id, $0) }) { first, _ in first }
    }

    /// The item of the ledger that holds a row: rows of parts stand in their owner.
    static func subject(of change: RecordDiff.Change) -> Subject? {
        let owner = { (key: String) in change.cell(key) ?? "" }
        switch change.table {
        case "units": return .delivery(.unit, change.key)
        case "unit-roles": return .delivery(.unit, owner("unit"))
        case "programmes": return .delivery(.programme, change.key)
        case "projects": return .delivery(.project, change.key)
        case "project-lines", "project-effects": return .delivery(.project, owner("project"))
        case "milestones": return .delivery(.milestone, change.key)
        case "work-items": return .delivery(.task, change.key)
        case "risks": return .delivery(.risk, change.key)
        case "decisions": return .delivery(.decision, change.key)
        case "documents": return .delivery(.document, change.key)
        case "undertakings": return .delivery(.undertaking, change.key)
        case "undertaking-limits": return .delivery(.undertaking, owner("undertaking"))
        case "budget": return .delivery(.budgetLine, change.key)
        case "budget-changes": return .delivery(.budgetLine, owner("budget_line"))
        case "published-totals": return .delivery(.publishedTotal, change.key)
        case "reports": return .delivery(.report, change.key)
        case "updates": return .delivery(.update, change.key)
        default: return nil
        }
    }

    func project(of change: RecordDiff.Change) -> String? {
        switch change.table {
        case "projects": change.key
        case "undertaking-limits": change.cell("undertaking").flatMap { undertakings[$0]?.project }
        case "budget-changes": change.cell("budget_line").flatMap { budget[$0]?.project }
        default: change.cell("project")
        }
    }

    func unit(of change: RecordDiff.Change, _ project: String?) -> String? {
        if change.table == "units" { return change.key }
        if let project, let known = indices.lazy.compactMap({ $0.projects[project] }).first {
            return known.unit
        }
        if let named = change.cell("unit") ?? change.cell("owner") { return named }
        switch change.table {
        case "undertaking-limits": return change.cell("undertaking").flatMap { undertakings[$0]?.unit }
        case "budget-changes": return change.cell("budget_line").flatMap { budget[$0]?.unit }
        default:
            let programme = change.cell("programme")
            return programme.flatMap { id in indices.lazy.compactMap { $0.programmes[id]?.owner }.first }
        }
    }
}
