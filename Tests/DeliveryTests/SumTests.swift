import Delivery
import Quantities
import Strategy
import Testing

@Suite("Sums of money")
struct SumTests {
    @Test func sharesDivideToTheGrosz() throws {
        let index = DeliveryIndex(try Sample.small())
        let allocation = MoneyAllocation(.plan, of: index, along: try Sample.strategy())
        #expect(allocation.total.grosze == 100_001)
        #expect(allocation.sums(by: .line)["O.1.1.1"]?.grosze == 75_001)
        #expect(allocation.sums(by: .line)["O.2.1.1"]?.grosze == 25_000)
        #expect(allocation.sums(by: .priority)["P.1"]?.grosze == 75_001)
        #expect(allocation.sums(by: .strategicGoal)["S.2"]?.grosze == 25_000)
        #expect(allocation.sums(by: .unit) == ["u1": Money(grosze: 100_001)])
        #expect(allocation.sums(by: .year, and: .funding) == ["2026": ["own": Money(grosze: 100_001)]])
    }

    @Test func moneyWithoutALinkIsUnlinked() throws {
        var record = try Sample.small()
        record.projects[0].lines = []
        record.budget.append(Sample.budgetLine("b2", year: 2026, plan: 5))
        let allocation = MoneyAllocation(.plan, of: DeliveryIndex(record), along: try Sample.strategy())
        #expect(allocation.sums(by: .line) == [nil: Money(grosze: 100_006)])
    }

    @Test func sharesOffTheWholeCountInProportion() throws {
        var record = try Sample.small()
        let share = try #require(Share(basisPoints: 1_000))
        record.projects[0].lines = [
            LineLink(try code("O.1.1.1"), share: share), LineLink(try code("O.9"), share: share),
        ]
        let allocation = MoneyAllocation(.plan, of: DeliveryIndex(record), along: try Sample.strategy())
        #expect(allocation.sums(by: .line)["O.1.1.1"]?.grosze == 50_001)
        #expect(allocation.sums(by: .line)[nil]?.grosze == 50_000)
        #expect(allocation.unknownCodes == [try code("O.9")])
        let strategy = try Sample.strategy()
        let findings = DeliveryCheck.findings(in: record, against: strategy)
        #expect(findings.contains { $0.place == "projects/p1" && $0.reason.en.contains("20 %") })
        #expect(findings.contains { $0.place == "project-lines/p1/O.9: line" && $0.severity == .error })
    }

    @Test func aLinkToAGoalIsItsGoalsAlone() throws {
        var record = try Sample.small()
        record.projects[0].lines = [LineLink(try code("S.1"), share: .whole)]
        let allocation = MoneyAllocation(.plan, of: DeliveryIndex(record), along: try Sample.strategy())
        #expect(allocation.sums(by: .strategicGoal) == ["S.1": Money(grosze: 100_001)])
        #expect(allocation.sums(by: .operationalGoal) == [nil: Money(grosze: 100_001)])
    }

    /// However it is added, by one dimension or two, from the recorded amounts or from the parts, it is the same.
    @Test(arguments: 1...80) func allSumsAgree(_ seed: Int) throws {
        var random = try RandomRecord(seed: UInt64(seed))
        let record = random.record()
        let index = DeliveryIndex(record)
        let strategy = try Sample.strategy()
        for measure in MoneyAllocation.Measure.allCases {
            let allocation = MoneyAllocation(measure, of: index, along: strategy)
            let recorded: Money
            switch measure {
            case .adopted: recorded = record.budget.filter { $0.side == .spending }.map(\.plan).sum()
            case .plan: recorded = record.budget.filter { $0.side == .spending }.map(\.planAfterChanges).sum()
            case .execution: recorded = record.budget.filter { $0.side == .spending }.map(\.execution).sum()
            case .limits: recorded = record.undertakings.map(\.limits.total).sum()
            }
            #expect(allocation.total == recorded, "seed \(seed) \(measure)")
            for row in MoneyDimension.allCases {
                let sums = allocation.sums(by: row)
                #expect(sums.values.sum() == recorded, "seed \(seed) \(measure) by \(row)")
                for column in MoneyDimension.allCases {
                    let cross = allocation.sums(by: row, and: column).mapValues { $0.values.sum() }
                    #expect(cross == sums, "seed \(seed) \(measure) by \(row) and \(column)")
                }
            }
            // Goals are the sums of what stands below them.
            let byGoal = allocation.sums(by: .operationalGoal)
            let byLine = allocation.sums(by: .line)
            for goal in strategy.operationalGoals {
                let below = goal.lines.compactMap { byLine[$0.code.description] }.sum()
                #expect(byGoal[goal.code.description] ?? .zero == below, "seed \(seed) \(goal.code)")
            }
        }
    }

    /// No part is off its exact share by a grosz or more.
    @Test(arguments: 1...40) func noPartIsOffByAGrosz(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let strategy = try Sample.strategy()
        let lines = strategy.linesOfAction.prefix(Int.random(in: 2...8, using: &random))
        let weights = lines.map { _ in Int.random(in: 1...10_000, using: &random) }
        let plan = Int.random(in: -10_000_000_000_000...10_000_000_000_000, using: &random)
        var record = try Sample.small()
        record.projects[0].lines = try zip(lines, weights).map {
            LineLink($0.code, share: try #require(Share(basisPoints: $1)))
        }
        record.budget = [Sample.budgetLine("b", year: 2026, plan: plan, project: "p1")]
        let parts = MoneyAllocation(.plan, of: DeliveryIndex(record), along: strategy).parts
        let whole = weights.reduce(0, +)
        #expect(parts.map(\.amount).sum().grosze == plan, "seed \(seed)")
        for (part, weight) in zip(parts, weights) {
            // |part × whole − plan × weight| < whole, in exact numbers.
            let exact = Int128(plan) * Int128(weight)
            let difference = Int128(part.amount.grosze) * Int128(whole) - exact
            #expect(difference.magnitude < whole.magnitude, "seed \(seed)")
        }
    }
}
