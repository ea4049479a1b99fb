import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("How much must be measured")
struct CoverageExamples {
    @Test(
        "a day needs 18 hours, a year 90 % of its days: at the limit and one below",
        arguments: [
            (2013, 329, 18, true), (2013, 328, 18, false), (2013, 365, 17, false), (2012, 330, 18, true),
            (2012, 329, 18, false),
        ])
    func limits(year: Int, days: Int, hours: Int, isGiven: Bool) throws {
        let panel = Air.panel(
            "ug/m3",
            [
                "9901": Air.hours(year) { day, hour in day < days && hour < hours ? 30 : nil }
            ])
        let outcome = try Air.outcome("annual-mean", panel, unit: "ug/m3")
        if isGiven {
            let answer = try #require(outcome.value(as: Panel.self))
            #expect(answer["9901"] == [Panel.Point(period: .year(year), value: 30)])
        } else {
            let measured = hours < 18 ? 0 : days
            let refusal = try #require(outcome.refusal)
            #expect(refusal.code == "coverage")
            let whole = year == 2012 ? "366, potrzeba 330" : "365, potrzeba 329"
            #expect(refusal.reason.pl.contains("dni z pomiarem (co najmniej 18 h): \(measured) z \(whole)"))
        }
    }

    @Test("a year that falls short is a gap beside the years that do not") func gap() throws {
        let points =
            Air.days(2011) { _ in 20 } + Air.days(2012) { $0 < 100 ? 20 : nil } + Air.days(2014) { _ in 40 }
        let answer = try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")
        #expect(answer["9901"].map(\.period) == [.year(2011), .year(2014)])
        #expect(answer.gaps.map(\.period) == [.year(2012), .year(2013)])
        #expect(answer.gaps[0].reason.en == "days with data: 100 of 366, needed 330")
        #expect(answer.gaps[1].reason.pl == "dni z pomiarem: 0 z 365, potrzeba 329")
    }

    @Test("the required coverage is a parameter") func parameter() throws {
        let panel = Air.panel(
            "ug/m3", ["9901": Air.hours(2013) { day, hour in day < 183 && hour < 6 ? 12 : nil }])
        let settings = ["day-coverage": 0.25, "year-coverage": 0.5]
        let answer = try Air.panel("annual-mean", panel, unit: "ug/m3", settings)
        #expect(answer["9901"].map(\.value) == [12])
    }

    @Test("hours and days in one series are refused") func mixture() throws {
        let points = Air.days(2013) { _ in 5 } + Air.hours(2014) { _, _ in 5 }
        let refusal = try Air.outcome("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")
            .refusal
        #expect(refusal?.reason.en.contains("mixes hourly, daily or monthly") == true)
    }

    @Test("yearly readings are too coarse") func coarse() throws {
        let panel = Air.panel("ug/m3", ["9901": [Panel.Point(period: .year(2013), value: 5)]])
        #expect(
            try Air.outcome("annual-mean", panel, unit: "ug/m3").refusal?.reason.en.contains("too coarse")
                == true)
    }

    @Test("everything wrong with a request is said at once") func faults() throws {
        let panel = Air.panel("ug/m3", ["9901": Air.days(2013) { _ in 5 }])
        let outcome = try Air.outcome(
            "annual-mean", panel, unit: "ug/m3", ["coverage": 0.75, "limit": 3, "year-coverage": 90],
            inputs: ["measured", "nowhere"])
        let reason = try #require(outcome.refusal).reason.en
        #expect(reason.contains("2 input series are named, the method reads 1"))
        #expect(reason.contains("no such series: nowhere"))
        #expect(reason.contains("unknown parameters: coverage, limit"))
        #expect(reason.contains("day-coverage, year-coverage, highest-station"))
        #expect(reason.contains("year-coverage = 90.0 is outside the range from 0.0 to 1.0"))
    }

    @Test("units must fit") func units() throws {
        let rain = Air.panel("mm", ["9901": Air.days(2013) { _ in 5 }])
        #expect(try Air.outcome("annual-mean", rain, unit: "ug/m3").refusal?.code == "unit")
        #expect(try Air.outcome("days-over", rain, unit: "%", ["threshold": 20]).refusal?.code == "unit")
        #expect(
            try Air.outcome("days-over", rain, unit: "d").refusal?.reason.en.contains("threshold") == true)
        let noise = Air.panel("dB", ["9901": Air.days(2013) { _ in 60 }])
        #expect(
            try Air.outcome("annual-mean", noise, unit: "dB").refusal?.reason.en.contains("logarithmic")
                == true)
        let milligrams = Air.panel("mg/m3", ["9901": Air.days(2013) { _ in 0.06 }])
        let mean = try Air.panel("annual-mean", milligrams, unit: "ug/m3")["9901"]
        #expect(abs(try #require(mean.first).value - 60) < 1e-9)
        #expect(try Air.panel("days-over", milligrams, unit: "d")["9901"].map(\.value) == [365])
    }
}
