/// Something people go to: a school, a stop, a park, with all its entrances.
public struct Facility: Sendable, Hashable {
    public var id: String
    /// `school`, `stop`, `green` …
    public var category: String
    /// Where it meets the paths; the nearest entrance counts.
    public var entrances: [Attachment]

    public init(id: String, category: String, entrances: [Attachment]) {
        self.id = id
        self.category = category
        self.entrances = entrances
    }
}
