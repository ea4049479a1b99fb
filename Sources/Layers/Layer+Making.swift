public import Formats
public import Geometry
public import Quantities

/// What a layer may at most hold.
public enum LayerLimit {
    /// Features; the largest layers of a voivodeship have about a tenth of it.
    public static let features = 5_000_000
    /// Columns; wide tables of statistics stay below.
    public static let columns = 500
    /// - Unit: bytes of one identifier; it stands in addresses.
    public static let identifier = 200
    /// - Unit: bytes of a layer's or a column's name.
    public static let name = 100
}

extension Layer {
    /// Makes a layer of whole columns, or says everything that is wrong with them.
    ///
    /// - Parameters:
    ///   - shapes: in degrees of longitude and latitude, east before north; nil where a feature lies nowhere.
    ///   - number: which revision of the layer it is, counted from 1.
    /// - Complexity: O(n log n).
    public static func make(
        _ description: LayerDescription, columns: [LayerColumn], identifiers: [String], shapes: [Shape?],
        number: Int, recorded: Timestamp
    ) -> Decoded<Layer> {
        make(
            description, columns: columns, identifiers: identifiers, shapes: shapes, number: number,
            recorded: recorded, findings: LayerFindings())
    }

    static func make(
        _ description: LayerDescription, columns: [LayerColumn], identifiers: [String], shapes: [Shape?],
        number: Int, recorded: Timestamp, findings: LayerFindings
    ) -> Decoded<Layer> {
        var findings = findings
        findings.check(description, columns)
        findings.checkLengths(columns, features: identifiers.count, shapes: shapes.count)
        guard findings.all.isEmpty else { return Decoded(nil, findings: findings.all) }
        let order = identifiers.indices.sorted { isOrdered(identifiers[$0], identifiers[$1]) }
        let sorted = order.map { identifiers[$0] }
        let places = order.map { shapes[$0] }
        findings.check(identifiers: sorted)
        findings.check(shapes: places, of: sorted)
        guard findings.all.isEmpty else { return Decoded(nil, findings: findings.all) }
        let cells = columns.map {
            LayerColumn(name: $0.name, unit: $0.unit, cells: $0.cells.inOrder(order))
        }
        let digest = LayerDigest.of(description, cells, sorted, places)
        return Decoded(
            Layer(
                description: description,
                revision: LayerRevision(number: number, recorded: recorded, digest: digest),
                columns: cells, identifiers: sorted, shapes: places))
    }

    /// The same contents as another revision, for instance when a store gives them back.
    public func recorded(as number: Int, at moment: Timestamp) -> Layer {
        Layer(
            description: description,
            revision: LayerRevision(number: number, recorded: moment, digest: revision.digest),
            columns: columns, identifiers: identifiers, shapes: shapes)
    }
}
