import Quantities
public import Strategy

/// Plan, forecast and fact of several projects together; each project counts once, whichever way they are summed.
public struct ComparisonSum: Hashable, Sendable {
    /// Projects that have a part in it.
    public var projects = 0
    /// Those whose cost can be forecast: only they stand in the amounts below, so that these can be compared.
    public var compared = 0
    public var budget = Money.zero
    public var estimate = Money.zero
    public var spent = Money.zero
    /// Projects whose end is known as first planned and as expected now.
    public var dated = 0
    /// Those of them that end later than first planned.
    public var late = 0
    /// The longest delay.
    /// - Unit: days.
    public var longest = 0

    public init() {}

    /// Sums under each key of a dimension; a project that serves several goals is divided among them by its shares,
    /// as all its money is, and stands under nil where it is linked to none.
    /// - Parameter dimension: a level of the strategy, the unit or the project.
    /// - Complexity: O(projects × links).
    public static func sums(
        _ rows: [ProjectComparison], by dimension: MoneyDimension, in index: DeliveryIndex,
        _ paths: [StrategyCode: GoalPath]
    ) -> [String?: ComparisonSum] {
        var sums: [String?: ComparisonSum] = [:]
        for row in rows {
            let links = index.projects[row.project]?.lines ?? []
            let keys: [(key: String?, weight: Int)]
            let weights = links.map(\.share.basisPoints)
            if dimension.isGoal, weights.contains(where: { $0 > 0 }) {
                keys = links.map { link in
                    let part = MoneyPart(
                        amount: .zero, year: 0, unit: row.unit, project: row.project, path: paths[link.code])
                    return (dimension.key(of: part), link.share.basisPoints)
                }
            } else {
                let part = MoneyPart(amount: .zero, year: 0, unit: row.unit, project: row.project)
                keys = [(dimension.key(of: part), 1)]
            }
            add(row, keys, to: &sums)
        }
        return sums
    }

    private static func add(
        _ row: ProjectComparison, _ keys: [(key: String?, weight: Int)],
        to sums: inout [String?: ComparisonSum]
    ) {
        for key in Set(keys.map(\.key)) { sums[key, default: ComparisonSum()].count(row) }
        guard let budget = row.budget, let estimate = row.estimate else { return }
        let weights = keys.map(\.weight)
        let budgets = LargestRemainder.parts(of: budget, by: weights)
        let estimates = LargestRemainder.parts(of: estimate, by: weights)
        let spent = LargestRemainder.parts(of: row.spent, by: weights)
        for (place, key) in keys.enumerated() {
            sums[key.key]?.budget += budgets[place]
            sums[key.key]?.estimate += estimates[place]
            sums[key.key]?.spent += spent[place]
        }
    }

    private mutating func count(_ row: ProjectComparison) {
        projects += 1
        if row.estimate != nil { compared += 1 }
        guard let slippage = row.slippage else { return }
        dated += 1
        if slippage > 0 { late += 1 }
        longest = max(longest, slippage)
    }
}

extension MoneyDimension {
    /// Whether it is a level of the strategy.
    var isGoal: Bool {
        switch self {
        case .priority, .strategicGoal, .operationalGoal, .line: true
        case .unit, .project, .year, .funding: false
        }
    }
}
