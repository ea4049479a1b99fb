import Layers
import Quantities
import Synchronization

/// Tiles that were drawn before: a map asks for the same ones again and again.
final class TileShelf: Sendable {
    private struct Key: Hashable {
        var layer: Digest
        var tile: WebMercatorTile
    }

    private struct Kept {
        var tiles: [Key: [UInt8]] = [:]
        var bytes = 0
    }

    /// - Unit: bytes. All tiles of a city's layer down to zoom 14 take a few megabytes.
    static let capacity = 64 << 20

    private let kept = Mutex(Kept())

    func tile(_ tile: WebMercatorTile, of layer: Layer) -> [UInt8] {
        let key = Key(layer: layer.revision.digest, tile: tile)
        if let known = kept.withLock({ $0.tiles[key] }) { return known }
        let drawn = layer.vectorTile(tile)
        kept.withLock {
            if $0.bytes + drawn.count > TileShelf.capacity { $0 = Kept() }
            if $0.tiles.updateValue(drawn, forKey: key) == nil { $0.bytes += drawn.count + 100 }
        }
        return drawn
    }
}
