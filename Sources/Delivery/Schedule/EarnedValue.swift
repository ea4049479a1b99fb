/// Whether a project delivers what its plan and its money promised.
/// - Method: docs/methods/earned-value.md
public struct EarnedValue: Hashable, Sendable {
    /// PV: what should have been done by now, at planned cost.
    public let planned: Money
    /// EV: what has been done, at planned cost.
    public let earned: Money
    /// AC: what it has cost.
    public let actual: Money
    /// BAC: planned cost of the whole.
    public let budget: Money

    /// All four at one price level.
    /// - Throws: `negativeAmount`, `noBudget` for a budget that is not above zero.
    public init(planned: Money, earned: Money, actual: Money, budget: Money) throws(DeliveryGap) {
        guard min(planned, earned, actual) >= .zero else { throw .negativeAmount }
        guard budget > .zero else { throw .noBudget }
        self.planned = planned
        self.earned = earned
        self.actual = actual
        self.budget = budget
    }

    /// SV = EV − PV: negative when behind schedule.
    public var scheduleVariance: Money { earned - planned }
    /// CV = EV − AC: negative when over cost.
    public var costVariance: Money { earned - actual }

    /// SPI = EV/PV.
    /// - Throws: `nothingPlanned`.
    public func schedulePerformance() throws(DeliveryGap) -> Double {
        guard planned > .zero else { throw .nothingPlanned }
        return earned.ratio(to: planned)
    }

    /// CPI = EV/AC.
    /// - Throws: `nothingSpent`.
    public func costPerformance() throws(DeliveryGap) -> Double {
        guard actual > .zero else { throw .nothingSpent }
        return earned.ratio(to: actual)
    }

    /// EAC = BAC/CPI: the whole cost if money goes on buying as much as so far.
    /// - Throws: `nothingSpent`, `nothingEarned`, `tooLarge`.
    public func estimateAtCompletion() throws(DeliveryGap) -> Money {
        guard actual > .zero else { throw .nothingSpent }
        guard earned > .zero else { throw .nothingEarned }
        let grosze = (Double(budget.grosze) * Double(actual.grosze) / Double(earned.grosze)).rounded()
        guard grosze <= Double(Money.largest.grosze) else { throw .tooLarge }
        return Money(grosze: Int(grosze))
    }

    /// TCPI = (BAC − EV)/(BAC − AC): how well the rest of the money must be used.
    /// - Throws: `budgetSpent` where no money is left.
    public func requiredPerformance() throws(DeliveryGap) -> Double {
        guard budget > actual else { throw .budgetSpent }
        return (budget - earned).ratio(to: budget - actual)
    }
}

extension Money {
    fileprivate func ratio(to other: Money) -> Double { Double(grosze) / Double(other.grosze) }
}
