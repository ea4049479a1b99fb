import Delivery
import Evidence
import Quantities
import Reporting

/// A declared table with the rows recorded in it, whichever record it belongs to: what the one form of all lists
/// needs.
struct EditedTable: Sendable {
    let id: String
    let title: BilingualText
    let columns: [Column]
    let key: [String]
    let rows: [[String]]
    /// The kind of subject that its rows stand in; parts stand in that of their owner.
    let list: List
    /// Judges rows and gives the edits that lead to them; nil where an error stands in the way.
    let read:
        @Sendable (_ rows: [[String]], _ reading: TableReading, _ author: String, _ reason: String) throws ->
            (
                drafts: [LedgerDraft]?, findings: [Finding]
            )

    enum List: Sendable, Hashable {
        case delivery(DeliveryList)
        case reporting(ReportingList)

        func subject(_ id: String) -> Subject {
            switch self {
            case .delivery(let list): .delivery(list, id)
            case .reporting(let list): .reporting(list, id)
            }
        }

        var word: String {
            switch self {
            case .delivery(let list): list.rawValue
            case .reporting(let list): list.rawValue
            }
        }
    }

    /// The table of that name; nil where there is none.
    init?(_ id: String, in record: CityRecord) {
        if let table = DeliveryTables.table(id), let list = EditedTable.deliveryLists[id] {
            self.init(table, rows: table.rows(record.delivery), list: .delivery(list)) {
                sheet, reading, author, reason in
                let read = DeliveryTables.read([sheet], into: record.delivery, reading)
                return (
                    try read.record.map {
                        try record.delivery.drafts(to: $0, author: author, reason: reason)
                    },
                    read.findings
                )
            }
        } else if let table = CouncilTables.table(id), let list = EditedTable.councilLists[id] {
            self.init(table, rows: table.rows(record.reporting), list: .reporting(list)) {
                sheet, reading, author, reason in
                let read = CouncilTables.read(
                    [sheet], into: record.reporting, reading, beside: record.delivery)
                return (
                    try read.record.map {
                        try record.reporting.drafts(to: $0, author: author, reason: reason)
                    },
                    read.findings
                )
            }
        } else {
            return nil
        }
    }

    private init<Record>(
        _ table: RecordTable<Record>, rows: [[String]], list: List,
        read:
            @escaping @Sendable (Sheet, TableReading, String, String) throws -> (
                drafts: [LedgerDraft]?, findings: [Finding]
            )
    ) {
        id = table.id
        title = table.title
        columns = table.columns
        key = table.key
        self.rows = rows
        self.list = list
        let header = table.columns.map(\.key)
        let id = table.id
        self.read = { rows, reading, author, reason in
            try read(Sheet(table: id, header: header, rows: rows), reading, author, reason)
        }
    }

    /// Whether the rows stand within an owner and not for themselves.
    var isPart: Bool { key.count > 1 && !["updates", "reports"].contains(id) }

    /// The key of one of its rows as one text.
    func keyText(_ cells: [String]) -> String {
        zip(columns, cells).filter { key.contains($0.0.key) }.map(\.1).joined(separator: "/")
    }

    /// The subject in which the row with a key stands.
    func subject(of key: String) -> Subject {
        list.subject(isPart ? String(key.prefix { $0 != "/" }) : key)
    }

    private static let deliveryLists: [String: DeliveryList] = [
        "units": .unit, "unit-roles": .unit, "programmes": .programme, "projects": .project,
        "project-lines": .project, "project-effects": .project, "milestones": .milestone,
        "work-items": .task, "risks": .risk, "decisions": .decision, "documents": .document,
        "undertakings": .undertaking, "undertaking-limits": .undertaking, "budget": .budgetLine,
        "budget-changes": .budgetLine, "published-totals": .publishedTotal, "reports": .report,
        "updates": .update,
    ]

    private static let councilLists: [String: ReportingList] = [
        "resolutions": .resolution, "debates": .debate, "debate-agenda": .debate,
        "participatory-budget": .participatory, "requirements": .requirement, "announcements": .announcement,
    ]
}
