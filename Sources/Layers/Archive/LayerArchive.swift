public import Quantities

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

    /// The last revision of a layer in each year in which it was recorded, by year.
    /// - Parameter asOf: what was recorded later does not count; nil for now.
    public func yearEnds(of name: String, asOf: Timestamp?) throws -> [(year: Int, entry: LayerEntry)] {
        var ends: [(year: Int, entry: LayerEntry)] = []
        for entry in try revisions(of: name) where asOf.map({ entry.revision.recorded <= $0 }) ?? true {
            let year = entry.revision.recorded.date.year
            if ends.last?.year == year { ends.removeLast() }
            ends.append((year, entry))
        }
        return ends
    }

    /// The features that belong to `yearEnds`.
    /// - Throws: also where a revision that is listed is not there.
    public func years(of name: String, _ ends: [(year: Int, entry: LayerEntry)]) throws -> LayerYears {
        LayerYears(
            try ends.map { end in
                guard let layer = try layer(name, revision: end.entry.revision.number) else {
                    throw LostRevision(layer: name, number: end.entry.revision.number)
                }
                return LayerYears.Year(end.year, layer)
            })
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

/// A revision stands in the list of a store but not in the store.
public struct LostRevision: Error, CustomStringConvertible {
    public var layer: String
    public var number: Int

    public var description: String { "layer \(layer), revision \(number)" }
}
