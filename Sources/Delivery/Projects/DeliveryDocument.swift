public import Quantities

/// A document that belongs to a programme or a project.
public struct DeliveryDocument: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var title: BilingualText
    /// Address or file name.
    public var address: String
    public var date: CalendarDate?
    public var project: String?
    public var programme: String?

    public init(
        id: String, title: BilingualText, address: String, date: CalendarDate? = nil,
        project: String? = nil, programme: String? = nil
    ) {
        self.id = id
        self.title = title
        self.address = address
        self.date = date
        self.project = project
        self.programme = programme
    }
}
