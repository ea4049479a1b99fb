public import Strategy

/// Everything the city recorded about who does what by when with what money; lists in recorded order.
///
/// `DeliveryIndex` answers questions about it quickly.
public struct DeliveryRecord: Hashable, Sendable, Codable {
    public var units: [OrganisationUnit] = []
    public var programmes: [Programme] = []
    public var projects: [Project] = []
    public var milestones: [Milestone] = []
    public var workItems: [WorkItem] = []
    public var risks: [Risk] = []
    public var decisions: [DecisionNeeded] = []
    public var documents: [DeliveryDocument] = []
    public var undertakings: [Undertaking] = []
    public var budget: [BudgetLine] = []
    public var publishedTotals: [PublishedTotal] = []
    public var reports: [YearReport] = []
    public var updates: [StatusUpdate] = []

    public init() {}

    /// Lines of action and goals that a project or a programme names.
    public var servedCodes: Set<StrategyCode> {
        Set(projects.flatMap { $0.lines.map(\.code) }).union(programmes.flatMap(\.serves))
    }

    /// Nothing recorded.
    public static let empty = DeliveryRecord()
}
