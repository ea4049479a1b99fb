import Progress
import Testing

@Suite("4.4 and 4.5: normalisation, aggregation, V13 and V14 (invented numbers)")
struct AggregationVectors {
    static let rows: [[Double]] = [
        [980, 6.0, 30, 21], [870, 9.5, 22, 27], [1450, 2.0, 41, 23], [1010, 7.2, 26, 25],
        [1120, 3.1, 35, 18],
    ]
    static let directions: [Direction] = [.more, .less, .more, .less]
    static let weights = [0.4, 0.2, 0.2, 0.2]
    let table: PeerTable
    let scores: [[Double]]

    init() throws {
        table = try PeerTable(rows: Self.rows, directions: Self.directions)
        let posts = try zip([(600.0, 1600.0), (0, 12), (10, 50), (10, 30)], Self.directions).map {
            try Goalposts(low: $0.0, high: $0.1, direction: $1)
        }
        scores = try Self.rows.map { try zip(posts, $0).map { try $0.heldScore($1) } }
    }

    @Test("min–max") func minMax() throws {
        let scaled = try table.scaled(.minMax)
        expect(scaled[0], printed: "18.9655 46.6667 42.1053 66.6667")
        expect(scaled[1], printed: "0 0 0 0")
        expect(scaled[2], printed: "100 100 100 44.4444")
        expect(scaled[3], printed: "24.1379 30.6667 21.0526 22.2222")
        expect(scaled[4], printed: "43.1034 85.3333 68.4211 100")
    }

    @Test("standard scores and percentile ranks") func peers() throws {
        let z = try table.scaled(.standardScore)
        expect(z[0], printed: "-0.477255 -0.144414 -0.107192 0.515339")
        expect(z[2], printed: "1.638875 1.168438 1.366698 -0.057260")
        expect(try table.scaled(.percentileRank)[0], printed: "0.25 0.5 0.5 0.75")
    }

    @Test("goalposts") func goalposts() {
        expect(scores[0], printed: "38 50 50 45")
        expect(scores[1], printed: "27 20.8333 30 15")
        expect(scores[2], printed: "85 83.3333 77.5 35")
        expect(scores[3], printed: "41 40 40 25")
        expect(scores[4], printed: "52 74.1667 62.5 60")
    }

    @Test("distance to target and wished range") func targets() throws {
        expect(try TargetDistance.shares([20, 30, 50], target: 40, direction: .more), printed: "0 0.5 1.5")
        expect(
            try TargetDistance.shares([20, 30, 50], target: 40, direction: .more, capped: true),
            printed: "0 0.5 1")
        expect(
            try TargetDistance.shares([20, 30, 50], target: 20, direction: .less), printed: "1 0.666667 0")
        let range = try WishedRange(a: 20, b: 35, c: 50, d: 70)
        expect(try [18, 25, 40, 60, 70].map { try range.fit($0) }, printed: "0 0.333333 1 0.5 0")
    }

    @Test(
        "means",
        arguments: [
            (Mean.arithmetic, "44.2 23.966667 73.166667 37.4 60.133333"),
            (.geometric, "43.867607 23.277684 69.599364 36.772702 59.600423"),
            (.harmonic, "43.533605 22.515010 64.931636 36.028120 59.093726"),
            (.power(-2), "43.202541 21.715499 59.683969 35.180887 58.616648"),
            (.power(0.5), "44.034286 23.632954 71.528584 37.101156 59.863871"),
        ])
    func means(mean: Mean, printed: String) throws {
        expect(
            try scores.map { try mean.composite(of: $0, weights: Self.weights).value }, printed: printed)
    }

    @Test("Copeland, Hellwig, TOPSIS and AMPI") func orderings() throws {
        let onScores = try PeerTable(rows: scores, directions: [.more, .more, .more, .more])
        #expect(try onScores.copeland(weights: Self.weights) == [0, -4, 4, -2, 2])
        #expect(try table.copeland(weights: Self.weights) == [0, -4, 4, -2, 2])
        let hellwig = try table.hellwig()
        expect(hellwig.measures, printed: "0.474396 0.112146 0.750741 0.328020 0.699200")
        expect(hellwig.distances, printed: "3.374841 5.700804 1.600461 4.314703 1.931401")
        expect(hellwig.norm, printed: "6.420878")
        expect(
            try table.topsis(weights: Self.weights), printed: "0.351157 0 0.817554 0.244659 0.590288")
        let ampi = try table.mazziottaPareto()
        expect(ampi.map(\.index), printed: "98.046424 72.438187 122.411148 87.202433 116.201729")
        expect(ampi[0].scores, printed: "89.0345 96.48 97.4737 112")
        expect([ampi[0].mean, ampi[0].deviation], printed: "98.747042 8.317686")
    }

    @Test("V13: a missing indicator") func missing() throws {
        let row: [Double?] = [scores[0][0], scores[0][1], nil, scores[0][3]]
        let arithmetic = try Mean.arithmetic.composite(of: row, weights: Self.weights)
        expect([arithmetic.value, arithmetic.coverage], printed: "42.75 0.8")
        let geometric = try Mean.geometric.composite(of: row, weights: Self.weights)
        expect(geometric.value, printed: "42.455839")
        #expect(arithmetic.isAssessed)
        let thin: [Double?] = [38, nil, nil, nil]
        #expect(try !Mean.arithmetic.composite(of: thin, weights: Self.weights).isAssessed)
    }

    @Test("V14: goal roll-up shows the worst child") func rollUp() throws {
        let goal = try GoalRollUp(scores: [4, 1.5, -3], weights: [0.5, 0.3, 0.2])
        expect(goal.mean, printed: "1.85")
        #expect(goal.worst == 2)
        #expect(goal.worstScore == -3)
        #expect(goal.meanClass == .moderateProgress)
        #expect(goal.deteriorating == [2])
        #expect(goal.coverage == 1)
        let thin = try GoalRollUp(scores: [4, nil, nil], weights: [0.5, 0.3, 0.2])
        #expect(thin.mean == nil)
        #expect(thin.meanClass == nil)
    }

    @Test("effective importance") func importance() throws {
        let index = try scores.map { try Mean.arithmetic.composite(of: $0, weights: Self.weights).value }
        let shares = try EffectiveImportance.shares(of: scores, index: index)
        expect(shares.compactMap { $0 }, printed: "0.870854 0.986327 0.992795 0.401817")
    }
}
