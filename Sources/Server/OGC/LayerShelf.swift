import Formats
public import Layers
import Quantities
import Synchronization

/// The layers that are served now. Whoever records a new revision hands over a new catalogue; requests under way go on
/// with the one they began with.
public final class LayerShelf: Sendable {
    private let current = Mutex(ServedLayers(.empty, after: nil))

    init() {}

    /// Serves another catalogue from now on; layers that did not change keep what was made for them.
    public func replace(with catalogue: LayerCatalogue) {
        let before = current.withLock { $0 }
        let next = ServedLayers(catalogue, after: before)
        current.withLock { $0 = next }
    }

    var now: ServedLayers { current.withLock { $0 } }
}

/// A catalogue with what answers need of it.
struct ServedLayers: Sendable {
    /// In the order of their names.
    let layers: [ServedLayer]
    /// Begins the tags of answers that speak of all layers.
    let tag: String
    private let places: [String: Int]

    init(_ catalogue: LayerCatalogue, after before: ServedLayers?) {
        layers = catalogue.layers.map { layer in
            if let known = before?[layer.id], known.layer.revision == layer.revision { return known }
            return ServedLayer(layer)
        }
        tag = catalogue.digest.short
        places = Dictionary(uniqueKeysWithValues: zip(layers.map(\.layer.id), layers.indices))
    }

    subscript(name: String) -> ServedLayer? { places[name].map { layers[$0] } }
}

/// A layer with its features written beforehand. It never changes; a class, for every answer holds it and a copy would count each of its parts.
final class ServedLayer: Sendable {
    let layer: Layer
    /// The digest of the layer's contents.
    let tag: String
    /// Each feature as GeoJSON in longitude and latitude; nil for layers so large that they are written when asked for.
    let fragments: Fragments?
    /// What a request for features may ask.
    let parameters: [String]
    /// Whether a page of it may be found and copied while other connections wait: few features, none of them large.
    let isLight: Bool
    /// When the first feature begins and the last one ends, as far as the layer knows; a nil end is open.
    let times: (first: Timestamp?, last: Timestamp?)?

    /// A box around all of them is looked through, and what it holds sorted, before a page of it is written.
    static let lightCount = 100_000
    /// - Unit: bytes of one feature as GeoJSON. A page copies a hundred of them at most.
    static let lightFeature = 16 << 10

    var id: String { layer.id }

    init(_ layer: Layer) {
        self.layer = layer
        tag = layer.revision.digest.short
        let fragments = Fragments(layer)
        self.fragments = fragments
        isLight =
            layer.count <= Self.lightCount && fragments.map { $0.largest <= Self.lightFeature } ?? false
        parameters = ItemsQuery.parameters + ItemsQuery.queryables(of: layer)
        times = layer.times
    }

    /// Features one after another in one piece of memory.
    struct Fragments: Sendable {
        /// - Unit: bytes of one layer. A third of a million features of a city take about half of it.
        static let capacity = 256 << 20

        private let bytes: [UInt8]
        private let starts: [Int]

        /// - Unit: bytes
        /// - Complexity: O(features).
        var largest: Int { zip(starts.dropFirst(), starts).lazy.map { $0 - $1 }.max() ?? 0 }

        init?(_ layer: Layer) {
            guard let writer = try? FeatureWriter(layer) else { return nil }
            var bytes: [UInt8] = []
            var starts = [0]
            starts.reserveCapacity(layer.count + 1)
            var json = JSONWriter()
            for row in 0..<layer.count {
                writer.write(row, into: &json)
                json.endLine()
                bytes += json.take().dropLast()
                starts.append(bytes.count)
                if bytes.count > Fragments.capacity { return nil }
            }
            self.bytes = bytes
            self.starts = starts
        }

        func write(_ row: Int, into json: inout JSONWriter) {
            bytes.withUnsafeBytes {
                json.value(encoded: UnsafeRawBufferPointer(rebasing: $0[starts[row]..<starts[row + 1]]))
            }
        }
    }
}
