/// The way an indicator is to go: from a base, along a trajectory, to a target.
///
/// Nothing is clamped: an attainment below zero is deterioration, one above one exceeds the target.
/// After the target's date the path stays at the target.
/// - Method: docs/methods/path-and-delay.md
public struct TargetPath: Hashable, Sendable {
    public let base: TimedValue
    public let target: TimedValue
    public let trajectory: Trajectory

    /// - Throws: a gap where base, target or milestones cannot make a path.
    public init(
        base: TimedValue, target: TimedValue, trajectory: Trajectory = .linear
    ) throws(ProgressGap) {
        guard base.isFinite, target.isFinite else { throw .notFinite }
        guard target.time > base.time else { throw .targetNotAfterBase }
        guard target.value != base.value else { throw .targetEqualsBase }
        _ = try (target.value - base.value).finite()
        switch trajectory {
        case .geometric:
            if base.value == 0 { throw .zeroBase }
            if target.value == 0 { throw .zeroTarget }
            if base.value * target.value < 0 { throw .signChange }
            if base.value < 0 { throw .notPositive }
            // A ratio that rounds to 1 or overflows leaves nothing to divide by.
            let ratio = target.value / base.value
            guard ratio.isFinite, ratio > 0, ratio != 1 else { throw .outOfDomain }
        case .logistic(let steepness):
            guard SCurve.steepnesses.contains(steepness) else { throw .outOfDomain }
        case .milestones(let points):
            var last = base.time
            for point in points {
                guard point.isFinite else { throw .notFinite }
                guard point.time > last, point.time < target.time else { throw .milestonesOutOfOrder }
                last = point.time
            }
        case .linear, .smoothstep: break
        }
        self.base = base
        self.target = target
        self.trajectory = trajectory
    }

    /// The share of the way from base to target that a value stands for: A = (x − x0)/(xT − x0).
    /// - Throws: `notFinite`.
    public func attainment(of value: Double) throws(ProgressGap) -> Double {
        guard value.isFinite else { throw .notFinite }
        return try ((value - base.value) / (target.value - base.value)).finite()
    }

    /// The share of the time from base to target that has passed: τ, below 0 before the base, above 1 after.
    public func elapsedShare(at time: Double) throws(ProgressGap) -> Double {
        guard time.isFinite else { throw .notFinite }
        return try ((time - base.time) / (target.time - base.time)).finite()
    }

    /// The share of the way that the path expects by a time.
    /// - Throws: `future` before the base.
    public func expectedAttainment(at time: Double) throws(ProgressGap) -> Double {
        let share = try elapsedShare(at: time)
        guard share >= 0 else { throw .future }
        if share >= 1 { return 1 }
        switch trajectory {
        case .linear: return share
        case .geometric:
            let growth = Mathematics.logarithm(target.value / base.value)
            return Mathematics.exponentialMinusOne(share * growth)
                / Mathematics.exponentialMinusOne(growth)
        case .logistic(let steepness):
            return SCurve(steepness: steepness).height(at: share)
        case .smoothstep: return share * share * (3 - 2 * share)
        case .milestones(let points):
            return try attainment(of: Self.interpolated(along: [base] + points + [target], at: time))
        }
    }

    /// The value that the path expects at a time.
    /// - Throws: `future` before the base.
    public func expectedValue(at time: Double) throws(ProgressGap) -> Double {
        base.value + (try expectedAttainment(at: time)) * (target.value - base.value)
    }

    /// Path ratio ρ = A/E: 1 on the path, below 1 behind it, below 0 going backwards.
    /// - Throws: `onePoint` on the base's own date, `future` before it, `noExpectedChange` where E ≤ 0.
    public func ratio(of current: TimedValue) throws(ProgressGap) -> Double {
        let done = try attainment(of: current.value)
        let expected = try expectedAttainment(at: current.time)
        guard current.time > base.time else { throw .onePoint }
        guard expected > 0 else { throw .noExpectedChange }
        return try (done / expected).finite()
    }

    private static func interpolated(along points: [TimedValue], at time: Double) -> Double {
        for (from, to) in zip(points, points.dropFirst()) where time <= to.time {
            return from.value + (to.value - from.value) * ((time - from.time) / (to.time - from.time))
        }
        return points[points.count - 1].value
    }
}
