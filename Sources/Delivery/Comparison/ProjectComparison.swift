public import Quantities

/// Plan, forecast and fact of one project side by side: money and dates, each nil where it is not known.
/// - Method: docs/methods/earned-value.md
public struct ProjectComparison: Hashable, Sendable, Identifiable {
    public var id: String { project }
    public let project: String
    public let unit: String
    /// BAC: planned cost of the whole.
    public let budget: Money?
    /// EAC: cost of the whole if money goes on buying as much as so far.
    public let estimate: Money?
    /// AC: what it has cost.
    public let spent: Money
    /// PV and EV: what should have been done by now and what was done, at planned cost.
    public let planned: Money?
    public let earned: Money?
    public let baselineEnd: CalendarDate?
    /// Expected, or reached, end.
    public let completion: CalendarDate?
    /// Completion minus baseline end.
    /// - Unit: days.
    public let slippage: Int?
    /// Why there is no forecast of money; nil where there is one.
    public let gap: DeliveryGap?

    public init(_ project: Project, in index: DeliveryIndex, on day: CalendarDate) {
        let figures = ProjectFigures(project, in: index, on: day)
        self.project = project.id
        unit = project.unit
        budget = try? figures.budget()
        spent = figures.spent
        baselineEnd = project.baseline.end
        completion = try? figures.completion()
        slippage = try? figures.slippage()
        var value: EarnedValue?
        var estimate: Money?
        var gap: DeliveryGap?
        do throws(DeliveryGap) {
            let earned = try figures.earnedValue()
            value = earned
            estimate = try earned.estimateAtCompletion()
        } catch { gap = error }
        planned = value?.planned
        earned = value?.earned
        self.estimate = estimate
        self.gap = gap
    }

    /// Forecast minus plan of the whole cost; positive where it will cost more.
    public var overrun: Money? {
        guard let budget, let estimate else { return nil }
        return estimate - budget
    }
}
