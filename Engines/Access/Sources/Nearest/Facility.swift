/// Something people go to: a school, a stop, a park, with all its entrances.
public struct Facility: Sendable, Hashable {
    public var id: String
    /// `school`, `stop`, `green` …
    public var category: String
    /// Where it meets the paths; the nearest entrance counts.
    public var entrances: [Attachment]

    /// How large it is, where a standard asks for size; 0 where that is not known.
    /// - Unit: hectares
    public var hectares: Double

    public init(id: String, category: String, entrances: [Attachment], hectares: Double = 0) {
        self.id = id
        self.category = category
        self.entrances = entrances
        self.hectares = hectares
    }
}
