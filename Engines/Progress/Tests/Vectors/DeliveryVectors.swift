import Progress
import Testing

@Suite("V21 to V24: delivery, influence and ratios")
struct DeliveryVectors {
    @Test("V21: earned value") func earnedValue() throws {
        let value = try EarnedValue(planned: 400, earned: 350, actual: 420, budget: 1000)
        expect([value.scheduleVariance, value.costVariance], printed: "-50 -70")
        expect(
            [
                try value.schedulePerformance(), try value.costPerformance(),
                try value.estimateAtCompletion(), try value.requiredPerformance(),
            ], printed: "0.875 0.833333 1200 1.120690")
    }

    @Test("V22: milestones") func milestones() throws {
        let milestones: [MilestoneProgress.Milestone] = [
            .init(weight: 20, done: 100), .init(weight: 30, done: 100), .init(weight: 25, done: 40),
            .init(weight: 25, done: 0),
        ]
        expect(try MilestoneProgress.percent(milestones), printed: "60")
    }

    @Test("V23: influence of goals") func influence() throws {
        let model = try GoalInfluence(coefficients: [[0, 0.3, 0], [0.2, 0, 0.1], [0, 0.4, 0]])
        expect(model.spectralRadius, printed: "0.316228")
        expect(try model.response(to: [0, 10, 0]), printed: "3.333333 11.111111 4.444444")
    }

    @Test("V24: jobs per thousand residents") func ratio() throws {
        expect(try Ratio.of(97_245, per: 176_664, times: 1000), printed: "550.451705")
    }
}
