public import Quantities

/// What a project's owner says of it on one day.
public struct StatusUpdate: Hashable, Sendable, Codable {
    public var project: String
    public var date: CalendarDate
    public var status: Project.Status
    public var done: BilingualText
    public var next: BilingualText
    /// Since the beginning of the year.
    public var spent: Money?

    public init(
        project: String, date: CalendarDate, status: Project.Status,
        done: BilingualText = BilingualText(""), next: BilingualText = BilingualText(""), spent: Money? = nil
    ) {
        self.project = project
        self.date = date
        self.status = status
        self.done = done
        self.next = next
        self.spent = spent
    }
}
