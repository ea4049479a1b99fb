public import Quantities

/// One bar of a schedule chart: a project as planned first, as expected now, with its milestones.
public struct GanttRow: Hashable, Sendable, Codable, Identifiable {
    /// A milestone on the bar.
    public struct Mark: Hashable, Sendable, Codable {
        public var milestone: String
        public var name: BilingualText
        public var baseline: CalendarDate
        /// When it was reached or is expected to be.
        public var date: CalendarDate
        public var isDone: Bool
        /// Not reached although its forecast has passed.
        public var isLate: Bool

        /// Forecast (or fact) minus baseline; positive when late.
        /// - Unit: days.
        public var slippage: Int { date.dayNumber - baseline.dayNumber }
    }

    /// The project's identifier.
    public var id: String
    public var name: BilingualText
    public var status: Project.Status
    public var baseline: DateSpan
    public var forecast: DateSpan
    public var marks: [Mark]
    /// - Unit: percent; nil where milestones cannot say.
    public var progress: Double?
}

extension DeliveryIndex {
    /// Rows for the given projects in their order, as they stand today.
    public func ganttRows(_ projects: [Project], on today: CalendarDate) -> [GanttRow] {
        projects.map { project in
            let milestones = milestones(of: project.id)
            let marks = milestones.sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map {
                GanttRow.Mark(
                    milestone: $0.id, name: $0.name, baseline: $0.baseline, date: $0.date,
                    isDone: $0.done != nil, isLate: $0.done == nil && $0.forecast < today)
            }
            return GanttRow(
                id: project.id, name: project.name, status: project.status, baseline: project.baseline,
                forecast: project.forecast, marks: marks,
                progress: try? MilestoneProgress(milestones, on: today).done)
        }
    }
}
