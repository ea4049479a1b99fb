public import Quantities

/// Where figures come from and under which terms.
public struct DataSource: Hashable, Sendable, Codable, Identifiable {
    public struct Licence: Hashable, Sendable, Codable {
        public var name: BilingualText
        public var url: String
        /// The line that must stand wherever the figures are shown.
        public var attribution: BilingualText

        public init(name: BilingualText, url: String, attribution: BilingualText) {
            self.name = name
            self.url = url
            self.attribution = attribution
        }
    }

    public var id: String
    public var name: BilingualText
    public var publisher: BilingualText
    public var url: String
    public var licence: Licence
    /// The day the copy was taken, where known.
    public var retrieved: CalendarDate?
    /// The connector that can fetch it, such as `bdl`; empty where a person brings it.
    public var connector: String
    public var notes: BilingualText

    public init(
        id: String, name: BilingualText, publisher: BilingualText, url: String, licence: Licence,
        retrieved: CalendarDate? = nil, connector: String = "", notes: BilingualText = BilingualText("")
    ) {
        self.id = id
        self.name = name
        self.publisher = publisher
        self.url = url
        self.licence = licence
        self.retrieved = retrieved
        self.connector = connector
        self.notes = notes
    }
}
