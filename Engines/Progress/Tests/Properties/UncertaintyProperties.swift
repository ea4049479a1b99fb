import Progress
import Testing

@Suite("Uncertainty, influence and traffic light: properties")
struct UncertaintyProperties {
    @Test("Sobol points: each coordinate meets every stratum once, in every dimension") func strata() throws {
        let dimensions = SobolSequence.mostDimensions
        let points = try SobolSequence(dimensions: dimensions).centredPoints(256)
        for k in 0..<dimensions {
            let column = stride(from: k, to: points.count, by: dimensions).map { Int(points[$0] * 256) }
            #expect(Set(column).count == 256)
        }
        #expect(points.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(throws: ProgressGap.tooManyDimensions) { try SobolSequence(dimensions: dimensions + 1) }
    }

    @Test("Sobol points: the first two dimensions fill a 16 by 16 grid") func grid() throws {
        let points = try SobolSequence(dimensions: 2).points(256)
        let cells = stride(from: 0, to: 512, by: 2).map {
            Int(points[$0] * 16) * 16 + Int(points[$0 + 1] * 16)
        }
        #expect(Set(cells).count == 256)
    }

    @Test("a goal's interval agrees with error propagation and names its driver") func goal() throws {
        let weights = [0.4, 0.2, 0.2, 0.2]
        let errors = [2.0, 4.166667, 5, 5]
        let sampled = try GoalUncertainty(
            scores: [38, 50, 50, 45], standardErrors: errors, weights: weights,
            settings: .init(weightSpread: 0, samples: 4096))
        let exact = try ErrorPropagation.standardError(of: errors, weights: weights)
        #expect(abs(sampled.interval.mean - 44.2) < 0.01)
        #expect(abs(sampled.interval.deviation - exact) < 0.01)
        #expect(abs(sampled.interval.low - (44.2 - 1.644854 * exact)) < 0.05)
        #expect(abs(sampled.interval.high - (44.2 + 1.644854 * exact)) < 0.05)
        let wide = try GoalUncertainty(
            scores: [38, nil, 50], standardErrors: [9, nil, nil], weights: [1, 1, 1])
        #expect(wide.topDriver == .reading(0))
        #expect(wide.topShare > 0.9)
        #expect(wide.unknownErrors == [2])
        let still = try GoalUncertainty(scores: [38], standardErrors: [0], weights: [1])
        #expect(still.topDriver == nil)
        #expect(abs(still.interval.high - still.interval.low) < 1e-12)
    }

    @Test("the same question has the same answer") func repeatable() throws {
        let ask = {
            try GoalUncertainty(scores: [1, -2, 4], standardErrors: [1, 0.5, 2], weights: [3, 2, 1])
        }
        #expect(try ask() == ask())
    }

    @Test("ranks: certain where peers are far apart, open where they are close") func ranks() throws {
        let close = try RankIntervals(
            nominal: [90, 50, 49], samples: [[90, 50, 49], [90, 49, 50], [91, 50, 49], [89, 49, 50]])
        #expect(close.peers.map(\.nominal) == [1, 2, 3])
        #expect(close.peers.map(\.low) == [1, 2, 2])
        #expect(close.peers.map(\.high) == [1, 3, 3])
        #expect(abs(close.meanChange - 1.0 / 3) < 1e-12)
        let table = try PeerTable(
            rows: AggregationVectors.rows, directions: AggregationVectors.directions)
        let study = try RankRobustness(table: table, weights: AggregationVectors.weights)
        #expect(study.ranks.peers[1].low == 5 && study.ranks.peers[1].high == 5)
        for peer in study.ranks.peers { #expect(peer.low <= peer.median && peer.median <= peer.high) }
        let alike = try RankRobustness(
            table: PeerTable(rows: [[1, 1], [2, 2]], directions: [.more, .more]), weights: [1, 1])
        #expect(alike.sensitivity == nil && alike.ranks.meanChange == 0)
    }

    @Test("influence: no influence changes nothing, a growing loop is refused") func influence() throws {
        let none = try GoalInfluence(coefficients: [[0, 0], [0, 0]])
        #expect(none.spectralRadius == 0)
        #expect(try none.response(to: [3, 4]) == [3, 4])
        let loop = try GoalInfluence(coefficients: [[0, 1.2], [1.2, 0]])
        #expect(abs(loop.spectralRadius - 1.2) < 1e-9)
        #expect(throws: ProgressGap.unstable) { try loop.response(to: [1, 1]) }
        // Eigenvalues ±0.5i: a complex pair, on which power iteration would turn round for ever.
        let turn = try GoalInfluence(coefficients: [[0, -0.5], [0.5, 0]])
        #expect(abs(turn.spectralRadius - 0.5) < 1e-9)
        #expect(try GoalInfluence(coefficients: [[0, 0], [7, 0]]).spectralRadius == 0)
        let chain = try GoalInfluence(coefficients: [[0, 0], [7, 0]])
        #expect(try chain.response(to: [1, 0]) == [1, 7])
    }

    @Test("the answer satisfies y = A·y + u") func balance() throws {
        var numbers = SeededNumbers(seed: 11)
        let matrix = (0..<12).map { _ in (0..<12).map { _ in Double.random(in: -0.1...0.1, using: &numbers) }
        }
        let effort = (0..<12).map { _ in Double.random(in: -5...5, using: &numbers) }
        let answer = try GoalInfluence(coefficients: matrix).response(to: effort)
        for i in 0..<12 {
            let arrived = zip(matrix[i], answer).reduce(effort[i]) { $0 + $1.0 * $1.1 }
            #expect(abs(arrived - answer[i]) < 1e-12)
        }
    }

    @Test(
        "traffic light",
        arguments: [
            (1.2, ProgressState.onTrack), (0.95, .onTrack), (0.94, .atRisk), (0.6, .atRisk),
            (0.59, .offTrack), (0, .offTrack), (-0.01, .deteriorating),
        ])
    func light(ratio: Double, state: ProgressState) {
        #expect(TrafficLight().judge(.init(ratio: ratio)).state == state)
    }

    @Test("traffic light: chance, age, coverage and met targets") func lightReasons() {
        var light = TrafficLight()
        #expect(light.isConsistent)
        #expect(light.judge(.init(ratio: 1, chance: 0.49)).reason == .unlikelyToMeet)
        #expect(light.judge(.init(ratio: 1, chance: 0.49)).state == .atRisk)
        #expect(light.judge(.init(ratio: nil, isTargetMet: true)).reason == .targetMet)
        #expect(light.judge(.init(ratio: nil)).reason == .noData)
        #expect(light.judge(.init(ratio: 1, age: 1.6)).reason == .dataTooOld)
        #expect(light.judge(.init(ratio: 1, age: 1.5)).state == .onTrack)
        #expect(light.judge(.init(ratio: 1, coverage: 0.59)).reason == .coverageTooLow)
        #expect(light.judge(.init(ratio: .nan)).state == .notAssessed)
        light.atRiskRatio = 2
        #expect(!light.isConsistent)
    }

    @Test("a ratio to nothing has no answer") func ratioToNothing() {
        #expect(throws: ProgressGap.zeroBase) { try Ratio.of(1, per: 0) }
    }
}
