import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Against numpy, over real measurements")
struct AgainstMeasurements {
    /// Hours of one pollutant, by station; the file labels them by their end.
    static func air(_ indicator: String) throws -> Panel {
        var rows: [AreaCode: [Panel.Point]] = [:]
        for row in try Measured.rows(Measured.air) where row[1] == indicator {
            let end = try #require(Period(String(row[2].prefix(13))))
            rows[AreaCode("station:" + row[0]), default: []].append(
                Panel.Point(
                    period: Period(kind: .hour, index: end.index - 1), value: try #require(Double(row[3]))))
        }
        return Air.panel("ug/m3", rows)
    }

    @Test(
        "means, days over 50 and 45 and the percentile of the hourly stations; short years refuse",
        .enabled(if: Measured.exists(Measured.air), "the measurements are not beside the checkout"))
    func air() throws {
        for indicator in ["PM10", "PM2.5"] {
            let panel = try Self.air(indicator)
            let mean = try Air.panel("annual-mean", panel, unit: "ug/m3")
            let over50 = try Air.panel("days-over", panel, unit: "d")
            let over45 = try Air.panel("days-over", panel, unit: "d", ["threshold": 45])
            let percentile = try Air.panel("daily-percentile", panel, unit: "ug/m3")
            for row in try Measured.reference("air.csv") where row[1] == indicator {
                let area = AreaCode("station:" + row[0])
                let year = Period.year(try #require(Int(row[2])))
                let wanted = row[7...].compactMap { Double($0) }
                let found = [mean, over50, over45, percentile].map { answer in
                    answer[area].first { $0.period == year }?.value
                }
                if row[6] == "1" {
                    for (one, other) in zip(found, [wanted[0], wanted[1], wanted[2], wanted[3]]) {
                        #expect(abs(try #require(one) - other) < 1e-9, "\(row)")
                    }
                } else {
                    #expect(found == [nil, nil, nil, nil], "\(row)")
                    let gap = try #require(mean.gaps.first { $0.area == area && $0.period == year })
                    #expect(
                        gap.reason.en.hasSuffix(
                            "\(row[4]) of \(year.year % 4 == 0 ? 366 : 365), needed \(row[5])"))
                }
            }
        }
    }

    @Test(
        "the published figures of 2014: 51.35 and 35.77 µg/m³, 145 days",
        .enabled(if: Measured.exists(Measured.air), "the measurements are not beside the checkout"))
    func facts() throws {
        let station: AreaCode = "station:SlGliwicMewy"
        let coarse = try Self.air("PM10")
        let mean = try Air.panel("annual-mean", coarse, unit: "ug/m3")
        #expect(abs(try #require(mean[station].last).value - 51.35) < 0.005)
        #expect(try Air.panel("days-over", coarse, unit: "d")[station].last?.value == 145)
        let fine = try Air.panel("annual-mean", try Self.air("PM2.5"), unit: "ug/m3")
        #expect(abs(try #require(fine[station].last).value - 35.77) < 0.005)
        #expect(
            mean.gaps.filter { $0.area == station }.map(\.period) == [.year(2005), .year(2009), .year(2010)])
    }

    @Test(
        "daily rain adds up to the totals its publisher gives by month",
        .enabled(if: Measured.exists(Measured.rain), "the measurements are not beside the checkout"))
    func rain() throws {
        var days: [AreaCode: [Panel.Point]] = [:]
        for row in try Measured.rows(Measured.rain) {
            guard let value = Double(row[3]), let day = Period(row[2]) else { continue }
            days[AreaCode("station:" + row[0]), default: []].append(Panel.Point(period: day, value: value))
        }
        let dry = ["missing-days-are-dry": 1.0]
        let daily = Air.panel("mm", days.mapValues { $0.sorted { $0.period < $1.period } })
        let months = try Air.panel("monthly-sum", daily, unit: "mm", dry)
        var compared = 0
        for row in try Measured.rows(Measured.monthlyRain) {
            guard let wanted = Double(row[3]), let month = Period(row[2]),
                let found = months[AreaCode("station:" + row[0])].first(where: { $0.period == month })
            else { continue }
            compared += 1
            #expect(abs(found.value - wanted) < 0.051, "\(row)")
        }
        #expect(compared == 393)
        let years = try Air.panel("annual-sum", daily, unit: "mm", dry)
        let largest = try Air.panel("largest-day", daily, unit: "mm", dry)
        for row in try Measured.reference("rain.csv") {
            let area = AreaCode("station:" + row[0])
            let year = Period.year(try #require(Int(row[1])))
            let sum = years[area].first { $0.period == year }?.value
            if row[3] == "12" {
                #expect(abs(try #require(sum) - (try #require(Double(row[4])))) < 1e-6, "\(row)")
            } else {
                #expect(sum == nil, "\(row)")
            }
            let top = try #require(largest[area].first { $0.period == year })
            #expect(top.value == Double(row[5]))
            #expect(top.status == (row[3] == "12" ? .final : .estimated))
        }
    }
}
