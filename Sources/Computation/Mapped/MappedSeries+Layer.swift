public import Evidence
public import Layers

extension MappedSeries.Mark {
    /// The layer as it was read.
    public init(_ layer: Layer) {
        self.init(
            layer: layer.id, revision: layer.revision.number, digest: layer.revision.digest,
            isSynthetic: layer.description.isSynthetic)
    }
}
