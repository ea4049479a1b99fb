/// Whether a programme delivers what its plan and its money promised.
/// - Method: docs/methods/earned-value.md
public struct EarnedValue: Hashable, Sendable {
    /// PV: what should have been done by now, at planned cost.
    public let planned: Double
    /// EV: what has been done, at planned cost.
    public let earned: Double
    /// AC: what it has cost.
    public let actual: Double
    /// BAC: planned cost of the whole.
    public let budget: Double

    /// All four in one currency and one price level.
    /// - Throws: `notFinite`, `notPositive` for a negative sum or a budget that is not above zero.
    public init(planned: Double, earned: Double, actual: Double, budget: Double) throws(ProgressGap) {
        for sum in [planned, earned, actual, budget] {
            guard sum.isFinite else { throw .notFinite }
            guard sum >= 0 else { throw .notPositive }
        }
        guard budget > 0 else { throw .notPositive }
        self.planned = planned
        self.earned = earned
        self.actual = actual
        self.budget = budget
    }

    /// SV = EV − PV: negative when behind schedule.
    public var scheduleVariance: Double { earned - planned }
    /// CV = EV − AC: negative when over cost.
    public var costVariance: Double { earned - actual }

    /// SPI = EV/PV.
    /// - Throws: `zeroBase` where nothing was planned yet.
    public func schedulePerformance() throws(ProgressGap) -> Double {
        guard planned > 0 else { throw .zeroBase }
        return earned / planned
    }

    /// CPI = EV/AC.
    /// - Throws: `zeroBase` where nothing has been spent.
    public func costPerformance() throws(ProgressGap) -> Double {
        guard actual > 0 else { throw .zeroBase }
        return earned / actual
    }

    /// EAC = BAC/CPI: the whole cost if money goes on buying as much as so far.
    /// - Throws: `zeroBase`, `noChange` where nothing has been earned.
    public func estimateAtCompletion() throws(ProgressGap) -> Double {
        guard actual > 0 else { throw .zeroBase }
        guard earned > 0 else { throw .noChange }
        return budget * actual / earned
    }

    /// TCPI = (BAC − EV)/(BAC − AC): how well the rest of the money must be used.
    /// - Throws: `budgetSpent` where no money is left.
    public func requiredPerformance() throws(ProgressGap) -> Double {
        guard budget > actual else { throw .budgetSpent }
        return (budget - earned) / (budget - actual)
    }
}
