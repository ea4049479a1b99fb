public import Strategy

/// A record with its look-ups, made once; of two things with one identifier the first is found.
public struct DeliveryIndex: Sendable {
    public let record: DeliveryRecord
    /// Units by identifier.
    public let units: [String: OrganisationUnit]
    /// Programmes by identifier.
    public let programmes: [String: Programme]
    /// Projects by identifier.
    public let projects: [String: Project]
    /// Who belongs to whom.
    public let tree: UnitTree
    private let milestonesOf: [String: [Milestone]]
    private let workItemsOf: [String: [WorkItem]]
    private let risksOf: [String: [Risk]]
    private let decisionsOf: [String: [DecisionNeeded]]
    private let undertakingsOf: [String: [Undertaking]]
    private let budgetOf: [String: [BudgetLine]]
    private let reportsOf: [String: [YearReport]]
    private let updatesOf: [String: [StatusUpdate]]
    private let projectsFor: [StrategyCode: [String]]
    private let programmesFor: [StrategyCode: [String]]

    /// - Complexity: O(record).
    public init(_ record: DeliveryRecord) {
        self.record = record
        units = DeliveryIndex.byIdentifier(record.units)
        programmes = DeliveryIndex.byIdentifier(record.programmes)
        projects = DeliveryIndex.byIdentifier(record.projects)
        tree = UnitTree(record.units)
        milestonesOf = Dictionary(grouping: record.milestones, by: \.project)
        workItemsOf = Dictionary(grouping: record.workItems, by: \.project)
        risksOf = Dictionary(grouping: record.risks, by: \.project)
        decisionsOf = Dictionary(grouping: record.decisions, by: \.project)
        undertakingsOf = Dictionary(grouping: record.undertakings) { $0.project ?? "" }
        budgetOf = Dictionary(grouping: record.budget) { $0.project ?? "" }
        reportsOf = Dictionary(grouping: record.reports, by: \.project)
        updatesOf = Dictionary(grouping: record.updates, by: \.project)
        projectsFor = DeliveryIndex.serving(record.projects.map { ($0.id, $0.lines.map(\.code)) })
        programmesFor = DeliveryIndex.serving(record.programmes.map { ($0.id, $0.serves) })
    }

    /// Milestones of a project, in recorded order, as with all that follows.
    public func milestones(of project: String) -> [Milestone] { milestonesOf[project] ?? [] }
    /// Work items of a project.
    public func workItems(of project: String) -> [WorkItem] { workItemsOf[project] ?? [] }
    /// Risks of a project.
    public func risks(of project: String) -> [Risk] { risksOf[project] ?? [] }
    /// Decisions that a project needs.
    public func decisions(of project: String) -> [DecisionNeeded] { decisionsOf[project] ?? [] }
    /// Undertakings that pay for a project.
    public func undertakings(of project: String) -> [Undertaking] { undertakingsOf[project] ?? [] }
    /// Budget lines of a project, income and spending.
    public func budget(of project: String) -> [BudgetLine] { budgetOf[project] ?? [] }
    /// Yearly plans and reports of a project.
    public func reports(of project: String) -> [YearReport] { reportsOf[project] ?? [] }
    /// Status updates of a project.
    public func updates(of project: String) -> [StatusUpdate] { updatesOf[project] ?? [] }

    /// Identifiers of the projects that name the line of action or goal itself.
    public func projects(for code: StrategyCode) -> [String] { projectsFor[code] ?? [] }
    /// Identifiers of the programmes that name the line of action or goal itself.
    public func programmes(for code: StrategyCode) -> [String] { programmesFor[code] ?? [] }

    private static func byIdentifier<Item: Identifiable>(_ items: [Item]) -> [Item.ID: Item] {
        Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Who names which code, each once.
    private static func serving(_ items: [(id: String, codes: [StrategyCode])]) -> [StrategyCode: [String]] {
        var found: [StrategyCode: [String]] = [:]
        for item in items {
            for code in Set(item.codes) { found[code, default: []].append(item.id) }
        }
        return found
    }
}
