public import Computation
import Evidence
import Quantities
import Strategy

/// The engine's entries in the catalogue: indicators, goals and comparisons.
public enum ProgressAnalyses {
    public static let all: [Analysis] = [indicators, goals, peers, influence]

    /// An assessment of every indicator for the city's own area.
    static let indicators = Analysis(
        id: "progress/indicator",
        title: BilingualText(pl: "Ocena wskaźnika", en: "Assessment of an indicator"),
        page: "path-and-delay", parameters: TrafficLight.parameters
    ) { record in
        guard let area = record.profile?.area else { return [] }
        return record.indicators.map { indicator in
            let judge = IndicatorJudge(indicator: indicator, area: area, light: TrafficLight())
            return Calculation(
                Key(.assessment, indicator.id),
                reads: [
                    .init(Key(.series, indicator.id), optional: true), .init(Key(.aim, indicator.id)),
                    .init(.today),
                ],
                definition: judge.definition, method: judge.method, summary: judge.summary
            ) { inputs throws(Refusal) in
                judge.assess(
                    inputs.optional(0), refusal: inputs.outcome(0).refusal, aim: inputs(1), today: inputs(2))
            }
        }
    }

    /// An assessment of every operational goal by its indicators, and of strategic goals and priorities by theirs.
    static let goals = Analysis(
        id: "progress/goal", title: BilingualText(pl: "Ocena celu", en: "Assessment of a goal"),
        page: "aggregation"
    ) { record in
        guard let strategy = record.strategy else { return [] }
        let operational = strategy.operationalGoals.map { goal in
            Calculation.goal(
                goal.code,
                parts: record.indicators(serving: goal.code).map { indicator, weight in
                    GoalJudge.Member(id: indicator.id, key: Key(.assessment, indicator.id), weight: weight)
                }, ofIndicators: true)
        }
        let strategic = strategy.strategicGoals.map { goal in
            Calculation.goal(goal.code, parts: goal.goals.map { .init(goal: $0.code) }, ofIndicators: false)
        }
        let priorities = strategy.priorities.map { priority in
            Calculation.goal(
                priority.code, parts: priority.goals.map { .init(goal: $0.code) }, ofIndicators: false)
        }
        return operational + strategic + priorities
    }

    /// The city beside its peers, for every indicator.
    static let peers = Analysis(
        id: "progress/peers",
        title: BilingualText(pl: "Porównanie z innymi miastami", en: "Comparison with peers"),
        page: "peers"
    ) { record in
        guard let profile = record.profile else { return [] }
        return record.indicators.map { indicator in
            Calculation(
                Key(.peers, indicator.id), reads: [.init(Key(.series, indicator.id))],
                definition: Digest(
                    of: "peers/1 \(indicator.direction) \(profile.area) \(profile.peers) "
                        + "\(profile.ranking?.areas ?? [])"),
                method: "peers/1",
                summary: BilingualText(
                    pl: "ostatni okres miasta; miejsce 1 jest najlepsze",
                    en: "the city's latest period; rank 1 is best")
            ) { inputs throws(Refusal) in
                try PeerComparison(of: indicator, in: inputs(0), profile: profile)
            }
        }
    }
}

extension ProgressAnalyses {
    /// How an effort for one goal reaches the others, through the city's own judgement of impacts.
    static let influence = Analysis(
        id: "progress/influence",
        title: BilingualText(pl: "Wpływ celów na siebie", en: "Influence of goals on each other"),
        page: "influence-of-goals"
    ) { record in
        guard let judge = record.strategy.flatMap({ SpreadJudge(record.impacts, $0) }) else { return [] }
        return [
            Calculation(
                .spread, reads: [], definition: judge.definition, method: SpreadJudge.method,
                summary: SpreadJudge.summary
            ) { _ throws(Refusal) in try judge.spread() }
        ]
    }
}

extension GoalJudge.Member {
    fileprivate init(goal: StrategyCode) {
        self.init(id: goal.description, key: Key(.goal, goal), weight: 1)
    }
}

extension Calculation {
    fileprivate static func goal(
        _ code: StrategyCode, parts: [GoalJudge.Member], ofIndicators: Bool
    ) -> Calculation {
        let judge = GoalJudge(goal: code, members: parts, areIndicators: ofIndicators)
        return Calculation(
            Key(.goal, code), reads: parts.map { Read($0.key, optional: true) } + [Read(.today)],
            definition: judge.definition, method: GoalJudge.method, summary: judge.summary
        ) { inputs throws(Refusal) in
            judge.assess(inputs)
        }
    }
}

extension TrafficLight {
    /// The thresholds as the parameter table shows them.
    static let parameters: [Analysis.Parameter] = {
        let light = TrafficLight()
        guard let one = UnitOfMeasure("1") else { return [] }
        func row(_ name: String, _ standard: Double, _ range: ClosedRange<Double>, _ pl: String, _ en: String)
            -> Analysis.Parameter
        {
            .init(
                name: name, unit: one, standard: standard, range: range,
                meaning: BilingualText(pl: pl, en: en))
        }
        return [
            row(
                "on-track", light.onTrackRatio, 0...2, "udział drogi, od którego jest zgodnie z planem",
                "path ratio from which it is on track"),
            row(
                "at-risk", light.atRiskRatio, 0...2, "udział drogi, od którego jest zagrożone",
                "path ratio from which it is at risk"),
            row(
                "least-chance", light.leastChance, 0...1, "najmniejsze prawdopodobieństwo osiągnięcia celu",
                "least probability of meeting the target"),
            row(
                "greatest-age", light.greatestAge, 0.1...10, "największy wiek danych w okresach publikacji",
                "greatest age of data in publication intervals"),
            row(
                "least-coverage", light.leastCoverage, 0...1, "najmniejszy udział wag z danymi",
                "least share of weights with data"),
        ]
    }()
}
