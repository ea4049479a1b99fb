public import Quantities

/// Plan, forecast and fact of one project on one day.
/// - Method: docs/methods/earned-value.md
public struct ProjectFigures: Sendable {
    public let project: Project
    public let day: CalendarDate
    private let milestones: [Milestone]
    private let undertakings: [Undertaking]
    private let budgetLines: [BudgetLine]

    public init(_ project: Project, in index: DeliveryIndex, on day: CalendarDate) {
        self.project = project
        self.day = day
        milestones = index.milestones(of: project.id)
        undertakings = index.undertakings(of: project.id)
        budgetLines = index.budget(of: project.id).filter { $0.side == .spending }
    }

    /// The day on which it will be finished as far as is known: the latest of its own forecast and its milestones.
    /// - Throws: `noForecast`.
    public func completion() throws(DeliveryGap) -> CalendarDate {
        let days = [project.forecast.end].compactMap(\.self) + milestones.map(\.date)
        guard let latest = days.max() else { throw .noForecast }
        return latest
    }

    /// Forecast minus baseline of the end; positive when late.
    /// - Unit: days.
    /// - Throws: `noBaseline`, `noForecast`.
    public func slippage() throws(DeliveryGap) -> Int {
        guard let baseline = project.baseline.end else { throw .noBaseline }
        return try completion().dayNumber - baseline.dayNumber
    }

    /// What its milestones say.
    public func progress() throws(DeliveryGap) -> MilestoneProgress {
        try MilestoneProgress(milestones, on: day)
    }

    /// BAC: the total outlay of its undertakings or, where it has none, the plan of all its budget lines.
    /// - Throws: `noBudget`.
    public func budget() throws(DeliveryGap) -> Money {
        let sum =
            undertakings.isEmpty
            ? budgetLines.map(\.planAfterChanges).sum() : undertakings.map(\.totalOutlay).sum()
        guard sum > .zero else { throw .noBudget }
        return sum
    }

    /// AC: execution of its budget lines up to the year of the day.
    public var spent: Money { budgetLines.filter { $0.year <= day.year }.map(\.execution).sum() }

    /// Planned value from the weights of the milestones, earned value and actual cost.
    /// - Throws: what milestones or money lack.
    public func earnedValue() throws(DeliveryGap) -> EarnedValue {
        let (budget, progress) = (try budget(), try progress())
        return try EarnedValue(
            planned: progress.planned(of: budget), earned: progress.earned(of: budget), actual: spent,
            budget: budget)
    }
}
