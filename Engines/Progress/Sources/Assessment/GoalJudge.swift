import Computation
import Evidence
import Quantities
import Strategy

/// Rolls assessments up to a goal: weighted mean, worst part, coverage, interval, what drives it.
/// - Method: docs/methods/aggregation.md, uncertainty-and-sensitivity.md
struct GoalJudge: Sendable {
    static let method = "goal-mean/2"
    /// Halton points of the sensitivity runs; with it a goal of five indicators takes about 1,000 evaluations.
    static let sensitivitySamples = 128

    struct Member: Sendable {
        var id: String
        var key: Key
        var weight: Double
    }

    let goal: StrategyCode
    let members: [Member]
    /// Whether parts are indicators, or goals.
    let areIndicators: Bool

    var definition: Digest {
        Digest(of: "\(GoalJudge.method) " + members.map { "\($0.id)=\($0.weight)" }.joined(separator: " "))
    }

    var summary: BilingualText {
        BilingualText(
            pl: "średnia ważona ocen, obok niej najsłabsza część i pokrycie",
            en: "weighted mean of scores, beside it the worst part and the coverage")
    }

    func assess(_ inputs: Calculation.Inputs) -> GoalAssessment {
        let asOf: CalendarDate = inputs(members.count)
        var result = GoalAssessment(
            goal: goal, method: GoalJudge.method, asOf: asOf, requiredCoverage: Composite.leastCoverage)
        let below = members.indices.map { Below(inputs, $0, areIndicators: areIndicators) }
        let sum = members.reduce(0) { $0 + $1.weight }
        result.parts = zip(members, below).map { member, part in
            GoalAssessment.Part(
                id: member.id, weight: sum > 0 ? member.weight / sum : 0, state: part.state, score: part.score
            )
        }
        result.ageMonths = below.compactMap { $0.score == nil ? nil : $0.ageMonths }.max()
        result.usesExampleTargets = below.contains { $0.score != nil && $0.usesExample }
        guard !members.isEmpty else {
            result.gaps.append(
                .init(
                    "no-parts", pl: "Celu nie opisuje żaden wskaźnik.",
                    en: "No indicator speaks for the goal."))
            return result
        }
        roll(up: below, &result)
        return result
    }

    private func roll(up below: [Below], _ result: inout GoalAssessment) {
        let scores = below.map(\.score)
        let weights = members.map(\.weight)
        guard let rollUp = try? GoalRollUp(scores: scores, weights: weights) else {
            result.gaps.append(
                .init(
                    "no-data", pl: "Żadna z części nie jest oceniona.", en: "None of its parts is assessed."))
            return
        }
        result.coverage = rollUp.coverage
        result.worst = members[rollUp.worst].id
        guard let mean = rollUp.mean else {
            result.gaps.append(.lowCoverage(rollUp.coverage))
            return
        }
        result.score = mean
        let byMean = GoalJudge.state(of: mean)
        result.state = GoalJudge.noBetterThanBest(byMean, of: below.filter { $0.score != nil }.map(\.state))
        if result.state != byMean { result.gaps.append(.noPartIsBetter) }
        let errors = below.map(\.standardError)
        if let uncertainty = try? GoalUncertainty(scores: scores, standardErrors: errors, weights: weights) {
            let interval = uncertainty.interval
            result.interval = [max(-5, interval.low), min(5, interval.high)]
        }
        if let effects = try? LeaveOneOut.effects(of: scores, weights: weights) {
            for (position, effect) in effects.enumerated() {
                result.parts[position].scoreWithout = effect.map { mean - $0 }
            }
        }
        addSensitivity(below, &result)
    }

    /// First- and total-order share of the score's variance that each part's reading explains, weights fixed.
    private func addSensitivity(_ below: [Below], _ result: inout GoalAssessment) {
        let varied = below.indices.filter { below[$0].score != nil && (below[$0].standardError ?? 0) > 0 }
        guard varied.count > 1, varied.count <= 12 else { return }
        let present = below.indices.filter { below[$0].score != nil }
        let total = present.reduce(0) { $0 + members[$1].weight }
        let constant = present.reduce(0) { $0 + members[$1].weight / total * (below[$1].score ?? 0) }
        let gains = varied.map { members[$0].weight / total * (below[$0].standardError ?? 0) }
        let indices = try? SensitivityIndices(inputs: varied.count, samples: GoalJudge.sensitivitySamples) {
            point in
            var score = constant
            for (position, u) in point.enumerated() {
                // Half a step in, so that no point lies on the edge, where the normal quantile is infinite.
                let inside = u + 0.5 / Double(GoalJudge.sensitivitySamples)
                score += gains[position] * NormalDistribution.unchecked(min(inside, 1 - 1e-9))
            }
            return score
        }
        guard let indices else { return }
        for (position, part) in varied.enumerated() {
            result.parts[part].influence = indices.firstOrder[position]
            result.parts[part].totalInfluence = indices.total[position]
        }
    }

    /// The state whose path ratio gives the same score.
    static func state(of score: Double) -> Evidence.ProgressState {
        Evidence.ProgressState(
            TrafficLight().judge(TrafficLight.Evidence(ratio: GrowthRule.ratio(ofScore: score))).state)
    }

    /// A mean may be good although no part is: an indicator may keep its path and yet be unlikely to meet its
    /// target. A goal is never called better than its best part.
    static func noBetterThanBest(
        _ state: Evidence.ProgressState, of parts: [Evidence.ProgressState]
    ) -> Evidence.ProgressState {
        let order: [Evidence.ProgressState] = [.onTrack, .atRisk, .offTrack, .deteriorating]
        let best = order.first { parts.contains($0) }
        guard let best, let place = order.firstIndex(of: state), let limit = order.firstIndex(of: best) else {
            return state
        }
        return order[max(place, limit)]
    }

    /// What one part brings.
    private struct Below {
        var state = Evidence.ProgressState.notAssessed
        var score: Double?
        var ageMonths: Int?
        var usesExample = false
        var standardError: Double?

        init(_ inputs: Calculation.Inputs, _ index: Int, areIndicators: Bool) {
            if areIndicators, let part: IndicatorAssessment = inputs.optional(index) {
                state = part.state
                score = part.score
                ageMonths = part.ageMonths
                usesExample = part.target?.origin == .example
                standardError = Below.error(part.interval)
            } else if let part: GoalAssessment = inputs.optional(index) {
                state = part.state
                score = part.score
                ageMonths = part.ageMonths
                usesExample = part.usesExampleTargets
                standardError = Below.error(part.interval)
            }
        }

        private static func error(_ interval: [Double]) -> Double? {
            interval.count == 2 ? (interval[1] - interval[0]) / (2 * 1.6449) : nil
        }
    }
}

extension IndicatorAssessment.Gap {
    fileprivate static let noPartIsBetter = Self(
        "no-part-is-better", pl: "Średnia wyników wypada lepiej, ale żadna część nie jest tak oceniona.",
        en: "The mean of the scores would be better, but no part is judged so well.")

    fileprivate static func lowCoverage(_ coverage: Double) -> Self {
        let percent = Int((coverage * 100).rounded())
        return Self(
            "coverage", pl: "Dane mają części o łącznej wadze \(percent)% (wymagane 60%).",
            en: "Parts with data weigh \(percent)% (60% required).")
    }
}
