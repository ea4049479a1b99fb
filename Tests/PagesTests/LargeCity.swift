import Computation
import Evidence
import Pages
import Quantities
import Strategy
import TestCity

/// A made-up city of the size of a real one: 8 strategic goals, 20 operational goals, 108 lines of action, 75
/// indicators. For measuring and for looking at.
enum LargeCity {
    static let overview: CityOverview = {
        let record = Self.record
        let snapshot = Self.snapshot(record)
        var memo = Memo()
        var log = RunLog()
        let outcomes = reckon(snapshot.graph.calculations.map(\.key), in: snapshot, memo: &memo, log: &log)
        return CityOverview(
            record: record, outcomes: outcomes, today: TestCity.today, datasets: TestCity.datasets)
    }()

    private static var record: CityRecord {
        var record = TestCity.record
        record.profile?.isFictional = true
        var number = 0
        var priorities: [Priority] = []
        let names = ["Zwarte i zielone", "Przedsiębiorcze", "Otwarte na ludzi", "Bezpieczne i zdrowe"]
        for (place, name) in names.enumerated() {
            let strategic = (1...2).map { strategicNumber in
                let code = TestCity.code("C\(place + 1).\(strategicNumber)")
                let count = (place * 2 + strategicNumber) % 2 == 0 ? 3 : 2
                return StrategicGoal(
                    code: code, scope: place == 0 ? .horizontal : .sectoral,
                    name: BilingualText(
                        pl: "\(name) miasto, część \(strategicNumber) z dłuższą nazwą",
                        en: "\(name) \(strategicNumber)"),
                    horizon: 2040,
                    goals: (1...count).map { goalNumber in
                        let goal = TestCity.code("CO\(place + 1).\(strategicNumber).\(goalNumber)")
                        number += 1
                        return OperationalGoal(
                            code: goal,
                            name: BilingualText(pl: "Cel operacyjny numer \(number)", en: "Goal \(number)"),
                            horizon: 2030,
                            lines: (1...(number <= 8 ? 6 : 5)).map {
                                LineOfAction(
                                    code: goal.child($0),
                                    wording: "Kierunek działania \($0) celu \(goal), w pełnym brzmieniu.",
                                    label: BilingualText(pl: "Kierunek \($0)", en: "Line \($0)"),
                                    topics: ["nature"])
                            })
                    })
            }
            priorities.append(
                Priority(
                    code: TestCity.code("P\(place + 1)"), name: BilingualText(pl: name, en: name),
                    goals: strategic))
        }
        record.revisions[1].strategy.priorities = priorities
        let goals = priorities.flatMap(\.goals).flatMap(\.goals).map(\.code)
        record.indicators = (0..<75).map { place in
            var indicator = TestCity.indicators[[0, 1, 3, 4, 5][place % 5]]
            indicator.id = "indicator-\(place)"
            indicator.goals = [GoalService(goal: goals[place % goals.count], weight: 1)]
            return indicator
        }
        return record
    }

    private static func snapshot(_ record: CityRecord) -> Snapshot {
        let originals = [0, 1, 3, 4, 5]
        var calculations: [Calculation] = []
        func add<Output: Value>(_ key: Key, _ value: Output) {
            calculations.append(
                Calculation(
                    key, reads: [], definition: Digest(of: key.description), method: "by-hand/1",
                    summary: BilingualText("by hand")
                ) { (_: Calculation.Inputs) throws(Refusal) -> Output in value })
        }
        for (place, indicator) in record.indicators.enumerated() {
            let original = TestCity.indicators[originals[place % 5]]
            if let panel = TestCity.panels[original.id] { add(Key(.series, indicator.id), panel) }
            add(Key(.assessment, indicator.id), TestCity.assessments[originals[place % 5]])
            if var peers = TestCity.peerComparisons.first {
                peers.indicator = indicator.id
                add(Key(.peers, indicator.id), peers)
            }
        }
        let states: [(ProgressState, Double?)] = [
            (.onTrack, 4.2), (.atRisk, 1.4), (.notAssessed, nil), (.offTrack, -0.8), (.atRisk, 2.6),
            (.deteriorating, -3.9), (.notAssessed, nil),
        ]
        for (place, goal) in GoalCodes.all(record).enumerated() {
            var assessment = GoalAssessment(
                goal: goal, method: "weighted-mean/1", asOf: TestCity.today, requiredCoverage: 0.6)
            let (state, score) = states[place * 3 % 7]
            assessment.state = state
            assessment.score = score
            assessment.interval =
                score.map { [max(-5, $0 - 0.4 - Double(place % 4) * 0.3), min(5, $0 + 0.6)] } ?? []
            assessment.coverage = score == nil ? Double(place % 3) * 0.2 : 0.6 + Double(place % 5) * 0.1
            assessment.ageMonths = 2 + place % 7 * 3
            add(Key(.goal, goal), assessment)
        }
        do throws(GraphError) {
            return Snapshot(inputs: [:], graph: try Graph(calculations))
        } catch {
            preconditionFailure("the large city's calculations form no graph")
        }
    }
}

private enum GoalCodes {
    static func all(_ record: CityRecord) -> [StrategyCode] {
        guard let strategy = record.strategy else { return [] }
        return strategy.priorities.map(\.code) + strategy.strategicGoals.map(\.code)
            + strategy.operationalGoals.map(\.code)
    }
}
