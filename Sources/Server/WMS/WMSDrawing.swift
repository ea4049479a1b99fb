import Formats
import Geometry
import Layers
import Pages
import Quantities

/// Draws what GetMap asks for.
struct WMSDrawing {
    let asked: WMSPicture
    /// All layers, for the colours of the legend.
    let layers: ServedLayers
    let language: Language

    /// - Throws: `Reprojection.Unavailable` where PROJ cannot do the coordinate system.
    /// - Complexity: O(places of what lies there + pixels).
    func png() throws -> [UInt8] {
        var canvas = Canvas(
            width: asked.frame.width, height: asked.frame.height, background: asked.background)
        let reprojection = try asked.system.fromDegrees()
        let colours = MapColours.numbers(of: layers.layers.map(\.layer))
        for served in asked.layers {
            guard let place = layers.layers.firstIndex(where: { $0.id == served.id }),
                let colour = Colour(hexadecimal: MapColours.onLight[colours[place] - 1])
            else { continue }
            canvas.draw(shapes(of: served.layer, reprojection), style: DrawingStyle(colour: colour))
        }
        return PNG.encode(
            width: canvas.width, height: canvas.height, pixels: canvas.pixels,
            isOpaque: asked.background != nil,
            texts: [
                (
                    "Copyright",
                    asked.layers.map { $0.layer.description.origin(language) }.joined(separator: "; ")
                ),
                (
                    "Title",
                    asked.layers.map { $0.layer.description.serviceTitle(language) }.joined(separator: "; ")
                ),
            ])
    }

    /// In pixels; what the system cannot express is left out.
    private func shapes(of layer: Layer, _ reprojection: Reprojection?) -> [Shape] {
        layer.tree.items(meeting: ground(of: layer)).compactMap { row in
            guard let shape = layer.shapes[row] else { return nil }
            let carried = reprojection?.carry(shape) ?? shape
            let pixels = carried.mapPlaces { $0.map(asked.frame.pixel) }
            let box = pixels.box
            return [box.west, box.east, box.south, box.north].allSatisfy(\.isFinite) ? pixels : nil
        }
    }

    /// The degrees on the picture and a little beyond, so that dots beside it show their half.
    private func ground(of layer: Layer) -> BoundingBox {
        let box = asked.frame.box
        let wider = box.widened(
            by: 4
                * max(
                    (box.east - box.west) / Double(asked.frame.width),
                    (box.north - box.south) / Double(asked.frame.height)))
        return asked.system.isGeodetic ? wider : asked.system.border(of: wider)?.box ?? layer.box
    }
}

extension ReferenceSystem {
    /// Carries places in degrees into the system; nil where they are in it already.
    func fromDegrees() throws(Reprojection.Unavailable) -> Reprojection? {
        isGeodetic ? nil : try Reprojection(from: .worldGeodetic, to: system)
    }
}
