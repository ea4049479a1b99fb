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
    public func replacingLatest(_ change: (Layer) -> Layer?) -> LayerYears? {
        guard let last = years.last, let changed = change(last.layer) else { return nil }
        return LayerYears(years.dropLast() + [Year(last.year, changed)])
    }
}

extension Layer {
    /// The same layer with one feature more; what its other columns say of it is not known.
    ///
    /// - Parameter texts: by column; a column that the layer does not have is left out.
    /// - Returns: nil where the identifier is taken or the shape is no place on earth.
    /// - Complexity: O(n log n), the digest included.
    public func adding(_ identifier: String, shape: Shape, texts: [String: String]) -> Layer? {
        var builder = LayerBuilder(description, columns: columnDefinitions)
        for row in 0..<count {
            builder.append(identifiers[row], shape: shapes[row], values: columns.map { $0[row] })
        }
        builder.append(
            identifier, shape: shape,
            values: columns.map { column in
                column.kind == .text ? texts[column.name].map { .text($0) } : nil
            })
        return builder.finish(number: revision.number, recorded: revision.recorded).value
    }

    /// The same layer where one feature lies nowhere, so that what it was stays known; nil where there is none of this
    /// identifier.
    public func unplacing(_ identifier: String) -> Layer? {
        guard let gone = row(of: identifier) else { return nil }
        var builder = LayerBuilder(description, columns: columnDefinitions)
        for row in 0..<count {
            builder.append(
                identifiers[row], shape: row == gone ? nil : shapes[row], values: columns.map { $0[row] })
        }
        return builder.finish(number: revision.number, recorded: revision.recorded).value
    }

    /// The same layer without one feature; nil where there is none of this identifier.
    public func removing(_ identifier: String) -> Layer? {
        guard let gone = row(of: identifier) else { return nil }
        var builder = LayerBuilder(description, columns: columnDefinitions)
        for row in 0..<count where row != gone {
            builder.append(identifiers[row], shape: shapes[row], values: columns.map { $0[row] })
        }
        return builder.finish(number: revision.number, recorded: revision.recorded).value
    }
}
