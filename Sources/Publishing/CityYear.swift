public import Computation
public import Delivery
public import Evidence
public import Quantities
public import Strategy

/// The city at the end of one year: its record, what its evidence comes to on the last day, and its money by goal.
public struct CityYear: Sendable {
    public let year: Int
    /// The day of judging: the last of the year, or the present one where the year still runs.
    public let day: CalendarDate
    public let record: CityRecord
    public let outcomes: Outcomes
    public let strategy: DevelopmentStrategy
    public let delivery: DeliveryIndex
    let allocations: [MoneyAllocation.Measure: MoneyAllocation]

    /// - Parameter outcomes: of the snapshot judged on `day`.
    /// - Complexity: O(record).
    public init(_ year: Int, on day: CalendarDate, record: CityRecord, outcomes: Outcomes) {
        self.year = year
        self.day = day
        self.record = record
        self.outcomes = outcomes
        let strategy =
            record.strategy ?? DevelopmentStrategy(title: BilingualText(""), horizon: 0, priorities: [])
        let delivery = DeliveryIndex(record.delivery)
        self.strategy = strategy
        self.delivery = delivery
        allocations = Dictionary(
            uniqueKeysWithValues: MoneyAllocation.Measure.allCases.map {
                ($0, MoneyAllocation($0, of: delivery, along: strategy))
            })
    }

    /// The last day of `year`, or `today` where that comes first.
    public static func day(of year: Int, today: CalendarDate) -> CalendarDate {
        min(CalendarDate(year: year, month: 12, day: 31) ?? today, today)
    }

    /// The city's own points of a series.
    func points(of indicator: String) -> [Panel.Point] {
        guard let area = record.profile?.area, let panel: Panel = outcomes.value(Key(.series, indicator))
        else {
            return []
        }
        return panel[area].filter { $0.status != .withdrawn }
    }

    /// The last value of a series whose period lies in `year`.
    func value(of indicator: String, in year: Int) -> Double? {
        points(of: indicator).last { $0.period.lastDay.year == year }?.value
    }

    func assessment(of indicator: String) -> IndicatorAssessment? {
        outcomes.value(Key(.assessment, indicator))
    }

    func assessment(of goal: StrategyCode) -> GoalAssessment? { outcomes.value(Key(.goal, goal)) }

    func state(of goal: StrategyCode) -> ProgressState { assessment(of: goal)?.state ?? .notAssessed }

    /// Money of `measure` in one year, by the keys of `dimension`; under nil stands what is linked to none.
    func money(_ measure: MoneyAllocation.Measure, in year: Int, by dimension: MoneyDimension) -> [String?:
        Money]
    {
        var sums: [String?: Money] = [:]
        for part in allocations[measure]?.parts ?? [] where part.year == year {
            sums[dimension.key(of: part), default: .zero] += part.amount
        }
        return sums
    }

    /// Projects that name `goal` or something below it, each once, in recorded order.
    func projects(for goal: StrategyCode) -> [Project] {
        let codes = strategy.codes(below: goal)
        return record.delivery.projects.filter { $0.lines.contains { codes.contains($0.code) } }
    }

    func unit(_ id: String) -> BilingualText { delivery.units[id]?.name ?? BilingualText(id) }
}

extension DevelopmentStrategy {
    /// `code` and the codes of everything below it.
    func codes(below code: StrategyCode) -> Set<StrategyCode> {
        var found: Set = [code]
        for priority in priorities {
            if found.contains(priority.code) { found.formUnion(priority.goals.map(\.code)) }
            for strategic in priority.goals {
                if found.contains(strategic.code) { found.formUnion(strategic.goals.map(\.code)) }
                for goal in strategic.goals where found.contains(goal.code) {
                    found.formUnion(goal.lines.map(\.code))
                }
            }
        }
        return found
    }
}
