import Foundation
import Testing

@testable import Progress

/// Tables beside this engine, made by scipy with the command in Validation/make_reference.py.
@Suite("Against scipy and numpy")
struct ReferenceTables {
    static func lines(_ file: String) throws -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Validation")
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    }

    @Test("distributions to twelve digits") func distributions() throws {
        let lines = try Self.lines("distributions.csv")
        #expect(lines.count > 800)
        for line in lines {
            let numbers = line.dropFirst().compactMap(Double.init)
            try #require(numbers.count == 4)
            let (a, b, x, wanted) = (numbers[0], numbers[1], numbers[2], numbers[3])
            let found: Double
            switch line[0] {
            case "t.cdf": found = try StudentT(degreesOfFreedom: a).cumulative(x)
            case "t.quantile": found = try StudentT(degreesOfFreedom: a).quantile(x)
            case "normal.cdf": found = NormalDistribution.cumulative(x)
            case "normal.quantile": found = try NormalDistribution.quantile(x)
            default: found = try IncompleteBeta.regularised(x: x, a: a, b: b)
            }
            let allowed = 1e-12 * max(abs(wanted), 1e-300)
            #expect(abs(found - wanted) <= allowed, "\(line): \(found)")
        }
    }

    @Test("thirty series: least squares, Theil–Sen, Mann–Kendall") func trends() throws {
        for line in try Self.lines("trends.csv") {
            let parts = line[0].split(separator: ";")
            let points = parts.dropFirst().map { part in
                let pair = part.split(separator: ":").compactMap { Double($0) }
                return TimedValue(time: pair[0], value: pair[1])
            }
            let target = TimedValue(time: 2030, value: try #require(Double(parts[0])))
            let trend = try LinearTrend(through: points)
            let interval = try trend.interval(at: 2030)
            let robust = try RobustTrend(through: points)
            let found = [
                trend.slope, trend.residualDeviation, try #require(trend.explainedShare),
                trend.value(at: 2030), trend.standardError(at: 2030), interval.lowerBound,
                interval.upperBound, try trend.chance(ofMeeting: target, direction: .more), robust.slope,
                robust.intercept, try MonotoneTest(of: points).pValue,
            ]
            let wanted = line.dropFirst().compactMap(Double.init)
            #expect(found.count == wanted.count)
            for (column, pair) in zip(found, wanted).enumerated() {
                let allowed = 1e-9 * max(1, abs(pair.1))
                #expect(abs(pair.0 - pair.1) <= allowed, "column \(column): \(pair)")
            }
        }
    }

    @Test("Sobol points in 64 dimensions, exactly") func sobol() throws {
        let wanted = try Self.lines("sobol.csv").flatMap { $0.compactMap(Double.init) }
        let points = try SobolSequence(dimensions: 64).points(64)
        #expect(points.map { $0 * 64 } == wanted)
    }
}
