public import Quantities

/// A point on the way of a project that is either reached or not.
public struct Milestone: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var project: String
    public var name: BilingualText
    /// How much of the project it is, relative to the weights of the other milestones.
    public var weight: Int
    /// As first decided.
    public var baseline: CalendarDate
    /// As expected now.
    public var forecast: CalendarDate
    /// When it was reached.
    public var done: CalendarDate?
    /// As its owner judges it; `progress` is what counts.
    /// - Unit: percent, 0 to 100.
    public var percentDone: Int

    public init(
        id: String, project: String, name: BilingualText, weight: Int = 1, baseline: CalendarDate,
        forecast: CalendarDate? = nil, done: CalendarDate? = nil, percentDone: Int = 0
    ) {
        self.id = id
        self.project = project
        self.name = name
        self.weight = weight
        self.baseline = baseline
        self.forecast = forecast ?? baseline
        self.done = done
        self.percentDone = percentDone
    }

    /// When it was reached or, until then, is expected to be.
    public var date: CalendarDate { done ?? forecast }

    /// All of it once it was reached, else what its owner judges.
    /// - Unit: percent, 0 to 100.
    public var progress: Int { done == nil ? percentDone : 100 }
}
