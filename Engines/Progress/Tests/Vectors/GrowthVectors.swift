import Progress
import Testing

@Suite("V3 to V11: growth classes and scores")
struct GrowthVectors {
    struct Row: Sendable {
        var base: TimedValue
        var current: TimedValue
        var target: TimedValue
        var direction: Direction
        var printed: String
        var growthClass: GrowthClass
        var ratio: String
    }

    static func row(
        _ base: (Double, Double), _ current: (Double, Double), _ target: (Double, Double),
        _ direction: Direction, _ printed: String, _ growthClass: GrowthClass, _ ratio: String
    ) -> Row {
        Row(
            base: .init(time: base.1, value: base.0), current: .init(time: current.1, value: current.0),
            target: .init(time: target.1, value: target.0), direction: direction, printed: printed,
            growthClass: growthClass, ratio: ratio)
    }

    static let rows = [
        row(
            (25, 2020), (21, 2025), (15, 2030), .less, "-0.034270 -0.049800 0.688150 0.6296", .moderate, "0.8"
        ),
        row((40, 2020), (44, 2024), (60, 2030), .more, "0.024114 0.041380 0.582741 -0.0719", .limited, "0.5"),
        row(
            (100, 2020), (104, 2023), (120, 2030), .more, "0.013159 0.018399 0.715209 0.8229", .moderate,
            "0.666667"),
        row(
            (8, 2020), (8.4, 2024), (6, 2030), .less, "0.012272 -0.028358 -0.432756 -4.3031", .deterioration,
            "-0.5"),
        row(
            (30, 2015), (31, 2023), (45, 2030), .more, "0.004107 0.027400 0.149897 -1.8754", .limited, "0.125"
        ),
        row(
            (50, 2020), (58, 2025), (62, 2030), .more, "0.030129 0.021744 1.385611 5", .substantial,
            "1.333333"),
    ]

    @Test("V3 to V8: with target (Canada)", arguments: rows) func withTarget(row: Row) throws {
        let assessment = try GrowthRule.canada.assess(
            base: row.base, current: row.current, target: row.target, direction: row.direction)
        let path = try TargetPath(base: row.base, target: row.target)
        expect(
            [
                try GrowthRate(from: row.base, to: row.current).perYear,
                try GrowthRate(from: row.base, to: row.target).perYear, assessment.measure, assessment.score,
            ], printed: row.printed)
        #expect(assessment.growthClass == row.growthClass)
        expect(try path.ratio(of: row.current), printed: row.ratio)
    }

    func assess(
        _ rule: GrowthRule, _ from: Double, _ to: Double, years: Double, _ direction: Direction = .more,
        limit: Double? = nil
    ) throws -> GrowthAssessment {
        try rule.assess(
            base: .init(time: 2020, value: from), current: .init(time: 2020 + years, value: to),
            direction: direction, limit: limit)
    }

    @Test("V9: without target") func withoutTarget() throws {
        let up = try assess(.canada, 100, 103, years: 5)
        expect([up.measure, up.score], printed: "0.005929 0.2323")
        #expect(up.growthClass == .moderate)
        let upEurostat = try assess(.eurostat, 100, 103, years: 5)
        expect(upEurostat.score, printed: "1.4823")
        #expect(upEurostat.growthClass == .moderate)
        let down = try assess(.canada, 100, 97, years: 5)
        expect([down.measure, down.score], printed: "-0.006073 -3.2592")
        #expect(down.growthClass == .deterioration)
        let downEurostat = try assess(.eurostat, 100, 97, years: 5)
        expect(downEurostat.score, printed: "-1.5183")
        #expect(downEurostat.growthClass == .moderateDeterioration)
        for rule in GrowthRule.allCases {
            let fewer = try assess(rule, 20, 18, years: 4, .less)
            expect([fewer.measure, fewer.score], printed: "0.025996 5")
        }
    }

    @Test("V10 and V11: near a natural limit") func nearLimit() throws {
        expect(try GrowthRule.limitFactor(base: 96, limit: 100), printed: "0.165773")
        let canada = try assess(.canada, 96, 97, years: 5, limit: 100)
        expect([canada.measure, canada.score], printed: "0.002075 1.8788")
        expect(try assess(.eurostat, 96, 97, years: 5, limit: 100).score, printed: "3.1288")
        expect(try GrowthRule.limitFactor(base: 120, limit: 100), printed: "0.628705")
        let less = try assess(.canada, 120, 115, years: 5, .less, limit: 100)
        expect([less.measure, less.score], printed: "0.008476 2.1203")
        #expect(less.growthClass == .moderate)
    }
}
