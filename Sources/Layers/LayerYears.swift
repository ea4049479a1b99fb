import Formats
public import Geometry
public import Quantities

/// What a layer said at the end of each year in which it was recorded; of the present year, what it says now.
public struct LayerYears: Sendable, Hashable {
    public struct Year: Sendable {
        public let year: Int
        public let layer: Layer

        public init(_ year: Int, _ layer: Layer) {
            self.year = year
            self.layer = layer
        }
    }

    /// In order, each year once, never empty.
    public let years: [Year]

    public init(_ years: [Year]) {
        precondition(!years.isEmpty, "a layer that was never recorded has no history")
        self.years = years.sorted { $0.year < $1.year }
    }

    /// Equal histories have equal digests.
    public var digest: Digest { LayerYears.digest(years.map { ($0.year, $0.layer.revision.digest) }) }

    /// The digest of a history that is not loaded.
    public static func digest(_ years: [(year: Int, contents: Digest)]) -> Digest {
        Digest(combining: years.flatMap { [Digest(of: "\($0.year)"), $0.contents] })
    }

    /// The layer as it stood at the end of a year; nil before it was first recorded.
    public func layer(in year: Int) -> Layer? { years.last { $0.year <= year }?.layer }

    public static func == (lhs: LayerYears, rhs: LayerYears) -> Bool { lhs.digest == rhs.digest }
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// The same history with another latest layer.
    public func replacingLatest(_ change: (Layer) throws -> Layer) rethrows -> LayerYears {
        try LayerYears(years.dropLast() + years.suffix(1).map { Year($0.year, try change($0.layer)) })
    }
}

extension Layer {
    /// The same layer with some features more and some that lie nowhere, so that what they were stays known.
    ///
    /// - Parameters:
    ///   - added: identifiers that are not taken, shapes that are places on earth, and texts by column: a column that the layer does
    ///     not have is left out, what its other columns say is not known.
    ///   - gone: identifiers; those that the layer does not have change nothing.
    /// - Throws: what is wrong with what is added.
    /// - Complexity: O(n log n), the digest included.
    public func changing(
        adding added: [(identifier: String, shape: Shape, texts: [String: String])],
        unplacing gone: Set<String>
    ) throws -> Layer {
        var builder = LayerBuilder(description, columns: columnDefinitions)
        for row in 0..<count {
            builder.append(
                identifiers[row], shape: gone.contains(identifiers[row]) ? nil : shapes[row],
                values: columns.map { $0[row] })
        }
        for feature in added {
            builder.append(
                feature.identifier, shape: feature.shape,
                values: columns.map { column in
                    column.kind == .text ? feature.texts[column.name].map { .text($0) } : nil
                })
        }
        let finished = builder.finish(number: revision.number, recorded: revision.recorded)
        guard let layer = finished.value else { throw LayerChangeError(findings: finished.findings) }
        return layer
    }
}

/// Why a layer cannot have what was to be added.
public struct LayerChangeError: Error, Sendable {
    public var findings: [Finding]
}
