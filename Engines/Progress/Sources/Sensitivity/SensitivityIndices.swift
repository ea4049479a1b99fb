/// What share of a result's variance each input explains, alone and with all its interactions.
/// - Method: docs/methods/uncertainty-and-sensitivity.md
public struct SensitivityIndices: Hashable, Sendable {
    /// S: the share explained by each input alone. Estimates from few points may lie outside 0 to 1.
    public let firstOrder: [Double]
    /// S_T: the share that would remain if all other inputs were known.
    public let total: [Double]
    /// Variance of the result over both base samples (n − 1).
    public let variance: Double

    /// Estimates from two independent samples of the inputs (Saltelli 2010, Jansen 1999); N(d + 2) runs.
    /// - Parameters:
    ///   - a: N × d; b: N × d.
    /// - Throws: `noData`, `onePoint`, `shapeMismatch`, `noSpread` where the result does not vary,
    ///   `notFinite`, and what the model throws.
    public init(
        a: [[Double]], b: [[Double]], model: ([Double]) throws(ProgressGap) -> Double
    ) throws(ProgressGap) {
        guard let first = a.first, !first.isEmpty else { throw .noData }
        guard a.count == b.count, (a + b).allSatisfy({ $0.count == first.count }) else {
            throw .shapeMismatch
        }
        var fromA: [Double] = []
        var fromB: [Double] = []
        for point in a { fromA.append(try model(point)) }
        for point in b { fromB.append(try model(point)) }
        let all = fromA + fromB
        guard all.allSatisfy(\.isFinite) else { throw .notFinite }
        let spread = Column(all)
        let v = spread.sumOfSquares / Double(all.count - 1)
        guard v > 0 else { throw .noSpread }
        let n = Double(a.count)
        var alone: [Double] = []
        var whole: [Double] = []
        for input in first.indices {
            var cross = 0.0
            var square = 0.0
            for i in a.indices {
                var mixed = a[i]
                mixed[input] = b[i][input]
                let y = try model(mixed)
                guard y.isFinite else { throw .notFinite }
                cross += fromB[i] * (y - fromA[i])
                square += (fromA[i] - y) * (fromA[i] - y)
            }
            alone.append(cross / n / v)
            whole.append(square / (2 * n * v))
        }
        firstOrder = alone
        total = whole
        variance = v
    }

    /// Estimates from Sobol points; samples of a power of two are the most even.
    /// - Throws: `tooManyDimensions` beyond 32 inputs, and what the other initialiser throws.
    public init(
        inputs: Int, samples: Int, model: ([Double]) throws(ProgressGap) -> Double
    ) throws(ProgressGap) {
        guard inputs > 0 else { throw .noData }
        let points = try SobolSequence(dimensions: 2 * inputs).points(samples)
        var a: [[Double]] = []
        var b: [[Double]] = []
        for start in stride(from: 0, to: points.count, by: 2 * inputs) {
            a.append(Array(points[start..<(start + inputs)]))
            b.append(Array(points[(start + inputs)..<(start + 2 * inputs)]))
        }
        try self.init(a: a, b: b, model: model)
    }
}
