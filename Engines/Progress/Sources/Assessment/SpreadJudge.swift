import Computation
import Evidence
import Quantities
import Strategy

/// Turns the city's matrix of impacts into coefficients and lets an effort spread through them.
///
/// Sign and strength are people's judgement; a strength of 1, 2 or 3 passes on one, two or three tenths of a
/// change. This convention is part of the definition and is shown beside the result.
struct SpreadJudge {
    static let method = "influence/1"
    static let perStrength = 0.1

    let goals: [StrategyCode]
    let coefficients: [[Double]]

    /// - Returns: nil where no goal acts on another.
    init?(_ matrix: ImpactMatrix, _ strategy: DevelopmentStrategy) {
        let order =
            strategy.priorities.map(\.code) + strategy.strategicGoals.map(\.code)
            + strategy.operationalGoals.map(\.code)
        let known = Set(order)
        // A line of action acts as the goal that holds it.
        func goal(_ code: StrategyCode) -> StrategyCode? {
            known.contains(code) ? code : code.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        var strongest: [[StrategyCode]: Double] = [:]
        for impact in matrix.impacts {
            guard let from = goal(impact.from), let to = goal(impact.to), from != to else { continue }
            let part = Double(impact.strength) * Self.perStrength * (impact.sign == .positive ? 1 : -1)
            // Several lines of one goal speak of one tie; the strongest counts, they are not added up.
            if abs(part) > abs(strongest[[from, to]] ?? 0) { strongest[[from, to]] = part }
        }
        let named = Set(strongest.keys.joined())
        let goals = order.filter { named.contains($0) }
        guard !goals.isEmpty else { return nil }
        self.goals = goals
        coefficients = goals.map { to in goals.map { from in strongest[[from, to]] ?? 0 } }
    }

    var definition: Digest {
        let rows = coefficients.map { $0.map(\.description).joined(separator: " ") }.joined(separator: "\n")
        return Digest(of: "\(Self.method) \(goals) \(rows)")
    }

    static let summary = BilingualText(
        pl: "y = (I − A)⁻¹u; siła 1, 2, 3 przenosi 0,1, 0,2, 0,3 zmiany; z tego odjęty sam wysiłek",
        en: "y = (I − A)⁻¹u; strength 1, 2, 3 passes on 0.1, 0.2, 0.3 of a change; less the effort itself")

    /// - Throws: where the impacts amplify each other without end.
    func spread() throws(Refusal) -> GoalSpread {
        do throws(ProgressGap) {
            let influence = try GoalInfluence(coefficients: coefficients)
            var columns: [[Double]] = []
            for place in goals.indices {
                var effort = [Double](repeating: 0, count: goals.count)
                effort[place] = 1
                var response = try influence.response(to: effort)
                response[place] -= 1
                columns.append(response)
            }
            return GoalSpread(
                goals: goals, effects: goals.indices.map { row in columns.map { $0[row] } },
                spectralRadius: influence.spectralRadius, perStrength: Self.perStrength, method: Self.method)
        } catch {
            throw Refusal(
                code: error.rawValue, reason: error.reason,
                remedy: BilingualText(
                    pl: "Sprawdź siły i znaki w macierzy oddziaływań.",
                    en: "Check strengths and signs in the matrix of impacts."))
        }
    }
}
