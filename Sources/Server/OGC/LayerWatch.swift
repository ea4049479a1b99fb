import Layers

/// Serves what the archive of layers holds, and looks now and then whether it holds something newer.
struct LayerWatch: Sendable {
    /// - Unit: seconds between two looks; whoever imports a layer sees it at once for all practical purposes.
    static let pause: Int64 = 5

    /// Gives the archive; nil where there is none yet.
    let archive: @Sendable () throws -> (any LayerArchive)?
    let shelf: LayerShelf

    /// - Returns: whether something else is served now.
    @discardableResult
    func look() throws -> Bool {
        guard let archive = try archive() else { return false }
        let served = shelf.now
        let entries = try archive.entries()
        let isSame =
            entries.count == served.layers.count
            && entries.allSatisfy { served[$0.description.name]?.layer.revision == $0.revision }
        guard !isSame else { return false }
        let layers = try entries.compactMap { entry in
            if let known = served[entry.description.name]?.layer, known.revision == entry.revision {
                return known
            }
            return try archive.layer(entry.description.name, revision: entry.revision.number)
        }
        shelf.replace(with: LayerCatalogue(layers))
        return true
    }
}
