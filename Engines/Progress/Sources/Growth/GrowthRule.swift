/// Whose thresholds turn a growth rate into a class.
/// - Method: docs/methods/growth-classes.md
public enum GrowthRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// Statistics Canada as in Open SDG.
    case canada
    /// Eurostat as implemented by Eustat.
    case eurostat

    /// Observed growth against the growth that the target required: q = d·g_o/|g_r|.
    /// - Throws: what `GrowthRate` throws, `zeroTarget`, `targetEqualsBase`, `directionIsRange`.
    public func assess(
        base: TimedValue, current: TimedValue, target: TimedValue, direction: Direction
    ) throws(ProgressGap) -> GrowthAssessment {
        let sign = try direction.sign()
        guard target.value != 0 else { throw .zeroTarget }
        guard target.time > base.time else { throw .targetNotAfterBase }
        let observed = try GrowthRate(from: base, to: current).perYear
        let required = try GrowthRate(from: base, to: target).perYear
        guard required != 0 else { throw .targetEqualsBase }
        let q = try (sign * observed / abs(required)).finite()
        if try direction.isMet(current.value, target: target.value) {
            return GrowthAssessment(measure: q, score: 5, growthClass: .targetMet)
        }
        return GrowthAssessment(
            measure: q, score: Self.score(ofRatio: q), growthClass: growthClass(ofRatio: q))
    }

    /// Observed growth alone, where there is no target: v = d·g_o.
    /// - Parameter limit: a natural limit in the wished direction, such as 100 %; nil where there is none.
    /// - Throws: what `GrowthRate` throws, `atLimit`, `directionIsRange`.
    public func assess(
        base: TimedValue, current: TimedValue, direction: Direction, limit: Double? = nil
    ) throws(ProgressGap) -> GrowthAssessment {
        let v = try direction.sign() * GrowthRate(from: base, to: current).perYear
        var scale = 1.0
        if let limit { scale = try Self.limitFactor(base: base.value, limit: limit) }
        guard scale > 0 else { throw .atLimit }
        return GrowthAssessment(
            measure: v, score: score(ofGrowth: v > 0 ? v / scale : v),
            growthClass: growthClass(ofGrowth: v, scale: scale))
    }

    /// How much the positive thresholds shrink near a natural limit: C from 0 at the limit to 1 far from it.
    public static func limitFactor(base: Double, limit: Double) throws(ProgressGap) -> Double {
        guard base.isFinite, limit.isFinite else { throw .notFinite }
        guard base >= 0, limit > 0 else { throw .notPositive }
        if base >= 2 * limit { return 1 }
        let nearness = base <= limit ? base / limit : (2 * limit - base) / limit
        return 1 - Mathematics.power(nearness, 4.44)
    }

    /// The class of q, the ratio of observed to required growth.
    public func growthClass(ofRatio q: Double) -> GrowthClass {
        switch self {
        case .canada:
            q >= 0.95 ? .substantial : q >= 0.6 ? .moderate : q >= 0 ? .limited : .deterioration
        case .eurostat:
            q > 0.95 ? .substantial : q > 0.6 ? .moderate : q > 0 ? .insufficient : .significantDeterioration
        }
    }

    /// The score of q from −5 to 5; both rules share it.
    public static func score(ofRatio q: Double) -> Double {
        if q >= 1.3 { return 5 }
        if q >= 0.6 { return 5 / 0.7 * (q - 0.6) }
        if q > -0.6 { return 5 / 1.2 * (q + 0.6) - 5 }
        return -5
    }

    private func growthClass(ofGrowth v: Double, scale: Double) -> GrowthClass {
        switch self {
        case .canada:
            v >= 0.015 * scale
                ? .substantial : v >= 0.005 * scale ? .moderate : v >= 0 ? .limited : .deterioration
        case .eurostat:
            v > 0.01 * scale
                ? .substantial
                : v > 0.001 * scale
                    ? .moderate
                    : v >= -0.001
                        ? .noProgress : v >= -0.01 ? .moderateDeterioration : .significantDeterioration
        }
    }

    private func score(ofGrowth v: Double) -> Double {
        switch self {
        case .eurostat: return min(max(250 * v, -5), 5)
        case .canada:
            if v < 0 { return max(125 * v - 2.5, -5) }
            if v < 0.005 { return 500 * v - 2.5 }
            if v < 0.015 { return 250 * v - 1.25 }
            return min(500 * v - 5, 5)
        }
    }
}
