/// Student's t distribution, the distribution of a mean whose spread is itself estimated.
/// - Method: docs/methods/trend-and-probability.md
public struct StudentT: Hashable, Sendable {
    public let degreesOfFreedom: Double

    /// Beyond this many degrees of freedom the normal distribution is the same to 2e−9.
    public static let mostDegrees = 1e8

    /// - Throws: `outOfDomain` unless the degrees of freedom are positive and at most `mostDegrees`.
    public init(degreesOfFreedom: Double) throws(ProgressGap) {
        guard degreesOfFreedom > 0, degreesOfFreedom <= Self.mostDegrees else { throw .outOfDomain }
        self.init(validated: degreesOfFreedom)
    }

    init(validated degrees: Double) { degreesOfFreedom = degrees }

    /// The probability of a value up to t.
    /// - Complexity: about √ν steps.
    public func cumulative(_ t: Double) -> Double {
        if t == 0 { return 0.5 }
        let tail = upperTail(abs(t))
        return t > 0 ? 1 - tail : tail
    }

    /// The value below which a share p lies, exact to about fourteen digits.
    /// - Throws: `outOfDomain` unless 0 < p < 1.
    public func quantile(_ p: Double) throws(ProgressGap) -> Double {
        guard p > 0, p < 1 else { throw .outOfDomain }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let size = try positiveQuantile(tail: tail)
        return p < 0.5 ? -size : size
    }

    /// The height of the density at t.
    public func density(_ t: Double) -> Double {
        let v = degreesOfFreedom
        return Mathematics.exponential(
            -(v + 1) / 2 * Mathematics.logarithmOfOnePlus(t * t / v) - logBeta
                - Mathematics.logarithm(v) / 2)
    }

    /// P(T > t) for t > 0, with full relative precision far into the tail.
    func upperTail(_ t: Double) -> Double {
        let v = degreesOfFreedom
        // ν/(ν + t²) and its complement in forms that neither overflow nor cancel.
        let square = t * t
        guard square.isFinite else { return 0 }
        let x = v / (v + square)
        let y = square / (v + square)
        let tail = IncompleteBeta.regularised(x: x, complement: y, a: v / 2, b: 0.5, logBeta: logBeta)
        // The fraction settles for every ν up to `mostDegrees`; the normal tail is its limit beyond.
        return 0.5 * (tail ?? Mathematics.complementaryError(t / 2.0.squareRoot()))
    }

    /// Bisection in ln t safeguards Newton's steps, so it ends for every p and ν.
    private func positiveQuantile(tail: Double) throws(ProgressGap) -> Double {
        var low = 0.0
        var high = 1.0
        while upperTail(high) > tail {
            low = high
            high *= 2
            guard high < 1e150 else { throw .notConverged }
        }
        var t = (low + high) / 2
        for _ in 0..<200 {
            let difference = upperTail(t) - tail
            if difference == 0 { return t }
            if difference > 0 { low = t } else { high = t }
            let slope = density(t)
            var next = slope > 0 ? t + difference / slope : (low + high) / 2
            if next <= low || next >= high { next = (low + high) / 2 }
            if abs(next - t) <= 1e-15 * next { return next }
            t = next
        }
        return t
    }

    /// ln B(ν/2, 1/2), by its asymptotic series where differences of ln Γ would lose digits.
    private var logBeta: Double {
        let a = degreesOfFreedom / 2
        let halfLogPi = 0.57236494292470008707
        guard a > 30 else {
            return Mathematics.logGamma(a) + halfLogPi - Mathematics.logGamma(a + 0.5)
        }
        // ln Γ(a + ½) − ln Γ(a) = ½ ln a − 1/(8a) + 1/(192a³) − 1/(640a⁵) + 17/(14336a⁷) − …
        let i = 1 / a
        let s = i * i
        let series = i * (-1 / 8.0 + s * (1 / 192.0 + s * (-1 / 640.0 + s * (17 / 14336.0))))
        return halfLogPi - Mathematics.logarithm(a) / 2 - series
    }
}
