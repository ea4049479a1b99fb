public import Quantities

/// All layers that are served at one moment, by name.
public struct LayerCatalogue: Sendable {
    /// In the order of their names.
    public let layers: [Layer]
    private let places: [String: Int]

    /// Nothing.
    public static let empty = LayerCatalogue([])

    /// - Parameter layers: each name once.
    public init(_ layers: [Layer]) {
        self.layers = layers.sorted { $0.id < $1.id }
        places = Dictionary(
            zip(self.layers.map(\.id), self.layers.indices),
            uniquingKeysWith: { _, _ in preconditionFailure("two layers have the same name") })
    }

    /// The layer of a name, or nil.
    public subscript(name: String) -> Layer? { places[name].map { layers[$0] } }

    /// The digest of all layers.
    public var digest: Digest { Digest(combining: layers.map(\.revision.digest)) }

    /// The same catalogue with one layer new or newer.
    public func replacing(_ layer: Layer) -> LayerCatalogue {
        LayerCatalogue(layers.filter { $0.id != layer.id } + [layer])
    }

    /// The same catalogue without the layer of a name.
    public func removing(_ name: String) -> LayerCatalogue {
        LayerCatalogue(layers.filter { $0.id != name })
    }
}
