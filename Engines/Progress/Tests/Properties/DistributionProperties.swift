import Progress
import Testing

@Suite("Distributions and trends: properties")
struct DistributionProperties {
    @Test("quantile undoes the distribution function") func roundTrip() throws {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<500 {
            let p = Double.random(in: 0.0001...0.9999, using: &numbers)
            let degrees = Double.random(in: 0.7...500, using: &numbers)
            let student = try StudentT(degreesOfFreedom: degrees)
            #expect(abs(student.cumulative(try student.quantile(p)) - p) < 1e-13)
            #expect(abs(NormalDistribution.cumulative(try NormalDistribution.quantile(p)) - p) < 1e-14)
            #expect(try student.quantile(p) == -student.quantile(1 - p) || p != 1 - (1 - p))
        }
        #expect(throws: ProgressGap.outOfDomain) { try StudentT(degreesOfFreedom: 0) }
        #expect(throws: ProgressGap.outOfDomain) { try NormalDistribution.quantile(1) }
    }

    @Test("Student's t comes near the normal distribution") func limit() throws {
        let degrees = StudentT.mostDegrees
        let student = try StudentT(degreesOfFreedom: degrees)
        for z in stride(from: -6.0, through: 6, by: 0.5) {
            // First term of the expansion in 1/ν: Φ(z) − φ(z)(z³ + z)/(4ν).
            let step = student.density(z) * (z * z * z + z) / (4 * degrees)
            #expect(abs(student.cumulative(z) - (NormalDistribution.cumulative(z) - step)) < 1e-14)
        }
    }

    @Test("a perfect line is certain; a level one never arrives") func perfect() throws {
        let line = (0..<6).map { TimedValue(time: 2018 + Double($0), value: 10 + 2 * Double($0)) }
        let trend = try LinearTrend(through: line)
        #expect(trend.standardError(at: 2030) < 1e-9)
        #expect(try trend.chance(ofMeeting: .init(time: 2030, value: 30), direction: .more) == 1)
        #expect(try trend.chance(ofMeeting: .init(time: 2030, value: 40), direction: .more) == 0)
        let level = try LinearTrend(through: (0..<6).map { TimedValue(time: Double($0), value: 5) })
        #expect(level.explainedShare == nil)
        #expect(throws: ProgressGap.noChange) { try level.time(reaching: 6) }
        let test = try MonotoneTest(of: (0..<6).map { TimedValue(time: Double($0), value: 5) })
        #expect(test.balance == 0 && test.z == 0 && test.pValue == 1)
    }

    @Test("an odd reading bends least squares, not Theil–Sen") func robust() throws {
        var points = (0..<9).map { TimedValue(time: Double($0), value: Double($0)) }
        points[8].value = 100
        #expect(try RobustTrend(through: points).slope == 1)
        #expect(try LinearTrend(through: points).slope > 3)
    }

    @Test("a chance of being in a range sums with the two tails to one") func range() throws {
        let trend = try LinearTrend(through: TrendVectors.points)
        let inside = try trend.chance(ofBeingIn: 37...40, at: 2030)
        let below = try trend.chance(ofMeeting: .init(time: 2030, value: 37), direction: .less)
        let above = try trend.chance(ofMeeting: .init(time: 2030, value: 40), direction: .more)
        #expect(abs(inside + below + above - 1) < 1e-12)
    }
}
