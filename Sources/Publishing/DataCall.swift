import Delivery
import Evidence
public import Quantities
public import Reporting
import Strategy

/// What is owed for a year's report, by whom and until when, and what of it has been delivered.
public struct DataCall: Sendable {
    /// One thing owed.
    public struct Item: Hashable, Sendable, Identifiable {
        public var kind: OwedItem
        /// The project, indicator, part or step it is about.
        public var subject: String
        public var name: BilingualText
        /// The unit that owes it; nil where it is the office that makes the report.
        public var unit: String?
        public var opens: CalendarDate
        public var due: CalendarDate
        public var isDone: Bool

        public var id: String { "\(kind.rawValue)/\(subject)" }
    }

    public let year: Int
    public let cycle: YearCycle
    /// By step, then in recorded order.
    public let items: [Item]

    /// - Parameter city: the city at the end of the year reported on, as it is known now.
    /// - Complexity: O(projects + indicators).
    public init(for city: CityYear) {
        let cycle = city.record.reporting.cycle(of: city.year)
        year = city.year
        self.cycle = cycle
        items = cycle.steps.flatMap { step in
            step.owed.flatMap { DataCall.items($0, in: step, of: city) }
        }
    }

    /// What one unit owes.
    public func items(of unit: String?) -> [Item] { items.filter { $0.unit == unit } }

    /// Units that owe something, in the order in which they first appear.
    public var units: [String] {
        var known: Set<String> = []
        return items.compactMap(\.unit).filter { known.insert($0).inserted }
    }

    private static func items(_ owed: OwedItem, in step: YearCycle.Step, of city: CityYear) -> [Item] {
        func item(_ subject: String, _ name: BilingualText, _ unit: String?, _ isDone: Bool) -> Item {
            Item(
                kind: owed, subject: subject, name: name, unit: unit, opens: step.opens, due: step.due,
                isDone: isDone)
        }
        let reporting = city.record.reporting
        switch owed {
        case .projectReport:
            return projects(owingReportOf: city.year, city.delivery).map { project in
                let reports = city.delivery.reports(of: project.id)
                return item(
                    project.id, project.name, project.unit,
                    reports.contains { $0.year == city.year && !$0.done.isEmpty })
            }
        case .update:
            let open = city.record.delivery.projects.filter {
                $0.status == .inProgress || $0.status == .suspended
            }
            return open.map { project in
                let updates = city.delivery.updates(of: project.id)
                return item(
                    project.id, project.name, project.unit, updates.contains { $0.date >= step.opens })
            }
        case .readings:
            return city.record.indicators.filter(owesReading).map { indicator in
                item(
                    indicator.id, indicator.name, unit(named: indicator.owner, city),
                    city.value(of: indicator.id, in: city.year) != nil)
            }
        case .chapters:
            return city.strategy.operationalGoals.map { goal in
                let part = ReportPart.goal(goal.code)
                return item(
                    part.description, goal.name, leader(of: goal.code, city),
                    !reporting.text(of: part, in: city.year).text.isEmpty)
            }
        case .signOff:
            return ReportChapter.allCases.map { chapter in
                item(
                    chapter.rawValue, chapter.name, nil,
                    reporting.signOffs.contains { $0.year == city.year && $0.chapter == chapter })
            }
        case .publication:
            return [item(String(city.year), step.name, nil, reporting.publication(of: city.year) != nil)]
        case .definitions, .closing:
            return [item(step.id, step.name, nil, step.closed != nil)]
        }
    }

    /// Projects that were under way in `year`: begun by its end, and not over before it.
    static func projects(owingReportOf year: Int, _ delivery: DeliveryIndex) -> [Project] {
        delivery.record.projects.filter { project in
            guard project.status != .idea, let start = project.forecast.start ?? project.baseline.start,
                start.year <= year
            else { return false }
            guard !project.status.isOpen else { return true }
            return (project.forecast.end ?? project.baseline.end).map { $0.year >= year } ?? false
        }
    }

    /// Whether somebody has to bring a reading every year; calculated ones come by themselves.
    static func owesReading(_ indicator: Indicator) -> Bool {
        indicator.frequency.periods != nil && indicator.formula.isEmpty && indicator.calculation == nil
    }

    /// The unit whose name an indicator's owner begins with; the longest such name.
    private static func unit(named owner: BilingualText, _ city: CityYear) -> String? {
        let units = city.record.delivery.units.filter {
            !$0.name.pl.isEmpty && owner.pl.hasPrefix($0.name.pl)
        }
        return units.max { $0.name.pl.count < $1.name.pl.count }?.id
    }

    /// The unit that leads in a goal, where one does.
    private static func leader(of goal: StrategyCode, _ city: CityYear) -> String? {
        city.record.delivery.units.first { unit in
            unit.roles.contains { $0.kind == .lead && $0.code == goal }
        }?.id
    }
}
