/// The regularised incomplete beta function I_x(a, b), on which Student's t stands.
/// - Source: DLMF 8.17.22 (continued fraction, evaluated by the modified Lentz method).
public enum IncompleteBeta {
    /// The continued fraction needs about √max(a, b) steps; this serves a, b up to about a hundred million.
    static let mostSteps = 100_000

    /// I_x(a, b).
    /// - Throws: `outOfDomain` unless a, b > 0 and 0 ≤ x ≤ 1; `notConverged` for enormous a or b.
    public static func regularised(x: Double, a: Double, b: Double) throws(ProgressGap) -> Double {
        guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, x <= 1 else { throw .outOfDomain }
        let logBeta =
            Mathematics.logGamma(a) + Mathematics.logGamma(b) - Mathematics.logGamma(a + b)
        guard let value = regularised(x: x, complement: 1 - x, a: a, b: b, logBeta: logBeta) else {
            throw .notConverged
        }
        return value
    }

    /// I_x(a, b) from x and 1 − x, both given so that neither loses digits, and ln B(a, b).
    static func regularised(
        x: Double, complement: Double, a: Double, b: Double, logBeta: Double
    ) -> Double? {
        if x <= 0 { return 0 }
        if complement <= 0 { return 1 }
        let logX = x < 0.5 ? Mathematics.logarithm(x) : Mathematics.logarithmOfOnePlus(-complement)
        let logY = complement < 0.5 ? Mathematics.logarithm(complement) : Mathematics.logarithmOfOnePlus(-x)
        let front = Mathematics.exponential(a * logX + b * logY - logBeta)
        if x <= (a + 1) / (a + b + 2) {
            return fraction(x: x, a: a, b: b).map { front * $0 / a }
        }
        return fraction(x: complement, a: b, b: a).map { 1 - front * $0 / b }
    }

    private static func fraction(x: Double, a: Double, b: Double) -> Double? {
        // Lentz: a zero denominator is moved by a hair, which the next step cancels exactly to first order.
        let hair = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < hair ? hair : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...mostSteps {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) <= 2e-16 { return result }
        }
        return nil
    }
}
