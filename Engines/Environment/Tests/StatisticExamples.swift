import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("Statistics that can be reckoned by hand")
struct StatisticExamples {
    @Test("the annual mean weighs hours, not days") func mean() throws {
        // Half of the days have all hours at 10, half only 18 at 24: 365 days, 183 and 182 of them.
        let panel = Air.panel(
            "ug/m3",
            [
                "9901": Air.hours(2013) { day, hour in day % 2 == 0 ? 10 : hour < 18 ? 24 : nil }
            ])
        let value = try Air.panel("annual-mean", panel, unit: "ug/m3")["9901"][0].value
        #expect(abs(value - (183 * 24 * 10 + 182 * 18 * 24.0) / (183 * 24 + 182 * 18)) < 1e-12)
    }

    @Test("a day at the threshold is not over it") func daysOver() throws {
        let panel = Air.panel("ug/m3", ["9901": Air.days(2013) { [50, 50.4, 50.5, 51, 45.1][$0 % 5] }])
        func days(_ parameters: [String: Double]) throws -> [Double] {
            try Air.panel("days-over", panel, unit: "{day}/a", parameters)["9901"].map(\.value)
        }
        #expect(try days([:]) == [219])
        #expect(try days(["threshold": 45]) == [365])
        #expect(try days(["whole-units": 1]) == [146])
    }

    @Test("the hour that begins at 23:00 belongs to its day") func midnight() throws {
        // Only the last hour of each day is high: 40 on 31 December belongs to that year.
        let panel = Air.panel(
            "ug/m3", ["9901": Air.hours(2013) { day, hour in day == 364 && hour == 23 ? 1_000 : 40 }])
        #expect(
            try Air.panel("days-over", panel, unit: "d")["9901"] == [
                Panel.Point(period: .year(2013), value: 1)
            ])
    }

    @Test("percentile 90.4 of a full year is the 36th highest day") func percentile() throws {
        let panel = Air.panel("ug/m3", ["9901": Air.days(2013) { Double(($0 * 97) % 365) }])
        #expect(try Air.panel("daily-percentile", panel, unit: "ug/m3")["9901"].map(\.value) == [329])
        let highest = try Air.panel("daily-percentile", panel, unit: "ug/m3", ["percentile": 100])
        let lowest = try Air.panel("daily-percentile", panel, unit: "ug/m3", ["percentile": 0])
        #expect(highest["9901"][0].value == 364)
        #expect(lowest["9901"][0].value == 0)
    }

    @Test("dry days left out count as 0 only where the indicator says so, and only in months with a row")
    func dryDays() throws {
        let everyThird = Air.panel("mm", ["9901": Air.days(2013) { $0 % 3 == 0 ? 2 : nil }])
        #expect(try Air.outcome("annual-sum", everyThird, unit: "mm").refusal?.code == "coverage")
        let dry = ["missing-days-are-dry": 1.0]
        #expect(try Air.panel("annual-sum", everyThird, unit: "mm", dry)["9901"].map(\.value) == [244])
        // July, days 181 to 211, is wholly absent: no month of rain may be invented.
        let withoutJuly = Air.panel(
            "mm", ["9901": Air.days(2013) { $0 % 3 == 0 && !(181..<212).contains($0) ? 2 : nil }])
        let refusal = try Air.outcome("annual-sum", withoutJuly, unit: "mm", dry).refusal
        #expect(refusal?.reason.en.contains("days with data: 334 of 365, needed 365") == true)
        let months = try Air.panel("monthly-sum", withoutJuly, unit: "mm", dry)
        #expect(months["9901"].count == 11)
        #expect(months.gaps.map(\.period) == [.month(7, of: 2013)])
        #expect(months["9901"][0] == Panel.Point(period: .month(1, of: 2013), value: 22))
        let largest = try Air.panel("largest-day", withoutJuly, unit: "mm", dry)
        #expect(largest["9901"] == [Panel.Point(period: .year(2013), value: 2, status: .estimated)])
    }

    @Test("twelve monthly totals make a year, eleven do not") func months() throws {
        let points = (0..<23).map {
            Panel.Point(period: Period(kind: .month, index: 2012 * 12 + $0), value: 10)
        }
        let answer = try Air.panel("annual-sum", Air.panel("mm", ["9901": points]), unit: "mm")
        #expect(answer["9901"] == [Panel.Point(period: .year(2012), value: 120)])
        #expect(answer.gaps.map(\.reason.pl) == ["miesiące z pomiarem: 11 z 12, potrzeba 12"])
    }

    @Test("the largest day of hours is the largest sum") func largest() throws {
        let panel = Air.panel(
            "mm", ["9901": Air.hours(2013) { day, hour in day == 187 && hour < 4 ? 15 : 0 }])
        #expect(try Air.panel("largest-day", panel, unit: "mm")["9901"].map(\.value) == [60])
    }

    @Test("the least certain reading decides the status") func status() throws {
        var points = Air.days(2013) { _ in 5 }
        points[100].status = .provisional
        #expect(
            try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")["9901"][0]
                .status == .provisional)
        points[100].status = .withdrawn
        points[100].value = 1_000
        #expect(
            try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")["9901"][0].value
                == 5)
    }
}
