import Delivery
import Quantities
import Strategy
import Testing

@Suite("Comparison and alignment")
struct ComparisonTests {
    /// Whichever way projects are summed, the same money comes out, to the grosz.
    @Test(arguments: 1...40) func sumsAgreeWhicheverWay(_ seed: Int) throws {
        var random = try RandomRecord(seed: UInt64(seed))
        let index = DeliveryIndex(random.record())
        let day = try date("2026-06-30")
        let rows = index.record.projects.map { ProjectComparison($0, in: index, on: day) }
        let paths = GoalPath.all(of: try Sample.strategy())
        let known = rows.filter { $0.estimate != nil && $0.budget != nil }
        for dimension in [MoneyDimension.priority, .operationalGoal, .line, .unit, .project] {
            let sums = ComparisonSum.sums(rows, by: dimension, in: index, paths)
            #expect(sums.values.map(\.budget).sum() == known.compactMap(\.budget).sum(), "seed \(seed)")
            #expect(sums.values.map(\.estimate).sum() == known.compactMap(\.estimate).sum(), "seed \(seed)")
            #expect(sums.values.map(\.spent).sum() == known.map(\.spent).sum(), "seed \(seed)")
            #expect(sums.values.allSatisfy { $0.compared <= $0.projects && $0.late <= $0.dated })
        }
    }

    @Test func aCompanyIsHeldAgainstItsRoles() throws {
        var record = try Sample.small()
        record.units.append(
            OrganisationUnit(
                id: "water", name: BilingualText("Woda"), kind: .cityCompany,
                roles: [.init(.lead, in: try code("O.1.2")), .init(.support, in: try code("O.2.1.1"))]))
        record.projects[0].partners = ["water"]
        let index = DeliveryIndex(record)
        let strategy = try Sample.strategy()
        let plan = MoneyAllocation(.plan, of: index, along: strategy)
        let unit = try #require(UnitAlignment.all(index, strategy: strategy, money: plan).first)
        #expect(unit.unit == "water", "a department without a company is not listed")
        #expect(unit.neglected.map(\.code) == [try code("O.1.2")])
        let served = try #require(unit.rows.first { $0.code.description == "O.2.1.1" })
        #expect(served.shared == ["p1"] && served.projects.isEmpty && served.money == nil)
        // The same project serves another line, for which the company has no role.
        #expect(unit.rows.first { $0.role == nil }?.code == (try code("O.1.1.1")))
    }

    @Test func ownWorkBelowAGoalServesIt() throws {
        var record = try Sample.small()
        record.units[0].kind = .cityCompany
        record.units[0].roles = [.init(.lead, in: try code("O.1.1"))]
        let index = DeliveryIndex(record)
        let strategy = try Sample.strategy()
        let plan = MoneyAllocation(.plan, of: index, along: strategy)
        let unit = try #require(UnitAlignment.all(index, strategy: strategy, money: plan).first)
        #expect(unit.neglected.isEmpty)
        #expect(unit.rows.first?.projects == ["p1"])
        #expect(unit.rows.first?.money == Money(grosze: 75_001))
        #expect(unit.rows.map(\.code.description) == ["O.1.1", "O.2.1.1"])
    }
}
