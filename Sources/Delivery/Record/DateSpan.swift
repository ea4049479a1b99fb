public import Quantities

/// From one day to another, both included; either may be open.
public struct DateSpan: Hashable, Sendable, Codable {
    public var start: CalendarDate?
    public var end: CalendarDate?

    public init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
        self.start = start
        self.end = end
    }

    /// Whether it ends before it begins.
    public var isReversed: Bool {
        if let start, let end { return end < start }
        return false
    }

    /// Whether the day lies within.
    public func contains(_ day: CalendarDate) -> Bool {
        if let start, day < start { return false }
        if let end, day > end { return false }
        return true
    }
}
