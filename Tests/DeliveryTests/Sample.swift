import Delivery
import Foundation
import Quantities
import Strategy
import Testing

func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
func code(_ text: String) throws -> StrategyCode { try #require(StrategyCode(text)) }

/// A small strategy and whole records for it, some by hand, some by chance.
enum Sample {
    static func budgetLine(_ id: String, year: Int, plan: Int, project: String? = nil) -> BudgetLine {
        BudgetLine(
            id: id, year: year,
            classification: BudgetClassification(division: "600", chapter: "60016", paragraph: "6050"),
            unit: "u1", project: project, plan: Money(grosze: plan))
    }

    /// Two priorities with two strategic goals, four operational goals and eight lines.
    static func strategy() throws -> DevelopmentStrategy {
        let priorities = try (1...2).map { p in
            let lines = { (goal: String) in
                try (1...2).map { LineOfAction(code: try code("\(goal).\($0)")) }
            }
            let goals = try (1...2).map { o in
                OperationalGoal(
                    code: try code("O.\(p).\(o)"), name: BilingualText("o"), horizon: 2030,
                    lines: try lines("O.\(p).\(o)"))
            }
            return Priority(
                code: try code("P.\(p)"), name: BilingualText("p"),
                goals: [
                    StrategicGoal(
                        code: try code("S.\(p)"), scope: .sectoral, name: BilingualText("s"), horizon: 2040,
                        goals: goals)
                ])
        }
        return DevelopmentStrategy(
            title: BilingualText("t"), horizon: 2040, priorities: priorities,
            interventionAreas: [InterventionArea(id: "centre", name: BilingualText("c"))])
    }

    /// One unit, one project with two lines and money, nothing wrong.
    static func small() throws -> DeliveryRecord {
        var record = DeliveryRecord.empty
        let span = DateSpan(start: try date("2025-01-01"), end: try date("2027-12-31"))
        record.units = [OrganisationUnit(id: "u1", name: BilingualText("U"), kind: .department)]
        record.projects = [
            Project(
                id: "p1", name: BilingualText("P"), unit: "u1", status: .inProgress, baseline: span,
                forecast: span,
                lines: [
                    LineLink(try code("O.1.1.1"), share: try #require(Share(basisPoints: 7_500))),
                    LineLink(try code("O.2.1.1"), share: try #require(Share(basisPoints: 2_500))),
                ])
        ]
        record.milestones = [
            Milestone(
                id: "m1", project: "p1", name: BilingualText("M"), weight: 3, baseline: try date("2025-06-01")
            )
        ]
        record.budget = [budgetLine("b1", year: 2026, plan: 1_000_01, project: "p1")]
        return record
    }
}

/// Records by chance: every field of every list varies, references hold, codes are those of `Sample.strategy`.
struct RandomRecord {
    var random: SeededNumbers
    let codes: [StrategyCode]

    init(seed: UInt64) throws {
        random = SeededNumbers(seed: seed)
        codes = try Sample.strategy().linesOfAction.map(\.code)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance() -> Bool { Bool.random(using: &random) }
    mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
    mutating func some<Item>(_ items: [Item]) -> [Item] { items.filter { _ in number(0...2) == 0 } }
    mutating func maybe<Item>(_ item: Item) -> Item? { chance() ? item : nil }

    /// Texts with all that a file may stumble over.
    mutating func text() -> BilingualText {
        let pieces = ["zażółć", " ", ";", ",", "\"", "\n", "=1+1", "-", "@", "ok", "\u{A0}", "🏙", "1,5"]
        func some(_ random: inout SeededNumbers) -> String {
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
        }
        return BilingualText(pl: "n" + some(&random), en: some(&random))
    }

    mutating func day() -> CalendarDate { CalendarDate(dayNumber: number(18_000...25_000)) }
    mutating func span() -> DateSpan {
        let first = day()
        return DateSpan(start: maybe(first), end: maybe(first.adding(days: number(0...1_000))))
    }
    mutating func money() -> Money { Money(grosze: number(0...9_999_999_999)) }
    mutating func provenance() -> Provenance { Provenance(isExample: chance(), source: text().en) }

    mutating func record() -> DeliveryRecord {
        var record = DeliveryRecord.empty
        let units = (0..<number(1...5)).map { "u\($0)" }
        record.units = units.enumerated().map { place, id in unit(id, above: Array(units.prefix(place))) }
        let programmes = (0..<number(1...4)).map { "prog-\($0)" }
        record.programmes = programmes.map { programme($0, units, programmes) }
        let projects = (0..<number(1...6)).map { "P_\($0)" }
        record.projects = projects.map { project($0, units, programmes) }
        record.documents = (0..<number(0...3)).map {
            DeliveryDocument(
                id: "d\($0)", title: text(), address: "https://example.org/\($0)", date: maybe(day()),
                project: maybe(pick(projects)), programme: maybe(pick(programmes)))
        }
        addWork(to: &record, units, projects)
        addMoney(to: &record, units, projects)
        addPublished(to: &record, projects)
        addReports(to: &record, projects)
        return record
    }

    private mutating func unit(_ id: String, above: [String]) -> OrganisationUnit {
        let kind = pick(OrganisationUnit.Kind.allCases)
        return OrganisationUnit(
            id: id, name: text(), kind: kind, parent: above.isEmpty ? nil : maybe(pick(above)),
            cityShare: kind == .cityCompany ? Share(basisPoints: number(0...10_000)) : nil,
            roles: some(codes).map { .init(pick(OrganisationUnit.Role.Kind.allCases), in: $0) })
    }

    private mutating func programme(_ id: String, _ units: [String], _ all: [String]) -> Programme {
        let others = all.filter { $0 != id }
        let stage = pick(Programme.Stage.allCases.filter { $0 != .replaced || !others.isEmpty })
        return Programme(
            id: id, name: text(), kind: pick(Programme.Kind.allCases), legalBasis: text().en,
            resolution: maybe("XL/\(number(1...900))/2022"), resolutionDate: maybe(day()), owner: pick(units),
            period: span(), stage: stage, replacedBy: stage == .replaced ? pick(others) : nil,
            serves: some(codes), provenance: provenance())
    }

    private mutating func project(_ id: String, _ units: [String], _ programmes: [String]) -> Project {
        Project(
            id: id, name: text(), summary: text(), programme: maybe(pick(programmes)), unit: pick(units),
            partners: some(units), status: pick(Project.Status.allCases), baseline: span(), forecast: span(),
            lines: some(codes).compactMap { code in
                Share(basisPoints: number(0...10_000 / codes.count)).map {
                    LineLink(code, share: $0, why: text())
                }
            },
            effects: (0..<number(0...3)).map { place in
                IndicatorEffect(
                    indicator: "i-\(place)", change: Double(number(-1_000_000...1_000_000)) / 997,
                    unit: text().en, by: number(2_025...2_040), confidence: pick([.low, .medium, .high]),
                    why: text())
            },
            areas: some(["centre", "river"]), districts: some(["north", "south"]), provenance: provenance())
    }

    private mutating func addWork(to record: inout DeliveryRecord, _ units: [String], _ projects: [String]) {
        record.milestones = (0..<number(0...8)).map {
            Milestone(
                id: "m\($0)", project: pick(projects), name: text(), weight: number(0...100), baseline: day(),
                forecast: day(), done: maybe(day()), percentDone: number(0...100))
        }
        record.workItems = (0..<number(0...4)).map { place in
            let milestone = record.milestones.isEmpty ? nil : maybe(pick(record.milestones))
            return WorkItem(
                id: "w\(place)", project: milestone?.project ?? pick(projects), milestone: milestone?.id,
                name: text(), unit: pick(units), due: day(), done: maybe(day()))
        }
        record.risks = (0..<number(0...4)).map {
            Risk(
                id: "r\($0)", project: pick(projects), name: text(), probability: number(1...5),
                impact: number(1...5), response: text(), owner: pick(units), state: pick(Risk.State.allCases))
        }
        record.decisions = (0..<number(0...4)).map {
            DecisionNeeded(
                id: "n\($0)", project: pick(projects), subject: text(), decider: pick(units), due: day(),
                state: pick(DecisionNeeded.State.allCases))
        }
    }

    private mutating func addMoney(to record: inout DeliveryRecord, _ units: [String], _ projects: [String]) {
        record.undertakings = (0..<number(0...4)).map { place in
            let first = number(2_020...2_030)
            let last = first + number(1...5)
            let limits = YearlyAmounts(
                Dictionary(uniqueKeysWithValues: some(Array(first...last)).map { ($0, money()) }))
            return Undertaking(
                id: "wpf.\(place)", name: text(), aim: text(), unit: pick(units), years: first...last,
                kind: pick(Undertaking.Kind.allCases), totalOutlay: limits.total + money(), limits: limits,
                commitmentLimit: limits.total, project: maybe(pick(projects)), provenance: provenance())
        }
        record.budget = (0..<number(0...12)).map { place in
            let division = String(number(100...999))
            let undertaking = record.undertakings.isEmpty ? nil : maybe(pick(record.undertakings))
            return BudgetLine(
                id: "b\(place)", year: number(2_024...2_027),
                classification: BudgetClassification(
                    division: division, chapter: division + String(number(10...99)),
                    paragraph: String(number(1_000...9_999))),
                side: pick(BudgetLine.Side.allCases), unit: pick(units),
                project: undertaking?.project ?? maybe(pick(projects)), undertaking: undertaking?.id,
                funding: pick(FundingSource.allCases), plan: money(),
                changes: (0..<number(0...3)).map {
                    .init(date: day(), amount: Money(grosze: number(-9_999...9_999)), act: "UCH/\($0)/26")
                }, execution: money(), provenance: provenance())
        }
    }

    private mutating func addPublished(to record: inout DeliveryRecord, _ projects: [String]) {
        record.publishedTotals = (0..<number(0...4)).map { place in
            let first = number(2_015...2_030)
            return PublishedTotal(
                id: "t\(place)", subject: text(), amount: money(), years: first...first + number(0...5),
                isRounded: chance(), partOf: place > 0 ? maybe("t0") : nil, project: maybe(pick(projects)),
                note: text(), published: maybe(day()), address: text().en, provenance: provenance())
        }
    }

    private mutating func addReports(to record: inout DeliveryRecord, _ projects: [String]) {
        record.reports = some(projects).map {
            YearReport(
                project: $0, year: number(2_024...2_027), planned: text(), plannedSpending: maybe(money()),
                status: pick(Project.Status.allCases), done: text(), next: text(), spent: maybe(money()))
        }
        record.updates = some(projects).map {
            StatusUpdate(
                project: $0, date: day(), status: pick(Project.Status.allCases), done: text(), next: text(),
                spent: maybe(money()))
        }
    }
}
