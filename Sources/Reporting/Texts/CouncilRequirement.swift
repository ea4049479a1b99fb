public import Delivery
public import Quantities

/// What the council itself wants the report to contain, and where in the report it is answered.
/// - Source: art. 28aa(3) of the act on municipal government.
public struct CouncilRequirement: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var text: BilingualText
    /// Number of the council's resolution.
    public var resolution: String
    /// Chapters that answer it; none is an unfinished part.
    public var chapters: [ReportChapter]
    /// The first year whose report has to meet it.
    public var since: Int
    public var provenance: Provenance

    public init(
        id: String, text: BilingualText, resolution: String, chapters: [ReportChapter], since: Int,
        provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.text = text
        self.resolution = resolution
        self.chapters = chapters
        self.since = since
        self.provenance = provenance
    }
}
