import Progress
import Testing

@Suite("Paths: properties and gaps")
struct PathProperties {
    let base = TimedValue(time: 2020, value: 25)
    let target = TimedValue(time: 2030, value: 15)

    @Test("attainment is linear and never clamped") func linear() throws {
        var numbers = SeededNumbers(seed: 1)
        let path = try TargetPath(base: base, target: target)
        for _ in 0..<200 {
            let a = Double.random(in: -100...100, using: &numbers)
            let b = Double.random(in: -100...100, using: &numbers)
            let middle = try path.attainment(of: (a + b) / 2)
            let mean = (try path.attainment(of: a) + path.attainment(of: b)) / 2
            #expect(abs(middle - mean) < 1e-12)
        }
        #expect(try path.attainment(of: 30) == -0.5)
        #expect(try path.attainment(of: 5) == 2)
    }

    @Test("time reaching a value undoes the value expected at a time") func inverse() throws {
        let shapes: [Trajectory] = [
            .linear, .geometric, .logistic, .smoothstep,
            .milestones([.init(time: 2022, value: 24), .init(time: 2027, value: 17)]),
        ]
        for shape in shapes {
            let path = try TargetPath(base: base, target: target, trajectory: shape)
            var last = -1.0
            for step in 0...40 {
                let time = 2020 + Double(step) / 4
                let expected = try path.expectedAttainment(at: time)
                #expect(expected > last, "\(shape) is not increasing at \(time)")
                last = expected
                let back = try path.time(reaching: path.expectedValue(at: time))
                #expect(abs(back - time) < 1e-9, "\(shape) at \(time): \(back)")
            }
            #expect(try path.expectedAttainment(at: 2020) == 0)
            #expect(try path.expectedAttainment(at: 2035) == 1)
        }
    }

    @Test("going there in time is a ratio of one and no delay") func onPath() throws {
        let path = try TargetPath(base: base, target: target, trajectory: .smoothstep)
        let reading = TimedValue(time: 2026, value: try path.expectedValue(at: 2026))
        #expect(abs(try path.ratio(of: reading) - 1) < 1e-12)
        #expect(abs(try path.delay(of: reading)) < 1e-9)
    }

    @Test("every missing number has its reason") func gaps() throws {
        let path = try TargetPath(base: base, target: target)
        #expect(throws: ProgressGap.onePoint) { try path.ratio(of: base) }
        #expect(throws: ProgressGap.future) { try path.ratio(of: .init(time: 2019, value: 25)) }
        #expect(throws: ProgressGap.notFinite) { try path.attainment(of: .nan) }
        #expect(throws: ProgressGap.offPath) { try path.delay(of: .init(time: 2025, value: 26)) }
        #expect(throws: ProgressGap.deadlinePassed) { try path.requiredRate(from: target) }
        #expect(throws: ProgressGap.noChange) { try path.acceleration(from: .init(time: 2025, value: 25)) }
        #expect(throws: ProgressGap.targetEqualsBase) {
            try TargetPath(base: base, target: .init(time: 2030, value: 25))
        }
        #expect(throws: ProgressGap.targetNotAfterBase) { try TargetPath(base: base, target: base) }
        let zero = TimedValue(time: 2020, value: 0)
        let huge = TimedValue(time: 2020, value: -1.7e308)
        #expect(throws: ProgressGap.notFinite) {
            try TargetPath(base: huge, target: .init(time: 2030, value: 1.7e308))
        }
        let hair = TimedValue(time: 2030, value: 25.000000000000004)
        #expect(throws: ProgressGap.notFinite) {
            try TargetPath(base: base, target: hair).attainment(of: 1e300)
        }
        for steepness in [0, 0.01, 60, .nan] {
            #expect(throws: ProgressGap.outOfDomain) {
                try TargetPath(base: base, target: target, trajectory: .logistic(steepness: steepness))
            }
        }
        #expect(throws: ProgressGap.zeroBase) {
            try TargetPath(base: zero, target: target, trajectory: .geometric)
        }
        #expect(throws: ProgressGap.signChange) {
            try TargetPath(base: .init(time: 2020, value: -3), target: target, trajectory: .geometric)
        }
        #expect(throws: ProgressGap.milestonesOutOfOrder) {
            try TargetPath(base: base, target: target, trajectory: .milestones([target]))
        }
        let back = Trajectory.milestones([.init(time: 2025, value: 27)])
        let dip = try TargetPath(base: base, target: target, trajectory: back)
        #expect(throws: ProgressGap.noExpectedChange) { try dip.ratio(of: .init(time: 2024, value: 25)) }
        #expect(try TargetPath(base: zero, target: target).attainment(of: 7.5) == 0.5)
    }

    @Test("growth: gaps, targets met, classes at their bounds") func growth() throws {
        let rule = GrowthRule.canada
        func value(_ x: Double, _ year: Double = 2020) -> TimedValue { .init(time: year, value: x) }
        #expect(throws: ProgressGap.zeroBase) { try GrowthRate(from: value(0), to: value(1, 2021)) }
        #expect(throws: ProgressGap.signChange) { try GrowthRate(from: value(-1), to: value(1, 2021)) }
        #expect(throws: ProgressGap.notPositive) { try GrowthRate(from: value(-1), to: value(-2, 2021)) }
        #expect(throws: ProgressGap.onePoint) { try GrowthRate(from: value(1), to: value(2)) }
        #expect(throws: ProgressGap.zeroTarget) {
            try rule.assess(
                base: base, current: value(21, 2025), target: value(0, 2030), direction: .less)
        }
        #expect(throws: ProgressGap.directionIsRange) {
            try rule.assess(base: base, current: value(21, 2025), direction: .range)
        }
        #expect(throws: ProgressGap.atLimit) {
            try rule.assess(
                base: value(100), current: value(101, 2025), direction: .more, limit: 100)
        }
        let met = try rule.assess(base: base, current: value(14, 2025), target: target, direction: .less)
        #expect(met.growthClass == .targetMet && met.score == 5)
        #expect(rule.growthClass(ofRatio: 0.95) == .substantial)
        #expect(GrowthRule.eurostat.growthClass(ofRatio: 0.95) == .moderate)
        #expect(rule.growthClass(ofRatio: 0) == .limited)
        #expect(GrowthRule.eurostat.growthClass(ofRatio: 0) == .significantDeterioration)
        #expect(try AggregateClass(score: 2.5) == .moderateProgress)
        #expect(try AggregateClass(score: -0.25) == .noProgress)
        #expect(try ItalianClass(growth: 0.05) == .slightImprovement)
        #expect(try ItalianClass(growth: -0.05) == .clearWorsening)
    }

    @Test("scores rise with growth and have no jumps") func scores() {
        var last = -5.0
        for step in -2000...2000 {
            let score = GrowthRule.score(ofRatio: Double(step) / 1000)
            #expect(score >= last && score - last < 0.01)
            last = score
        }
        #expect(last == 5)
    }
}
