public import Quantities
public import Strategy

/// One kind of money of a record, divided once among the lines of action, so that all its sums agree.
/// - Method: docs/methods/money-by-goal.md
public struct MoneyAllocation: Hashable, Sendable, Codable {
    /// Which money: one allocation never mixes two, since a plan, its execution and its limits are the same money.
    public enum Measure: String, NamedChoice {
        /// Spending of the budget as first adopted.
        case adopted
        /// Spending of the budget, after changes.
        case plan
        case execution
        /// Limits of the undertakings of the multi-year forecast.
        case limits

        public var name: BilingualText {
            switch self {
            case .adopted: BilingualText(pl: "plan uchwalony", en: "adopted plan")
            case .plan: BilingualText(pl: "plan po zmianach", en: "plan after changes")
            case .execution: BilingualText(pl: "wykonanie", en: "execution")
            case .limits: BilingualText(pl: "limity WPF", en: "limits of the forecast")
            }
        }
    }

    public let measure: Measure
    /// Every amount once, divided.
    public let parts: [MoneyPart]
    /// Codes that projects name and the strategy does not have; their money is linked to nothing.
    public let unknownCodes: [StrategyCode]

    /// - Complexity: O(budget × links of a project).
    public init(_ measure: Measure, of index: DeliveryIndex, along strategy: DevelopmentStrategy) {
        let paths = GoalPath.all(of: strategy)
        let sums = MoneyAllocation.sums(measure, index.record)
        var parts: [MoneyPart] = []
        var unknown: Set<StrategyCode> = []
        for sum in sums {
            let links = sum.project.flatMap { index.projects[$0] }?.lines ?? []
            unknown.formUnion(links.map(\.code).filter { paths[$0] == nil })
            parts += MoneyAllocation.divide(sum, among: links, paths)
        }
        self.measure = measure
        self.parts = parts
        unknownCodes = unknown.sorted { $0.description < $1.description }
    }

    public var total: Money { parts.map(\.amount).sum() }

    /// The sum under each key; under nil stands what is linked to none.
    public func sums(by dimension: MoneyDimension) -> [String?: Money] {
        var sums: [String?: Money] = [:]
        for part in parts { sums[dimension.key(of: part), default: .zero] += part.amount }
        return sums
    }

    /// The sums under each pair of keys.
    public func sums(by row: MoneyDimension, and column: MoneyDimension) -> [String?: [String?: Money]] {
        var sums: [String?: [String?: Money]] = [:]
        for part in parts {
            sums[row.key(of: part), default: [:]][column.key(of: part), default: .zero] += part.amount
        }
        return sums
    }

    /// The amounts as recorded, each once.
    private static func sums(_ measure: Measure, _ record: DeliveryRecord) -> [MoneyPart] {
        if measure == .limits {
            return record.undertakings.flatMap { item in
                item.limits.entries.map {
                    MoneyPart(amount: $0.amount, year: $0.year, unit: item.unit, project: item.project)
                }
            }
        }
        return record.budget.filter { $0.side == .spending }.map { line in
            let amount =
                switch measure {
                case .adopted: line.plan
                case .plan, .limits: line.planAfterChanges
                case .execution: line.execution
                }
            return MoneyPart(
                amount: amount, year: line.year, unit: line.unit, project: line.project,
                funding: line.funding)
        }
    }

    /// Shares that do not add up to the whole count in their proportion.
    private static func divide(
        _ sum: MoneyPart, among links: [LineLink], _ paths: [StrategyCode: GoalPath]
    ) -> [MoneyPart] {
        let weights = links.map(\.share.basisPoints)
        guard weights.contains(where: { $0 > 0 }) else { return [sum] }
        let amounts = LargestRemainder.parts(of: sum.amount, by: weights)
        return zip(links, amounts).map { link, amount in
            var part = sum
            part.amount = amount
            part.path = paths[link.code]
            return part
        }
    }
}
