public import Quantities

/// A task within a project, given to one unit with a day by which it is due.
public struct WorkItem: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var project: String
    /// The milestone that it leads to.
    public var milestone: String?
    public var name: BilingualText
    public var unit: String
    public var due: CalendarDate
    public var done: CalendarDate?

    public init(
        id: String, project: String, milestone: String? = nil, name: BilingualText, unit: String,
        due: CalendarDate, done: CalendarDate? = nil
    ) {
        self.id = id
        self.project = project
        self.milestone = milestone
        self.name = name
        self.unit = unit
        self.due = due
        self.done = done
    }
}
