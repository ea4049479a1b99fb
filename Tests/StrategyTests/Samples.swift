import Quantities
import Strategy
import Testing

/// Small indicators for tests.
enum Samples {
    static func indicator(
        _ id: String, goals: [(String, Double)], lines: [String] = [], targets: [Target] = [],
        kind: Indicator.Kind = .result
    ) throws -> Indicator {
        Indicator(
            id: id, name: BilingualText(id), meaning: BilingualText(""), kind: kind,
            unit: try #require(UnitOfMeasure("%")),
            direction: .more,
            goals: try goals.map { GoalService(goal: try #require(StrategyCode($0.0)), weight: $0.1) },
            lines: try lines.map { try #require(StrategyCode($0)) }, source: "gus",
            owner: BilingualText("UM"),
            frequency: .year, publicationLagDays: 0,
            aim: Aim(baseline: Aim.Baseline(period: .year(2020)), targets: targets))
    }
}
