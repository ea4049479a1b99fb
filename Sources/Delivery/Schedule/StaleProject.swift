public import Quantities

/// A project in progress of which nobody has said anything for too long.
public struct StaleProject: Hashable, Sendable, Codable {
    public var project: String
    public var unit: String
    /// Nil where nobody ever said anything.
    public var lastUpdate: CalendarDate?
    /// Since the last update or, without one, since its forecast start; nil where that is not known either.
    /// - Unit: days.
    public var silence: Int?
}

extension DeliveryIndex {
    /// Projects in progress or suspended without an update for more than `days`, longest silence first; those of
    /// which it is not known how long come before all.
    /// - Parameter since: earlier updates, by project, of what stands outside this record, such as edits.
    public func stale(
        on today: CalendarDate, after days: Int, since other: [String: CalendarDate] = [:]
    ) -> [StaleProject] {
        record.projects.filter { $0.status == .inProgress || $0.status == .suspended }.compactMap { project in
            let said = updates(of: project.id).map(\.date) + [other[project.id]].compactMap(\.self)
            let last = said.max()
            let silence = (last ?? project.forecast.start).map { today.dayNumber - $0.dayNumber }
            guard silence.map({ $0 > days }) ?? true else { return nil }
            return StaleProject(
                project: project.id, unit: project.unit, lastUpdate: last, silence: silence)
        }.sorted { ($0.silence ?? .max, $1.project) > ($1.silence ?? .max, $0.project) }
    }
}
