public import Geometry
import Quantities

/// One layer of the map as it was recorded at one moment: features with their places and what is known of them.
///
/// It is a value that never changes. What can be asked often is ready: the tree of boxes and the order of identifiers.
/// - Shape: `count` features; each column and the list of shapes have one entry for each, in the order of identifiers:
///   shorter ones first, equally long ones by their bytes, so that plain numbers stand in their own order.
public struct Layer: Sendable, Identifiable {
    /// What it is, whose it is and what may be done with it.
    public let description: LayerDescription
    /// Which recording of the layer this is.
    public let revision: LayerRevision
    /// What is known of each feature.
    public let columns: [LayerColumn]
    /// The name of each feature, stable from one revision to the next.
    public let identifiers: [String]
    /// Where each feature lies; nil where it lies nowhere.
    /// - Unit: degrees of longitude and latitude (EPSG:4326), east before north
    public let shapes: [Shape?]
    /// Finds features by place.
    public let tree: BoxTree
    private let columnPlaces: [String: Int]

    /// The name of the layer in addresses.
    public var id: String { description.name }
    /// How many features it has.
    public var count: Int { identifiers.count }
    /// The box of all features.
    public var box: BoundingBox { tree.box }

    /// Takes what `LayerBuilder` or `Layer.make` has checked and put in order.
    init(
        description: LayerDescription, revision: LayerRevision, columns: [LayerColumn], identifiers: [String],
        shapes: [Shape?]
    ) {
        self.description = description
        self.revision = revision
        self.columns = columns
        self.identifiers = identifiers
        self.shapes = shapes
        tree = BoxTree(shapes.map { $0?.box ?? .empty })
        columnPlaces = Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), columns.indices))
    }

    /// The column of a name, or nil.
    public func column(_ name: String) -> LayerColumn? { columnPlaces[name].map { columns[$0] } }

    /// The place of a feature in columns and shapes, or nil where the layer has none of that name.
    /// - Complexity: O(log n).
    public func row(of identifier: String) -> Int? {
        let row = firstRow(notBefore: identifier)
        return row < count && identifiers[row] == identifier ? row : nil
    }

    /// The first row whose identifier is this one or comes after it; `count` where there is none.
    /// - Complexity: O(log n).
    public func firstRow(notBefore identifier: String) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if Layer.isOrdered(identifiers[middle], identifier) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether one identifier stands before another.
    static func isOrdered(_ first: String, _ second: String) -> Bool {
        let (a, b) = (first.utf8, second.utf8)
        return a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }
}
