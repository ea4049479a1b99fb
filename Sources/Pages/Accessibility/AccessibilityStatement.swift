public import Quantities

/// What a city states about the accessibility of its site; the page marks whatever is left open.
public struct AccessibilityStatement: Hashable, Sendable {
    /// The public body that runs the site.
    public var body: BilingualText
    public var published: CalendarDate?
    /// The last essential change of the site.
    public var updated: CalendarDate?
    public var prepared: CalendarDate?
    public var reviewed: CalendarDate?
    /// Whether the site complies, in the words of the city after its own assessment.
    public var status: BilingualText
    /// The person or unit that deals with accessibility.
    public var contact: String
    public var email: String
    public var phone: String
    /// Access to the seat of the body.
    public var building: BilingualText

    public init(
        body: BilingualText = BilingualText(""), published: CalendarDate? = nil,
        updated: CalendarDate? = nil, prepared: CalendarDate? = nil, reviewed: CalendarDate? = nil,
        status: BilingualText = BilingualText(""), contact: String = "", email: String = "",
        phone: String = "", building: BilingualText = BilingualText("")
    ) {
        self.body = body
        self.published = published
        self.updated = updated
        self.prepared = prepared
        self.reviewed = reviewed
        self.status = status
        self.contact = contact
        self.email = email
        self.phone = phone
        self.building = building
    }
}
