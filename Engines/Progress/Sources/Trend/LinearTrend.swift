/// A straight line through a series by ordinary least squares, with the error of its forecast.
/// - Method: docs/methods/trend-and-probability.md
public struct LinearTrend: Hashable, Sendable {
    /// Fewer points than this give no error and no probability.
    public static let fewestPoints = 5

    /// Change per year.
    public let slope: Double
    /// - Unit: years.
    public let meanTime: Double
    public let meanValue: Double
    public let count: Int
    /// s = √(SSE/(n − 2)).
    public let residualDeviation: Double
    /// The share of variance that the line explains; nil where the series is constant.
    public let explainedShare: Double?
    let timeSpread: Double

    /// - Throws: `noData`, `tooFewPoints`, `onePoint` where all points share one time, `notFinite`.
    public init(through points: [TimedValue]) throws(ProgressGap) {
        guard !points.isEmpty else { throw .noData }
        guard points.count >= Self.fewestPoints else { throw .tooFewPoints }
        guard points.allSatisfy(\.isFinite) else { throw .notFinite }
        let n = Double(points.count)
        let time = points.reduce(0) { $0 + $1.time } / n
        let value = points.reduce(0) { $0 + $1.value } / n
        var sxx = 0.0
        var sxy = 0.0
        var syy = 0.0
        for point in points {
            let dx = point.time - time
            let dy = point.value - value
            sxx += dx * dx
            sxy += dx * dy
            syy += dy * dy
        }
        guard sxx > 0 else { throw .onePoint }
        let m = sxy / sxx
        // Residuals are summed themselves: Syy − m·Sxy would cancel for a good fit.
        var sse = 0.0
        for point in points {
            let rest = (point.value - value) - m * (point.time - time)
            sse += rest * rest
        }
        guard sxx.isFinite, syy.isFinite, sse.isFinite, m.isFinite else { throw .notFinite }
        slope = m
        meanTime = time
        meanValue = value
        count = points.count
        residualDeviation = (sse / (n - 2)).squareRoot()
        explainedShare = syy > 0 ? 1 - sse / syy : nil
        timeSpread = sxx
    }

    /// The value of the line at time zero. For printing; forecasts use the centred form, which is exact.
    public var intercept: Double { meanValue - slope * meanTime }

    /// The value of the line at a time, which must be finite.
    public func value(at time: Double) -> Double { meanValue + slope * (time - meanTime) }

    /// The standard error of a forecast of one new reading: s√(1 + 1/n + (T − t̄)²/Sxx).
    public func standardError(at time: Double) -> Double {
        let away = time - meanTime
        return residualDeviation * (1 + 1 / Double(count) + away * away / timeSpread).squareRoot()
    }

    /// The interval in which a new reading falls with the given probability, if the line goes on.
    /// - Throws: `outOfDomain` unless 0 < level < 1, `notFinite`.
    public func interval(at time: Double, level: Double = 0.9) throws(ProgressGap) -> ClosedRange<Double> {
        guard time.isFinite else { throw .notFinite }
        guard level > 0, level < 1 else { throw .outOfDomain }
        let t = try studentT.quantile(0.5 + level / 2)
        let half = t * standardError(at: time)
        return (value(at: time) - half)...(value(at: time) + half)
    }

    /// The probability that a reading at the target's date meets the target, if the line goes on.
    /// - Throws: `directionIsRange`, `notFinite`.
    public func chance(ofMeeting target: TimedValue, direction: Direction) throws(ProgressGap) -> Double {
        guard target.isFinite else { throw .notFinite }
        let sign = try direction.sign()
        let margin = sign * (value(at: target.time) - target.value)
        let error = standardError(at: target.time)
        guard error > 0 else { return margin >= 0 ? 1 : 0 }
        return studentT.cumulative(margin / error)
    }

    /// The probability that a reading at a time lies within a wished range, if the line goes on.
    public func chance(
        ofBeingIn range: ClosedRange<Double>, at time: Double
    ) throws(ProgressGap) -> Double {
        guard time.isFinite, range.lowerBound.isFinite, range.upperBound.isFinite else { throw .notFinite }
        let forecast = value(at: time)
        let error = standardError(at: time)
        guard error > 0 else { return range.contains(forecast) ? 1 : 0 }
        let below = studentT.cumulative((range.lowerBound - forecast) / error)
        return max(0, studentT.cumulative((range.upperBound - forecast) / error) - below)
    }

    /// The time at which the line has a value; it may lie in the past.
    /// - Throws: `noChange` where the line is level.
    public func time(reaching value: Double) throws(ProgressGap) -> Double {
        guard value.isFinite else { throw .notFinite }
        guard slope != 0 else { throw .noChange }
        let time = meanTime + (value - meanValue) / slope
        guard time.isFinite else { throw .noChange }
        return time
    }

    private var studentT: StudentT { StudentT(validated: Double(count - 2)) }
}
