/// What a store of layers must do. Whatever stands behind it, a layer comes back as it was recorded, bit for bit.
public protocol LayerArchive: Sendable {
    /// The latest revision of every layer, without its features, in the order of names.
    func entries() throws -> [LayerEntry]
    /// All revisions of a layer, the first one first; none where there is no such layer.
    func revisions(of name: String) throws -> [LayerEntry]
    /// A layer as it was recorded, or nil where there is none of that name and number.
    /// - Parameter revision: nil for the latest.
    func layer(_ name: String, revision: Int?) throws -> Layer?
    /// Records a layer as the next revision of its name, whole or not at all; the number it brings along does not count.
    /// - Returns: the entry and what changed, or nil where the latest revision says the same already.
    func record(_ layer: Layer, author: String, reason: String) throws -> (LayerEntry, LayerDifference)?
}

extension LayerArchive {
    /// The latest revision of every layer, ready to be served.
    public func catalogue() throws -> LayerCatalogue {
        LayerCatalogue(try entries().compactMap { try layer($0.description.name, revision: nil) })
    }
}

/// One revision of a layer as it stands in the list.
public struct LayerEntry: Hashable, Sendable {
    public var description: LayerDescription
    public var revision: LayerRevision
    public var columns: [LayerBuilder.Column]
    /// How many features it has.
    public var features: Int
    /// Who recorded it and why.
    public var author: String
    public var reason: String

    public init(
        description: LayerDescription, revision: LayerRevision, columns: [LayerBuilder.Column], features: Int,
        author: String, reason: String
    ) {
        self.description = description
        self.revision = revision
        self.columns = columns
        self.features = features
        self.author = author
        self.reason = reason
    }
}

extension Layer {
    /// What each column holds.
    public var columnDefinitions: [LayerBuilder.Column] {
        columns.map { LayerBuilder.Column($0.name, $0.kind, unit: $0.unit) }
    }
}
