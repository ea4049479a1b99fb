/// A small dense matrix: solving and the spectral radius, in a fixed order of operations.
struct SquareMatrix {
    private(set) var cells: [Double]
    let size: Int

    init(rows: [[Double]]) {
        size = rows.count
        cells = rows.flatMap { $0 }
    }

    /// The solution of M·x = b by elimination with partial pivoting.
    func solution(for right: [Double]) throws(ProgressGap) -> [Double] {
        var m = cells
        var x = right
        let n = size
        for k in 0..<n {
            var pivot = k
            for i in k..<n where abs(m[i * n + k]) > abs(m[pivot * n + k]) { pivot = i }
            guard m[pivot * n + k] != 0 else { throw .singular }
            if pivot != k {
                for j in 0..<n { m.swapAt(k * n + j, pivot * n + j) }
                x.swapAt(k, pivot)
            }
            for i in (k + 1)..<max(n, k + 1) {
                let factor = m[i * n + k] / m[k * n + k]
                if factor == 0 { continue }
                for j in k..<n { m[i * n + j] -= factor * m[k * n + j] }
                x[i] -= factor * x[k]
            }
        }
        for k in stride(from: n - 1, through: 0, by: -1) {
            for j in (k + 1)..<max(n, k + 1) { x[k] -= m[k * n + j] * x[j] }
            x[k] /= m[k * n + k]
        }
        return x
    }

    /// The largest absolute eigenvalue by Gelfand's formula, ρ = lim ‖Mᵏ‖^{1/k}, with repeated squaring.
    ///
    /// Unlike power iteration it also serves matrices whose largest eigenvalues come in opposite or
    /// complex pairs. Forty squarings reach k = 2⁴⁰.
    func spectralRadius() -> Double {
        var power = self
        var logNorm = 0.0
        var weight = 1.0
        for _ in 0...40 {
            let norm = power.largest
            if norm == 0 { return 0 }
            logNorm += weight * Mathematics.logarithm(norm)
            for i in power.cells.indices { power.cells[i] /= norm }
            power = power.squared()
            weight /= 2
        }
        return Mathematics.exponential(logNorm)
    }

    private var largest: Double { cells.reduce(0) { max($0, abs($1)) } }

    private func squared() -> SquareMatrix {
        var result = self
        let n = size
        for i in 0..<n {
            for j in 0..<n { result.cells[i * n + j] = 0 }
            for k in 0..<n where cells[i * n + k] != 0 {
                let factor = cells[i * n + k]
                for j in 0..<n { result.cells[i * n + j] += factor * cells[k * n + j] }
            }
        }
        return result
    }
}
