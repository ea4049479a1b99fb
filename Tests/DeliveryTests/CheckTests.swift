import Delivery
import Quantities
import Strategy
import Testing

@Suite("Checks, coverage and units")
struct CheckTests {
    private func errors(_ record: DeliveryRecord) throws -> [String] {
        DeliveryCheck.findings(in: record, against: try Sample.strategy()).filter { $0.severity == .error }
            .map(\.place)
    }

    private func warnings(_ record: DeliveryRecord) throws -> [String] {
        DeliveryCheck.findings(in: record, against: try Sample.strategy()).filter { $0.severity == .warning }
            .map(\.place)
    }

    @Test func aGoodRecordHasOnlyUnservedLines() throws {
        let record = try Sample.small()
        #expect(try errors(record).isEmpty)
        #expect(
            try warnings(record)
                == ["O.1.1.2", "O.1.2.1", "O.1.2.2", "O.2.1.2", "O.2.2.1", "O.2.2.2"].map {
                    "project-lines/\($0)"
                })
    }

    private func undertaking(
        _ years: ClosedRange<Int>, total: Int, _ limits: [Int: Int], commitment: Int = 0
    ) throws -> [String] {
        var record = try Sample.small()
        record.undertakings = [
            Undertaking(
                id: "w", name: BilingualText("W"), unit: "u1", years: years, kind: .capital,
                totalOutlay: Money(grosze: total), limits: YearlyAmounts(limits.mapValues(Money.init)),
                commitmentLimit: Money(grosze: commitment))
        ]
        return DeliveryTables.read(DeliveryTables.sheets(of: record)).findings.map {
            "\($0.severity) \($0.place) \($0.line ?? 0)"
        }
    }

    @Test func undertakingsKeepTheRulesOfTheForecast() throws {
        #expect(try undertaking(2025...2027, total: 10, [2026: 5, 2027: 5], commitment: 10).isEmpty)
        #expect(try undertaking(2025...2027, total: 20, [2026: 5, 2027: 5]).isEmpty)
        #expect(
            try undertaking(2026...2026, total: 5, [2026: 5]) == ["error undertakings: w: last_year 2"])
        #expect(
            try undertaking(2026...2027, total: 9, [2026: 5, 2027: 5]) == ["error undertakings: w: total 2"])
        #expect(
            try undertaking(2026...2027, total: 11, [2026: 5, 2027: 5])
                == ["warning undertakings: w: total 2"])
        #expect(
            try undertaking(2026...2027, total: 10, [2026: 5, 2027: 5], commitment: 11)
                == ["error undertakings: w: commitment_limit 2"])
        #expect(
            try undertaking(2026...2027, total: 10, [2026: 5, 2028: 5])
                == ["error undertaking-limits: w/2028: year 3"])
        #expect(
            try undertaking(2026...2027, total: 10, [2026: -5, 2027: 15])
                == ["error undertaking-limits: w/2026: amount 2"])
    }

    @Test func budgetLinesKeepTheirClassification() throws {
        var record = try Sample.small()
        record.budget[0].classification.chapter = "70016"
        record.budget[0].execution = Money(grosze: 100_002)
        #expect(try errors(record) == ["budget/b1: chapter"])
        #expect(try warnings(record).contains("budget/b1: execution"))
        record.budget[0].classification = BudgetClassification(
            division: "60", chapter: "6001", paragraph: "x")
        #expect(
            try errors(record) == ["budget/b1: division", "budget/b1: chapter", "budget/b1: paragraph"])
    }

    @Test func sharesAboveTheWholeAreRefused() throws {
        var record = try Sample.small()
        record.projects[0].lines[0].share = .whole
        #expect(try errors(record) == ["projects/p1"])
        record.projects[0].lines[0].share = .nothing
        #expect(try errors(record).isEmpty)
        #expect(try warnings(record).contains("projects/p1"))
    }

    @Test func theBudgetIsHeldAgainstClassificationAndUndertakings() throws {
        var record = try Sample.small()
        record.undertakings = [
            Undertaking(
                id: "w", name: BilingualText("W"), unit: "u1", years: 2025...2027, kind: .capital,
                totalOutlay: Money(grosze: 200_000), limits: [2026: Money(grosze: 100_000)], project: "p1")
        ]
        record.budget[0].undertaking = "w"
        #expect(try warnings(record).contains("undertaking-limits/w/2026: amount"))
        record.budget[0].year = 2028
        #expect(try warnings(record).contains("budget/b1: year"))
        record.budget[0].classification.division = "999"
        record.budget[0].classification.chapter = "99901"
        #expect(try warnings(record).contains("budget/b1: division"))
    }

    @Test func publishedTotalsAgreeWithTheirParts() throws {
        var record = try Sample.small()
        record.publishedTotals = [
            PublishedTotal(
                id: "all", subject: BilingualText("A"), amount: Money(grosze: 100), years: 2026...2026),
            PublishedTotal(
                id: "part", subject: BilingualText("P"), amount: Money(grosze: 60), years: 2026...2026,
                partOf: "all"),
        ]
        #expect(record.notBrokenDown(record.publishedTotals[0]) == Money(grosze: 40))
        #expect(record.notBrokenDown(record.publishedTotals[1]) == nil)
        #expect(try errors(record).isEmpty)
        record.publishedTotals[1].amount = Money(grosze: 101)
        #expect(try warnings(record).contains("published-totals/all: amount"))
        record.publishedTotals[0].partOf = "all"
        record.publishedTotals[1].lastYear = 2025
        #expect(
            try errors(record) == ["published-totals/all: part_of", "published-totals/part: last_year"])
    }

    @Test func whatIsNotThereIsNamed() throws {
        var record = try Sample.small()
        record.budget[0].unit = "nobody"
        record.projects[0].partners = ["u1", "nobody"]
        record.projects[0].areas = ["centre", "moon"]
        record.projects[0].lines[0].code = try code("X.1")
        record.milestones[0].project = "p9"
        record.units[0].roles = [.init(.lead, in: try code("X.2"))]
        #expect(
            Set(try errors(record)) == [
                "budget/b1: unit", "projects/p1: partners", "projects/p1: areas",
                "project-lines/p1/X.1: line",
                "milestones/m1: project", "unit-roles/u1/X.2: code",
            ])
    }

    @Test func indicatorsAreCheckedWhereTheyAreKnown() throws {
        var record = try Sample.small()
        record.projects[0].effects = [
            IndicatorEffect(indicator: "air", change: -1, unit: "ug/m3", by: 2030, confidence: .low)
        ]
        let strategy = try Sample.strategy()
        #expect(try errors(record).isEmpty)
        #expect(
            !DeliveryCheck.findings(in: record, against: strategy, indicators: ["air"]).hasErrors)
        #expect(DeliveryCheck.findings(in: record, against: strategy, indicators: []).hasErrors)
    }

    @Test func datesMustAgree() throws {
        var record = try Sample.small()
        record.projects[0].forecast.end = try date("2041-01-01")
        record.milestones[0].forecast = try date("2042-01-01")
        #expect(try errors(record).isEmpty)
        #expect(try warnings(record).contains("projects/p1: forecast_end"))
        #expect(try warnings(record).contains("milestones/m1: forecast"))
        record.projects[0].forecast.end = try date("2024-01-01")
        #expect(try errors(record) == ["projects/p1: forecast_end"])
    }

    @Test func programmesNeedTheirLegalStanding() throws {
        var record = try Sample.small()
        record.programmes = [
            Programme(
                id: "g", name: BilingualText("G"), kind: .policy, owner: "u1", stage: .inForce,
                serves: [try code("O.1.1")])
        ]
        #expect(try warnings(record).contains("programmes/g: resolution"))
        record.programmes[0].resolution = "I/1/2026"
        record.programmes[0].resolutionDate = try date("2026-01-01")
        #expect(try !warnings(record).contains("programmes/g: resolution"))
        record.programmes[0].stage = .replaced
        #expect(try errors(record) == ["programmes/g: replaced_by"])
    }

    @Test func stagesFollowEachOther() {
        #expect(Programme.Stage.drafted.successors.contains(.adopted))
        #expect(!Programme.Stage.drafted.successors.contains(.inForce))
        #expect(Programme.Stage.replaced.successors.isEmpty)
        #expect(Programme.Stage.allCases.allSatisfy { !$0.successors.contains($0) })
    }

    @Test func unitsFormATree() throws {
        func unit(_ id: String, _ parent: String?) -> OrganisationUnit {
            OrganisationUnit(id: id, name: BilingualText(id), kind: .department, parent: parent)
        }
        let tree = UnitTree([unit("a", nil), unit("b", "a"), unit("c", "b"), unit("d", "a"), unit("e", "x")])
        #expect(tree.roots == ["a", "e"])
        #expect(tree.branch(of: "a") == ["a", "b", "c", "d"])
        #expect(tree.ancestors(of: "c") == ["b", "a"])
        let circle = [unit("a", "b"), unit("b", "a"), unit("c", "b")]
        #expect(UnitTree(circle).branch(of: "a") == ["a", "b", "c"])
        #expect(UnitTree(circle).ancestors(of: "c") == ["b", "a"])
        var record = try Sample.small()
        record.units += circle
        #expect(try errors(record) == ["units/a: parent", "units/b: parent"])
    }

    @Test func coverageShowsEmptyCells() throws {
        var record = try Sample.small()
        record.programmes = [
            Programme(
                id: "g", name: BilingualText("G"), kind: .policy, owner: "u1", stage: .drafted,
                serves: [try code("O.1.1")])
        ]
        let index = DeliveryIndex(record)
        let strategy = try Sample.strategy()
        let matrix = CoverageMatrix(
            index, strategy: strategy, money: MoneyAllocation(.plan, of: index, along: strategy),
            evidence: [try code("O.2.1.1"), try code("O.1.2")])
        let rows = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.line.description, $0) })
        #expect(matrix.rows.count == 8)
        #expect(
            rows["O.1.1.1"]?.support == [
                .programmes: .throughGoal, .projects: .direct, .money: .direct, .evidence: .empty,
            ])
        #expect(rows["O.1.1.1"]?.money?.grosze == 75_001)
        #expect(rows["O.1.1.2"]?.money == nil)
        #expect(rows["O.1.1.2"]?.gaps == [.projects, .money, .evidence])
        #expect(rows["O.2.1.1"]?.support[.evidence] == .direct)
        #expect(rows["O.1.2.1"]?.support[.evidence] == .throughGoal)
        #expect(matrix.counts(of: try code("O.1.1"))[.projects] == [.direct: 1, .empty: 1])
    }
}
