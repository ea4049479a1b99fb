public import Quantities

/// Something that somebody owes: an update, a milestone, readings, a chapter.
public struct Duty: Hashable, Sendable {
    /// The item, as the ledger calls it.
    public var item: String
    public var title: BilingualText
    public var unit: String?
    public var owner: PersonID?
    /// The day by which it is to be done.
    public var due: CalendarDate?
    /// When it was last brought up to date.
    public var updated: CalendarDate?
    /// Days after which what is known counts as stale; nil where it does not age.
    public var staleAfter: Int?
    /// The day from which it can no longer be changed.
    public var freezes: CalendarDate?
    /// Whether nothing is owed any more.
    public var isDone: Bool

    public init(
        item: String, title: BilingualText, unit: String?, owner: PersonID?, due: CalendarDate? = nil,
        updated: CalendarDate? = nil, staleAfter: Int? = nil, freezes: CalendarDate? = nil,
        isDone: Bool = false
    ) {
        self.item = item
        self.title = title
        self.unit = unit
        self.owner = owner
        self.due = due
        self.updated = updated
        self.staleAfter = staleAfter
        self.freezes = freezes
        self.isDone = isDone
    }
}
