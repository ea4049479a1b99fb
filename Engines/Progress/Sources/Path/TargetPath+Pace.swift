extension TargetPath {
    /// The time at which the path has a value.
    /// - Throws: `offPath` where the value is worse than the base or better than the target.
    public func time(reaching value: Double) throws(ProgressGap) -> Double {
        let height = try attainment(of: value)
        guard height >= 0, height <= 1 else { throw .offPath }
        if height == 0 { return base.time }
        if case .milestones(let points) = trajectory {
            return try time(reaching: value, along: [base] + points + [target])
        }
        if height == 1 { return target.time }
        let share: Double
        switch trajectory {
        case .linear, .milestones: share = height
        case .geometric:
            share =
                Mathematics.logarithm(value / base.value)
                / Mathematics.logarithm(target.value / base.value)
        case .logistic(let steepness): share = SCurve(steepness: steepness).share(at: height)
        case .smoothstep: share = 0.5 - Mathematics.sine(Mathematics.arcSine(1 - 2 * height) / 3)
        }
        return base.time + share * (target.time - base.time)
    }

    /// How far a reading is behind its path; negative when it is ahead.
    /// - Unit: years.
    /// - Throws: `offPath` where the path never has the value.
    public func delay(of current: TimedValue) throws(ProgressGap) -> Double {
        guard current.isFinite else { throw .notFinite }
        guard current.time >= base.time else { throw .future }
        return current.time - (try time(reaching: current.value))
    }

    /// The change per year from base to reading.
    /// - Throws: `onePoint` on the base's own date, `future` before it.
    public func observedRate(to current: TimedValue) throws(ProgressGap) -> Double {
        guard current.isFinite else { throw .notFinite }
        guard current.time >= base.time else { throw .future }
        guard current.time > base.time else { throw .onePoint }
        return try ((current.value - base.value) / (current.time - base.time)).finite()
    }

    /// The change per year that is needed from the reading to meet the target on its date.
    /// - Throws: `deadlinePassed` on or after the target's date.
    public func requiredRate(from current: TimedValue) throws(ProgressGap) -> Double {
        guard current.isFinite else { throw .notFinite }
        guard current.time < target.time else { throw .deadlinePassed }
        return try ((target.value - current.value) / (target.time - current.time)).finite()
    }

    /// How many times faster than so far it must go: below 0 it must turn round.
    /// - Throws: `noChange` where nothing has changed since the base.
    public func acceleration(from current: TimedValue) throws(ProgressGap) -> Double {
        let observed = try observedRate(to: current)
        let required = try requiredRate(from: current)
        guard observed != 0 else { throw .noChange }
        return try (required / observed).finite()
    }

    private func time(reaching value: Double, along points: [TimedValue]) throws(ProgressGap) -> Double {
        for (from, to) in zip(points, points.dropFirst()) {
            let inside = min(from.value, to.value) <= value && value <= max(from.value, to.value)
            guard inside else { continue }
            if from.value == to.value || value == from.value { return from.time }
            return from.time + (to.time - from.time) * ((value - from.value) / (to.value - from.value))
        }
        throw .offPath
    }
}
