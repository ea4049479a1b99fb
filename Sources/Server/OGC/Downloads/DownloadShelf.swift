import Layers
import Synchronization

/// Files for download, packed when somebody first asks for them and kept until their layers change.
///
/// One file is packed at a time, so that downloads do not take the processor from everything else.
final class DownloadShelf: Sendable {
    private struct Kept {
        var tag: String
        var file: PackedFile
    }

    private let turns = Turns()
    private let kept = Mutex<[String: Kept]>([:])

    /// - Parameters:
    ///   - name: of the layer, or of the whole map.
    ///   - tag: the digest of what is packed; another one makes another file.
    ///   - known: names that there are now; files of others are let go.
    func file(
        _ name: String, _ layers: [Layer], tag: String, as form: PackedForm, known: Set<String>,
        by packing: any LayerPacking
    ) async throws -> PackedFile {
        let key = name + "." + form.rawValue
        return try await turns.take("pack") {
            if let found = self.kept.withLock({ $0[key] }), found.tag == tag { return found.file }
            let file = try packing.pack(layers, as: form)
            self.kept.withLock { kept in
                kept = kept.filter { entry in known.contains { entry.key.hasPrefix($0 + ".") } }
                kept[key] = Kept(tag: tag, file: file)
            }
            return file
        }
    }
}
