public import Quantities

extension DeliveryIndex {
    /// Everything open that has a day, earliest first: milestones not reached, decisions not taken, work not done,
    /// ends of open projects and of programmes in force.
    /// - Complexity: O(n log n).
    public func openDates() -> [DatedItem] {
        let open = record.projects.filter(\.status.isOpen)
        let ends = open.compactMap { project in
            project.forecast.end.map {
                DatedItem(
                    kind: .projectEnd, subject: project.id, project: project.id, unit: project.unit, date: $0,
                    name: project.name)
            }
        }
        let programmeEnds = record.programmes.filter { $0.stage == .inForce }.compactMap { programme in
            programme.period.end.map {
                DatedItem(
                    kind: .programmeEnd, subject: programme.id, unit: programme.owner, date: $0,
                    name: programme.name)
            }
        }
        let parts = open.flatMap { openDates(within: $0) }
        return (ends + programmeEnds + parts).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// Open dates from the first day to the last, both included.
    public func criticalDates(from first: CalendarDate, to last: CalendarDate) -> [DatedItem] {
        openDates().filter { $0.date >= first && $0.date <= last }
    }

    /// Open dates that have passed before `today`.
    public func late(on today: CalendarDate) -> [DatedItem] { openDates().filter { $0.date < today } }

    /// Open dates within one project: milestones, decisions and work items.
    public func openDates(within project: Project) -> [DatedItem] {
        milestones(of: project.id).filter { $0.done == nil }.map {
            DatedItem(
                kind: .milestone, subject: $0.id, project: project.id, unit: project.unit, date: $0.forecast,
                name: $0.name)
        }
            + decisions(of: project.id).filter { $0.state == .open }.map {
                DatedItem(
                    kind: .decision, subject: $0.id, project: project.id, unit: $0.decider, date: $0.due,
                    name: $0.subject)
            }
            + workItems(of: project.id).filter { $0.done == nil }.map {
                DatedItem(
                    kind: .workItem, subject: $0.id, project: project.id, unit: $0.unit, date: $0.due,
                    name: $0.name)
            }
    }
}
