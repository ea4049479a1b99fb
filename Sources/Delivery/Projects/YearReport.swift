public import Quantities

/// What a project planned for one year and what it reports of it.
public struct YearReport: Hashable, Sendable, Codable {
    public var project: String
    public var year: Int
    /// Intended for the year: the yearly plan.
    public var planned: BilingualText
    /// Money intended for the year.
    public var plannedSpending: Money?
    public var status: Project.Status
    public var done: BilingualText
    /// Intended for the year that follows.
    public var next: BilingualText
    public var spent: Money?

    public init(
        project: String, year: Int, planned: BilingualText = BilingualText(""),
        plannedSpending: Money? = nil, status: Project.Status, done: BilingualText = BilingualText(""),
        next: BilingualText = BilingualText(""), spent: Money? = nil
    ) {
        self.project = project
        self.year = year
        self.planned = planned
        self.plannedSpending = plannedSpending
        self.status = status
        self.done = done
        self.next = next
        self.spent = spent
    }
}
