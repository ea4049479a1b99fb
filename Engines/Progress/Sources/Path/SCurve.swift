/// A logistic curve stretched so that it runs exactly from 0 to 1: S(τ) = (g(τ) − g(0))/(g(1) − g(0)).
struct SCurve {
    /// Below it is a straight line, above it a step; beyond either its ends lose their digits.
    static let steepnesses = 0.1...50.0

    let steepness: Double

    func height(at share: Double) -> Double {
        let low = logistic(0)
        return (logistic(share) - low) / (logistic(1) - low)
    }

    /// The share of time at which the curve has a height between 0 and 1.
    func share(at height: Double) -> Double {
        let low = logistic(0)
        let g = low + height * (logistic(1) - low)
        return 0.5 + Mathematics.logarithm(g / (1 - g)) / steepness
    }

    private func logistic(_ share: Double) -> Double {
        1 / (1 + Mathematics.exponential(-steepness * (share - 0.5)))
    }
}
