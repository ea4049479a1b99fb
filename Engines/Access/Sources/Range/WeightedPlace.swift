/// Something that is counted where it can be reached: residents of a house, jobs, hectares of a park.
public struct WeightedPlace: Sendable, Hashable {
    public var attachment: Attachment
    /// One number for each thing counted, in an order common to all places.
    public var values: [Double]

    public init(_ attachment: Attachment, values: [Double]) {
        self.attachment = attachment
        self.values = values
    }
}

/// Where a question about ways starts.
public enum Origin: Sendable, Hashable {
    /// A node of the graph.
    case node(Int)
    /// Something beside the paths.
    case attached(Attachment)
}
