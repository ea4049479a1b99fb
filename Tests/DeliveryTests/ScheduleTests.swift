import Delivery
import Quantities
import Testing

@Suite("Schedule and earned value")
struct ScheduleTests {
    @Test("V21: earned value") func earnedValue() throws {
        let value = try EarnedValue(
            planned: Money(grosze: 400_00), earned: Money(grosze: 350_00), actual: Money(grosze: 420_00),
            budget: Money(grosze: 1_000_00))
        #expect(value.scheduleVariance.grosze == -50_00)
        #expect(value.costVariance.grosze == -70_00)
        #expect(try value.schedulePerformance() == 0.875)
        #expect(abs(try value.costPerformance() - 0.833333) < 5e-7)
        #expect(try value.estimateAtCompletion().grosze == 1_200_00)
        #expect(abs(try value.requiredPerformance() - 1.120690) < 5e-7)
    }

    private func milestones(_ parts: [(weight: Int, percent: Int)]) throws -> [Milestone] {
        try parts.enumerated().map { place, part in
            Milestone(
                id: "m\(place)", project: "p1", name: BilingualText("M"), weight: part.weight,
                baseline: try date("2025-0\(place + 1)-01"), percentDone: part.percent)
        }
    }

    @Test("V22: milestones") func milestoneProgress() throws {
        let milestones = try milestones([(20, 100), (30, 100), (25, 40), (25, 0)])
        let progress = try MilestoneProgress(milestones, on: try date("2025-02-01"))
        #expect(progress.done == 60)
        #expect(progress.planned == 50)
    }

    @Test("what is reached counts whole") func doneCountsWhole() throws {
        var milestones = try milestones([(1, 10), (1, 0)])
        milestones[0].done = try date("2025-03-01")
        #expect(try MilestoneProgress(milestones, on: try date("2026-01-01")).done == 50)
    }

    @Test func figuresSayWhyTheyCannotBeGiven() throws {
        let day = try date("2025-05-01")
        #expect(throws: DeliveryGap.noMilestones) { try MilestoneProgress([], on: day) }
        let weightless = try milestones([(0, 100)])
        #expect(throws: DeliveryGap.noWeights) { try MilestoneProgress(weightless, on: day) }
        let over = try milestones([(1, 101)])
        #expect(throws: DeliveryGap.outOfRange) { try MilestoneProgress(over, on: day) }
        let one = Money(grosze: 1)
        let start = try EarnedValue(planned: .zero, earned: .zero, actual: .zero, budget: one)
        #expect(throws: DeliveryGap.nothingPlanned) { try start.schedulePerformance() }
        #expect(throws: DeliveryGap.nothingSpent) { try start.costPerformance() }
        let spent = try EarnedValue(planned: one, earned: .zero, actual: one, budget: one)
        #expect(throws: DeliveryGap.nothingEarned) { try spent.estimateAtCompletion() }
        #expect(throws: DeliveryGap.budgetSpent) { try spent.requiredPerformance() }
        let dear = try EarnedValue(planned: one, earned: one, actual: .largest, budget: .largest)
        #expect(throws: DeliveryGap.tooLarge) { try dear.estimateAtCompletion() }
        #expect(throws: DeliveryGap.noBudget) {
            try EarnedValue(planned: one, earned: one, actual: one, budget: .zero)
        }
        #expect(throws: DeliveryGap.negativeAmount) {
            try EarnedValue(planned: one, earned: one, actual: Money(grosze: -1), budget: one)
        }
    }

    @Test func aProjectOnOneDay() throws {
        var record = try Sample.small()
        record.projects[0].forecast.end = try date("2028-01-10")
        record.milestones = try milestones([(1, 100), (1, 50), (2, 0)])
        record.budget[0].execution = Money(grosze: 60_000)
        let index = DeliveryIndex(record)
        let figures = ProjectFigures(record.projects[0], in: index, on: try date("2026-06-30"))
        #expect(try figures.slippage() == 10)
        #expect(try figures.completion() == date("2028-01-10"))
        let value = try figures.earnedValue()
        #expect(value.budget.grosze == 100_001)
        #expect(value.earned.grosze == 37_500)
        #expect(value.planned.grosze == 100_001)
        #expect(value.actual.grosze == 60_000)
        let before = ProjectFigures(record.projects[0], in: index, on: try date("2025-12-31"))
        #expect(before.spent == .zero, "money of a later year is not spent yet")
        record.projects[0].baseline.end = nil
        let undated = ProjectFigures(record.projects[0], in: index, on: try date("2026-06-30"))
        #expect(throws: DeliveryGap.noBaseline) { try undated.slippage() }
    }

    @Test func theForecastMovesTheBudgetOfTheWhole() throws {
        var record = try Sample.small()
        record.undertakings = [
            Undertaking(
                id: "w", name: BilingualText("W"), unit: "u1", years: 2025...2027, kind: .capital,
                totalOutlay: Money(grosze: 900_000), project: "p1")
        ]
        let figures = ProjectFigures(
            record.projects[0], in: DeliveryIndex(record), on: try date("2026-06-30"))
        #expect(try figures.budget().grosze == 900_000)
    }

    @Test func openDatesAreInOrderAndWithinTheirWindow() throws {
        var record = try Sample.small()
        record.decisions = [
            DecisionNeeded(
                id: "d1", project: "p1", subject: BilingualText("D"), decider: "u1",
                due: try date("2025-05-01")),
            DecisionNeeded(
                id: "d2", project: "p1", subject: BilingualText("D"), decider: "u1",
                due: try date("2025-05-02"), state: .taken),
        ]
        record.workItems = [
            WorkItem(
                id: "w1", project: "p1", name: BilingualText("W"), unit: "u1", due: try date("2025-07-01"))
        ]
        let index = DeliveryIndex(record)
        #expect(
            index.openDates().map(\.id) == ["decision/d1", "milestone/m1", "work-item/w1", "project-end/p1"])
        #expect(
            index.criticalDates(from: try date("2025-05-01"), to: try date("2025-06-01")).map(\.subject)
                == ["d1", "m1"])
        #expect(index.late(on: try date("2025-06-01")).map(\.subject) == ["d1"])
        record.projects[0].status = .abandoned
        #expect(DeliveryIndex(record).openDates().isEmpty)
    }

    @Test func silenceIsCountedFromTheLastUpdate() throws {
        var record = try Sample.small()
        let today = try date("2026-03-31")
        #expect(DeliveryIndex(record).stale(on: today, after: 60).first?.silence == 454)
        record.updates = [
            StatusUpdate(project: "p1", date: try date("2026-01-30"), status: .inProgress)
        ]
        #expect(DeliveryIndex(record).stale(on: today, after: 60).isEmpty)
        #expect(DeliveryIndex(record).stale(on: today, after: 59).first?.silence == 60)
        #expect(DeliveryIndex(record).stale(on: today, after: 59, since: ["p1": today]).isEmpty)
        record.updates = []
        record.projects[0].forecast.start = nil
        let unknown = try #require(DeliveryIndex(record).stale(on: today, after: 60).first)
        #expect(unknown.silence == nil && unknown.lastUpdate == nil)
    }

    @Test func chartRowsCarryWhatAChartNeeds() throws {
        let record = try Sample.small()
        let row = try #require(
            DeliveryIndex(record).ganttRows(record.projects, on: try date("2025-06-02")).first)
        #expect(row.progress == 0)
        #expect(row.marks.map(\.isLate) == [true])
        #expect(row.marks.map(\.slippage) == [0])
    }
}
