/// The regularised incomplete beta function I_x(a, b), on which Student's t stands.
/// - Source: DLMF 8.17.22; even part as in DiDonato and Morris 1992 (ACM TOMS 18, 360–373, algorithm 708).
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
            return fraction(x: x, y: complement, a: a, b: b).map { front / $0 }
        }
        return fraction(x: complement, y: x, a: b, b: a).map { 1 - front / $0 }
    }

    /// The even part of the continued fraction, by the modified Lentz method.
    ///
    /// It reads 1 − x as its own argument: for large a the plain form would subtract nearly equal numbers.
    private static func fraction(x: Double, y: Double, a: Double, b: Double) -> Double? {
        // A denominator of zero is moved by a hair, which the next step cancels to first order.
        let hair = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < hair ? hair : value }
        let lead = a * y - b * x + 1
        var result = kept(a * lead / (a + 1))
        var c = result
        var d = 0.0
        for step in 1...mostSteps {
            let m = Double(step)
            let before = a + 2 * m - 1
            let top = (a + m - 1) / before * ((a + b + m - 1) / before) * m * (b - m) * x * x
            let bottom =
                m + m * (b - m) * x / before + (a + m) / (a + 2 * m + 1) * (lead + m * (1 + y))
            d = 1 / kept(bottom + top * d)
            c = kept(bottom + top / c)
            let change = c * d
            result *= change
            if abs(change - 1) <= 2e-16 { return result }
        }
        return nil
    }
}
