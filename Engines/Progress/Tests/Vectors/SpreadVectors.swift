import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Progress

@Suite("Spread of effort through the matrix of impacts")
struct SpreadVectors {
    private static func impact(_ from: String, _ to: String, _ sign: Impact.Sign, _ strength: Int) throws
        -> Impact
    {
        Impact(
            from: try #require(StrategyCode(from)), to: try #require(StrategyCode(to)), sign: sign,
            strength: strength, confidence: .medium, why: BilingualText("w"))
    }

    /// a → b with 0.2, b → a with −0.1, b → c with 0.3: by hand, one unit for a gives b 0.2/1.02, c 0.06/1.02,
    /// and takes 0.02/1.02 from a itself.
    @Test func effectsOfEffectsAreIncluded() throws {
        let codes = Array(TestCity.strategy.operationalGoals.map(\.code).prefix(3))
        try #require(codes.count == 3)
        let (a, b, c) = (codes[0].description, codes[1].description, codes[2].description)
        let matrix = ImpactMatrix(impacts: [
            try Self.impact(a, b, .positive, 2), try Self.impact(b, a, .negative, 1),
            try Self.impact(b, c, .positive, 3),
            // A line of action acts as its goal; a weaker tie of the same pair changes nothing.
            try Self.impact(a + ".1", b, .positive, 1),
        ])
        let spread = try #require(SpreadJudge(matrix, TestCity.strategy)).spread()
        #expect(spread.goals == codes)
        let column = spread.effects.map { $0[0] }
        #expect(abs(column[0] + 0.02 / 1.02) < 1e-12)
        #expect(abs(column[1] - 0.2 / 1.02) < 1e-12)
        #expect(abs(column[2] - 0.06 / 1.02) < 1e-12)
        #expect(spread.reached(from: codes[0]).map(\.goal) == [codes[1], codes[2]])
    }

    @Test func withoutTiesBetweenGoalsThereIsNothingToSpread() {
        #expect(SpreadJudge(ImpactMatrix(), TestCity.strategy) == nil)
    }
}
