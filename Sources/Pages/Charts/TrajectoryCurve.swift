import Quantities
import Strategy

/// The path from baseline to target as points to draw.
/// - Method: docs/methods/path-ratio; the same curves by which progress is judged.
enum TrajectoryCurve {
    /// Steepness of the logistic path.
    static let steepness = 10.0

    static func points(_ aim: Aim, from start: Aim.Point, to target: Target) -> [(
        time: Double, value: Double
    )] {
        let (t0, t1) = (start.period.time, target.period.time)
        guard t1 > t0 else { return [] }
        if aim.trajectory == .milestones {
            let between = aim.milestones.filter { $0.period > start.period && $0.period < target.period }
            return [(t0, start.value)]
                + between.sorted { $0.period < $1.period }.map { ($0.period.time, $0.value) }
                + [(t1, target.value)]
        }
        let steps = aim.trajectory == .linear ? 1 : 24
        return (0...steps).map { step in
            let share = Double(step) / Double(steps)
            return (t0 + (t1 - t0) * share, value(aim.trajectory, share, start.value, target.value))
        }
    }

    private static func value(_ shape: Aim.Trajectory, _ u: Double, _ from: Double, _ to: Double) -> Double {
        switch shape {
        case .geometric where from > 0 && to > 0: from * power(to / from, u)
        case .logistic:
            from + (to - from) * (logistic(u) - logistic(0)) / (logistic(1) - logistic(0))
        case .smoothstep: from + (to - from) * u * u * (3 - 2 * u)
        default: from + (to - from) * u
        }
    }

    private static func logistic(_ u: Double) -> Double { 1 / (1 + exponential(-steepness * (u - 0.5))) }

    /// e^x by halving and a short series; a drawing needs no more than six digits.
    private static func exponential(_ x: Double) -> Double {
        let small = x / 1_024
        var value = 1 + small + small * small / 2 + small * small * small / 6
        for _ in 0..<10 { value *= value }
        return value
    }

    /// base^u for u from 0 to 1 by square roots of the base, bit by bit.
    private static func power(_ base: Double, _ u: Double) -> Double {
        guard u < 1 else { return base }
        var (result, root, rest) = (1.0, base, u)
        for _ in 0..<40 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }
}
