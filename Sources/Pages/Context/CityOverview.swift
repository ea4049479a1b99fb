public import Computation
public import Delivery
public import Evidence
public import Quantities
public import Strategy

/// A city as pages show it: the record, the outcomes, and both joined by code and id.
///
/// It is made once for each state of the record and serves every page until the next edit.
/// - Complexity: to make, O(goals + indicators + lines of action); look-ups are O(1).
public struct CityOverview: Sendable {
    public let record: CityRecord
    public let profile: CityProfile
    public let outcomes: Outcomes
    /// The day of judging.
    public let today: CalendarDate
    public let datasets: [DatasetRevision]
    /// The latest ledger entries, newest first.
    public let recent: [LedgerEntry]
    public let strategy: DevelopmentStrategy
    /// All priorities and goals in document order, each before what lies below it.
    public let goals: [GoalSummary]
    /// Operational goals in document order.
    public let operationalGoals: [GoalSummary]
    public let indicators: [IndicatorSummary]
    /// Who does what by when with what money, with its look-ups.
    public let delivery: DeliveryIndex
    /// Every measure of money, each divided once among the lines of action.
    let money: [MoneyAllocation]
    /// The plan of spending after changes, divided.
    let plan: MoneyAllocation
    /// Where each code of the strategy stands.
    let paths: [StrategyCode: GoalPath]
    /// What stands behind each line of action.
    let coverage: CoverageMatrix
    private let lines: [StrategyCode: LineOfAction]
    private var drawings: [Language: CityDrawings] = [:]
    private let impacts: [StrategyCode: GoalImpacts]
    private let goalPlace: [StrategyCode: Int]
    private let indicatorPlace: [String: Int]

    /// - Parameters:
    ///   - outcomes: at least the keys that `keys(of:)` lists.
    ///   - recent: the latest ledger entries, newest first; about a dozen is enough.
    public init(
        record: CityRecord, outcomes: Outcomes, today: CalendarDate, datasets: [DatasetRevision] = [],
        recent: [LedgerEntry] = []
    ) {
        self.record = record
        self.outcomes = outcomes
        self.today = today
        self.datasets = datasets
        self.recent = recent
        let profile =
            record.profile
            ?? CityProfile(
                id: "", name: BilingualText(pl: "Miasto", en: "City"), isFictional: false, area: "")
        self.profile = profile
        strategy =
            record.strategy
            ?? DevelopmentStrategy(
                title: BilingualText(pl: "Strategia rozwoju miasta", en: "City development strategy"),
                horizon: 0,
                priorities: [])
        indicators = record.indicators.map { IndicatorSummary($0, record, outcomes, profile.area) }
        indicatorPlace = Dictionary(
            record.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        goals = GoalSummary.all(of: strategy, record.indicators, outcomes)
        operationalGoals = goals.filter { $0.level == .operational }
        let place = Dictionary(
            goals.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        goalPlace = place
        impacts = GoalImpacts.byGoal(record.impacts.impacts) { code in
            place[code] == nil ? code.parent.flatMap { place[$0] == nil ? nil : $0 } : code
        }
        delivery = DeliveryIndex(record.delivery)
        let delivery = delivery
        let strategy = strategy
        paths = GoalPath.all(of: strategy)
        money = MoneyAllocation.Measure.allCases.map { MoneyAllocation($0, of: delivery, along: strategy) }
        plan = money.first { $0.measure == .plan } ?? MoneyAllocation(.plan, of: delivery, along: strategy)
        coverage = CoverageMatrix(
            delivery, strategy: strategy, money: plan,
            evidence: CityOverview.evidence(indicators))
        lines = Dictionary(
            strategy.operationalGoals.flatMap(\.lines).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first })
        drawings = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, CityDrawings(self, $0)) })
    }

    /// All operational goals at once; nil while the overview itself is being made.
    /// Whether any operational goal can be assessed.
    var hasScores: Bool { operationalGoals.contains { $0.assessment?.score != nil } }

    func horizon(_ language: Language) -> Drawing? { drawings[language]?.horizon }

    /// The figures of an indicator; nil where it has no readings.
    func figures(of summary: IndicatorSummary, _ language: Language) -> CityDrawings.Figures? {
        drawings[language]?.figures[summary.indicator.id]
    }

    func line(_ code: StrategyCode) -> LineOfAction? { lines[code] }

    /// Codes of goals and lines of action that have an indicator with a reading.
    private static func evidence(_ indicators: [IndicatorSummary]) -> Set<StrategyCode> {
        Set(
            indicators.filter { !$0.points.isEmpty }.flatMap { summary in
                summary.indicator.goals.map(\.goal) + summary.indicator.lines
            })
    }

    /// The keys whose outcomes pages show.
    public static func keys(of record: CityRecord) -> [Key] {
        let strategy = record.strategy
        let codes =
            (strategy?.priorities.map(\.code) ?? []) + (strategy?.strategicGoals.map(\.code) ?? [])
            + (strategy?.operationalGoals.map(\.code) ?? [])
        return [.spread] + codes.map { Key(.goal, $0) }
            + record.indicators.flatMap {
                [Key(.series, $0.id), Key(.assessment, $0.id), Key(.peers, $0.id)]
            }
    }

    public func goal(_ code: StrategyCode) -> GoalSummary? { goalPlace[code].map { goals[$0] } }
    public func indicator(_ id: String) -> IndicatorSummary? {
        indicatorPlace[id].map { indicators[$0] }
    }

    /// What acts on a goal and on what it acts, with all that lies below it.
    func impacts(of code: StrategyCode) -> GoalImpacts { impacts[code] ?? GoalImpacts() }

    /// Whether `code` is `ancestor` or lies below it.
    public func lies(_ code: StrategyCode, below ancestor: StrategyCode) -> Bool {
        code == ancestor || goal(code)?.above.contains(ancestor) == true
    }

    /// The operational goal, strategic goal or priority above a line of action, or the goal itself.
    public func goal(holding code: StrategyCode) -> GoalSummary? {
        goal(code) ?? code.parent.flatMap { goal($0) }
    }
}

extension IndicatorSummary {
    convenience init(_ indicator: Indicator, _ record: CityRecord, _ outcomes: Outcomes, _ area: AreaCode) {
        let series = Answer<Panel>(Key(.series, indicator.id), in: outcomes)
        var indicator = indicator
        if indicator.unitName.isEmpty {
            // Composed once here, not at every number on every page.
            indicator.unitName = BilingualText(
                pl: indicator.unit.displayName(.polish), en: indicator.unit.displayName(.english))
        }
        self.init(
            indicator: indicator, source: record.source(indicator.source), series: series,
            answer: Answer(Key(.assessment, indicator.id), in: outcomes),
            peers: Answer(Key(.peers, indicator.id), in: outcomes),
            points: series.value?[area].filter { $0.status != .withdrawn } ?? [])
    }
}

extension GoalSummary {
    static func all(
        of strategy: DevelopmentStrategy, _ indicators: [Indicator], _ outcomes: Outcomes
    ) -> [GoalSummary] {
        var serving: [StrategyCode: [Int]] = [:]
        for (place, indicator) in indicators.enumerated() {
            for service in indicator.goals { serving[service.goal, default: []].append(place) }
        }
        var all: [GoalSummary] = []
        func add(
            _ code: StrategyCode, _ level: Level, _ name: BilingualText, _ above: [StrategyCode],
            _ below: [StrategyCode], _ lines: Int, scope: StrategicGoal.Scope? = nil, horizon: Int? = nil
        ) {
            all.append(
                GoalSummary(
                    code: code, level: level, name: name, scope: scope, horizon: horizon, above: above,
                    below: below, indicators: serving[code] ?? [], lines: lines,
                    answer: Answer(Key(.goal, code), in: outcomes)))
        }
        for priority in strategy.priorities {
            let lines = priority.goals.flatMap(\.goals).reduce(0) { $0 + $1.lines.count }
            add(priority.code, .priority, priority.name, [], priority.goals.map(\.code), lines)
            for strategic in priority.goals {
                let lines = strategic.goals.reduce(0) { $0 + $1.lines.count }
                add(
                    strategic.code, .strategic, strategic.name, [priority.code], strategic.goals.map(\.code),
                    lines,
                    scope: strategic.scope, horizon: strategic.horizon)
                for goal in strategic.goals {
                    add(
                        goal.code, .operational, goal.name, [priority.code, strategic.code], [],
                        goal.lines.count,
                        horizon: goal.horizon)
                }
            }
        }
        return all
    }
}
