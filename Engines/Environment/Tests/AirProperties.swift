import Computation
import Evidence
import Quantities
import TestCity
import Testing

@Suite("What always holds")
struct AirProperties {
    /// A small generator with a printed seed.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    static func measured(_ generator: inout Seeded) -> [Panel.Point] {
        Air.hours(2013) { _, _ in
            let value = Double.random(in: 0...120, using: &generator)
            return value < 112 ? value : nil
        }
    }

    @Test("the order of points changes nothing", arguments: [UInt64](1...4)) func order(seed: UInt64) throws {
        var generator = Seeded(state: seed)
        let points = Self.measured(&generator)
        let shuffled = points.shuffled(using: &generator)
        for (method, unit) in [("annual-mean", "ug/m3"), ("days-over", "d"), ("daily-percentile", "ug/m3")] {
            let one = try Air.panel(method, Air.panel("ug/m3", ["9901": points]), unit: unit)
            let other = try Air.panel(method, Air.panel("ug/m3", ["9901": shuffled]), unit: unit)
            #expect(one == other, "seed \(seed), \(method)")
        }
    }

    @Test("one more day at the mean leaves the mean", arguments: [UInt64](1...4)) func sameMean(seed: UInt64)
        throws
    {
        var generator = Seeded(state: seed)
        let points = Self.measured(&generator).filter { $0.period.firstDay < TestCity.day(2013, 12, 31) }
        let mean = try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": points]), unit: "ug/m3")["9901"][
            0
        ].value
        let more =
            points
            + (0..<24).map { Panel.Point(period: .hour($0, of: TestCity.day(2013, 12, 31)), value: mean) }
        let again = try Air.panel("annual-mean", Air.panel("ug/m3", ["9901": more]), unit: "ug/m3")["9901"][0]
            .value
        #expect(abs(again - mean) < 1e-9, "seed \(seed)")
    }

    @Test(
        "monthly sums add up to the year; a lower threshold never has fewer days", arguments: [UInt64](1...4))
    func sums(seed: UInt64) throws {
        var generator = Seeded(state: seed)
        let panel = Air.panel(
            "mm", ["9901": Air.days(2012) { _ in Double.random(in: 0...40, using: &generator) }])
        let year = try Air.panel("annual-sum", panel, unit: "mm")["9901"][0].value
        let months = try Air.panel("monthly-sum", panel, unit: "mm")["9901"].map(\.value)
        #expect(months.count == 12)
        #expect(abs(months.reduce(0, +) - year) < 1e-9, "seed \(seed)")
        let days = try [30.0, 20, 10].map { limit in
            try Air.panel("days-over", panel, unit: "d", ["threshold": limit])["9901"][0].value
        }
        #expect(days == days.sorted(), "seed \(seed)")
        let largest = try Air.panel("largest-day", panel, unit: "mm")["9901"][0].value
        #expect(try Air.panel("days-over", panel, unit: "d", ["threshold": largest])["9901"][0].value == 0)
    }
}
