import Progress
import Testing

@Suite("Normalisation and aggregation: properties and gaps")
struct AggregationProperties {
    @Test("goalposts rise with what is wished, store beyond 100 and hold for display") func goalposts() throws
    {
        for direction in [Direction.more, .less] {
            let posts = try Goalposts(low: 10, high: 30, direction: direction)
            var last: Double?
            for step in -50...100 {
                let score = try posts.score(Double(step)) * (try direction.sign())
                if let last { #expect(score > last) }
                last = score
                #expect((0...100).contains(try posts.heldScore(Double(step))))
            }
        }
        #expect(try Goalposts(low: 10, high: 30, direction: .less).score(40) == -50)
        #expect(throws: ProgressGap.boundsOutOfOrder) { try Goalposts(low: 3, high: 3, direction: .more) }
        #expect(throws: ProgressGap.directionIsRange) { try Goalposts(low: 1, high: 3, direction: .range) }
        #expect(throws: ProgressGap.noSpread) { try PeerScale.minMax.values([4, 4], direction: .more) }
    }

    @Test("weights renormalise, so their scale and a missing part's weight do not matter") func weights()
        throws
    {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<100 {
            let given = (0..<6).map { _ in Double.random(in: 0.1...9, using: &numbers) }
            let scores = (0..<6).map { _ in Double.random(in: 1...99, using: &numbers) }
            #expect(abs(try Weights(given).shares.reduce(0, +) - 1) < 1e-14)
            let one = try Mean.arithmetic.composite(of: scores, weights: given)
            let ten = try Mean.arithmetic.composite(of: scores, weights: given.map { 10 * $0 })
            #expect(abs(one.value - ten.value) < 1e-11)
            let part = try Mean.arithmetic.composite(of: scores.dropLast() + [nil], weights: given)
            let rest = try Mean.arithmetic.composite(
                of: Array(scores.dropLast()), weights: Array(given.dropLast()))
            #expect(abs(part.value - rest.value) < 1e-11)
            #expect(part.coverage < 1 && rest.coverage == 1)
        }
    }

    @Test("means keep their order: harmonic ≤ geometric ≤ arithmetic, within the scores") func order() throws
    {
        var numbers = SeededNumbers(seed: 8)
        for _ in 0..<100 {
            let scores = (0..<5).map { _ in Double.random(in: 1...99, using: &numbers) }
            let weights = (0..<5).map { _ in Double.random(in: 0.1...1, using: &numbers) }
            let values = try [Mean.power(-3), .harmonic, .geometric, .power(0.5), .arithmetic, .power(2)].map
            {
                try $0.composite(of: scores, weights: weights).value
            }
            for (less, more) in zip(values, values.dropFirst()) { #expect(less <= more + 1e-9) }
            #expect(values[0] >= scores.min()! - 1e-9 && values[5] <= scores.max()! + 1e-9)
        }
    }

    @Test("what cannot be averaged says why") func gaps() {
        #expect(throws: ProgressGap.notPositive) {
            try Mean.geometric.composite(of: [0, 50], weights: [1, 1])
        }
        #expect(throws: ProgressGap.noData) { try Mean.arithmetic.composite(of: [nil], weights: [1]) }
        #expect(throws: ProgressGap.zeroWeights) { try Mean.arithmetic.composite(of: [1], weights: [0]) }
        #expect(throws: ProgressGap.negativeWeight) { try Weights([1, -1]) }
        #expect(throws: ProgressGap.shapeMismatch) { try Mean.arithmetic.composite(of: [1], weights: []) }
        #expect(throws: ProgressGap.onePoint) { try PeerTable(rows: [[1]], directions: [.more]) }
        #expect(throws: ProgressGap.outOfDomain) { try GoalRollUp(scores: [6], weights: [1]) }
    }

    @Test("the floor is a choice that lifts low scores") func floor() throws {
        let value = try Mean.geometric.composite(of: [0, 100], weights: [1, 1], floor: 1).value
        #expect(abs(value - 10) < 1e-12)
    }

    @Test("leaving one out: what lifts the whole is positive") func leaveOneOut() throws {
        let effects = try LeaveOneOut.effects(of: [80, 20, nil], weights: [1, 1, 1])
        #expect(effects == [30, -30, nil])
        #expect(try LeaveOneOut.effects(of: [80], weights: [1]) == [nil])
    }
}
