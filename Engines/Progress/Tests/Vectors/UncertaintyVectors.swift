import Foundation
import Progress
import Testing

@Suite("V15 to V20: uncertainty and sensitivity")
struct UncertaintyVectors {
    @Test("V15: errors of readings") func propagation() throws {
        let posts = [(600.0, 1600.0), (0, 12), (10, 50), (10, 30)]
        let errors = try zip(posts, [20.0, 0.5, 2, 1]).map {
            try Goalposts(low: $0.0, high: $0.1, direction: .more).scaledError($1)
        }
        expect(errors, printed: "2 4.166667 5 5")
        expect(
            try ErrorPropagation.standardError(of: errors, weights: [0.4, 0.2, 0.2, 0.2]),
            printed: "1.826046")
    }

    @Test("V16: weights not known exactly") func dirichlet() throws {
        let even = try DirichletWeights(scores: [40, 60, 90], concentrations: [1, 1, 1])
        expect([even.mean, even.deviation], printed: "63.333333 10.274023")
        let agreed = try DirichletWeights(scores: [40, 60, 90], concentrations: [8, 4, 8])
        expect([agreed.mean, agreed.deviation], printed: "64 4.898979")
    }

    @Test("V17: estimator on four Halton points") func fourPoints() throws {
        let indices = try SensitivityIndices(
            a: try HaltonSequence(bases: [2, 3]).points(4), b: try HaltonSequence(bases: [5, 7]).points(4)
        ) { $0[0] + 2 * $0[1] }
        expect(indices.variance, printed: "0.202140")
        expect(indices.firstOrder, printed: "1.351611 0.610251")
        expect(indices.total, printed: "0.365233 0.737885")
    }

    @Test("V18: a linear model") func linear() throws {
        let indices = try SensitivityIndices(inputs: 3, samples: 4096) { $0[0] + 2 * $0[1] + 3 * $0[2] }
        expect(indices.firstOrder, printed: "0.0714 0.2856 0.6428")
        for (found, exact) in zip(indices.firstOrder + indices.total, [1, 4, 9, 1, 4, 9].map { $0 / 14.0 }) {
            #expect(abs(found - exact) < 0.001)
        }
    }

    @Test("V19: the Ishigami function") func ishigami() throws {
        let indices = try SensitivityIndices(inputs: 3, samples: 16384) { point in
            let x = point.map { (2 * $0 - 1) * Double.pi }
            let (one, two) = (sin(x[0]), sin(x[1]))
            let third = pow(x[2], 4)
            return one + 7 * two * two + 0.1 * third * one
        }
        for (found, exact) in zip(indices.firstOrder, [0.313905, 0.442411, 0]) {
            #expect(abs(found - exact) < 0.005)
        }
        for (found, exact) in zip(indices.total, [0.557589, 0.442411, 0.243684]) {
            #expect(abs(found - exact) < 0.005)
        }
        #expect(abs(indices.variance - 13.844588) < 0.02)
    }

    /// The exact shares follow from integrals over the cube; the printed digits are theirs.
    @Test("V19: exact shares") func ishigamiExact() {
        let a = 7.0
        let b = 0.1
        let fourth: Double = pow(Double.pi, 4)
        let factor: Double = 1 + b * fourth / 5
        let first: Double = 0.5 * factor * factor
        let second: Double = a * a / 8
        let rest: Double = 1.0 / 18 - 1.0 / 50
        let mixed: Double = b * b * fourth * fourth * rest
        let whole = first + second + mixed
        let alone: [Double] = [first / whole, second / whole]
        let total: [Double] = [(first + mixed) / whole, second / whole, mixed / whole]
        expect(alone, printed: "0.313905 0.442411")
        expect(total, printed: "0.557589 0.442411 0.243684")
        expect(whole, printed: "13.844588")
    }

    @Test("V20: Halton points") func halton() throws {
        let two = try HaltonSequence(bases: [2]).points(6).flatMap { $0 }
        #expect(two == [0.5, 0.25, 0.75, 0.125, 0.625, 0.375])
        let three = try HaltonSequence(bases: [3]).points(6).flatMap { $0 }
        let ninths: [Double] = [3, 6, 1, 4, 7, 2]
        #expect(three == ninths.map { $0 / 9 })
    }
}
