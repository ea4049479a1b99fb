import Geometry
import Layers
import Pages
import Quantities
import Synchronization

/// The pictures of all layers on one sheet, drawn once for each state of the layers.
final class ExplorerShelf: Sendable {
    struct Sheet: Sendable {
        let tag: String
        let frame: MapFrame?
        let shown: [ExplorerModel.Shown]
    }

    /// - Unit: those of the picture: about a pixel on a large screen.
    private static let width = 1_200.0

    private let last = Mutex<Sheet?>(nil)

    func sheet(of layers: ServedLayers) -> Sheet {
        if let known = last.withLock({ $0 }), known.tag == layers.tag { return known }
        let all = layers.layers.map(\.layer)
        let box = all.reduce(into: BoundingBox.empty) { $0.extend(over: $1.box) }
        let frame = MapFrame(box, width: Self.width, tallest: Self.width)
        let sheet = Sheet(
            tag: layers.tag, frame: frame,
            shown: frame.map { frame in
                all.map { ExplorerModel.Shown($0, LayerOutline($0, in: frame), in: frame) }
            }
                ?? [])
        last.withLock { $0 = sheet }
        return sheet
    }
}
