import Progress
import Testing

@Suite("V12: trend, forecast and chance of meeting the target")
struct TrendVectors {
    static let points = zip(2018..., [52, 51, 49.5, 50, 47.5, 46, 45.5, 44]).map {
        TimedValue(time: Double($0), value: $1)
    }

    @Test("least squares and prediction interval") func leastSquares() throws {
        let trend = try LinearTrend(through: Self.points)
        expect([trend.slope, trend.intercept], printed: "-1.148810 2370.505952")
        expect([trend.residualDeviation, try #require(trend.explainedShare)], printed: "0.582908 0.964525")
        expect([trend.value(at: 2030), trend.standardError(at: 2030)], printed: "38.422619 0.983240")
        let interval = try trend.interval(at: 2030, level: 0.9)
        expect([interval.lowerBound, interval.upperBound], printed: "36.5120 40.3332")
        expect(try trend.time(reaching: 40), printed: "2028.627")
    }

    @Test("chance of meeting", arguments: [(40.0, "0.920112"), (38, "0.341166"), (36, "0.024430")])
    func chance(target: Double, printed: String) throws {
        let trend = try LinearTrend(through: Self.points)
        let wanted = TimedValue(time: 2030, value: target)
        let less = try trend.chance(ofMeeting: wanted, direction: .less)
        expect(less, printed: printed)
        let more = try trend.chance(ofMeeting: wanted, direction: .more)
        #expect(abs(less + more - 1) < 1e-14)
    }

    @Test("Theil–Sen") func robust() throws {
        let trend = try RobustTrend(through: Self.points)
        expect(
            [trend.slope, trend.intercept, trend.value(at: 2030)],
            printed: "-1.154762 2382.410714 38.244048")
    }

    @Test("Mann–Kendall") func monotone() throws {
        let test = try MonotoneTest(of: Self.points)
        #expect(test.balance == -26)
        expect([test.z, test.pValue], printed: "-3.092948 0.001982")
    }

    @Test("fewer than five points give no probability") func tooFew() {
        #expect(throws: ProgressGap.tooFewPoints) { try LinearTrend(through: Array(Self.points.prefix(4))) }
        #expect(throws: ProgressGap.tooFewPoints) { try MonotoneTest(of: Array(Self.points.prefix(4))) }
        #expect(throws: ProgressGap.noData) { try RobustTrend(through: []) }
    }
}
