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
    /// What lies on the picture, for each layer that is asked for.
    private let rows: [[Int]]

    /// Features of one picture, of all its layers together, so that nobody keeps the server busy with one request.
    static let mostFeatures = 250_000

    /// - Throws: `ServiceFault` where more than `limit` features lie on the picture.
    init(
        asked: WMSPicture, layers: ServedLayers, language: Language, limit: Int = mostFeatures
    ) throws(ServiceFault) {
        (self.asked, self.layers, self.language) = (asked, layers, language)
        rows = asked.layers.map { $0.layer.tree.items(meeting: asked.ground(of: $0.layer)) }
        guard featureCount > limit else { return }
        throw ServiceFault([
            ServiceException(
                "InvalidParameterValue", "LAYERS, BBOX",
                pl: "Na obrazie leży \(featureCount) obiektów; najwięcej może ich być \(limit).",
                en: "\(featureCount) features lie on the picture; there may be at most \(limit).",
                doPl: "Poproś o mniejszy obszar albo mniej warstw.",
                doEn: "Ask for a smaller area or fewer layers.")
        ])
    }

    /// How many features lie on the picture, of all layers together.
    var featureCount: Int { rows.reduce(0) { $0 + $1.count } }

    /// - Throws: `Reprojection.Unavailable` where PROJ cannot do the coordinate system; `CancellationError` once nobody waits.
    /// - Complexity: O(places of what lies there + pixels).
    func png() throws -> [UInt8] {
        var canvas = Canvas(
            width: asked.frame.width, height: asked.frame.height, background: asked.background)
        let reprojection = try asked.system.fromDegrees()
        for (served, rows) in zip(asked.layers, rows) {
            try Task.checkCancellation()
            guard let colour = layers.colour(of: served) else { continue }
            canvas.draw(shapes(rows, of: served.layer, reprojection), style: DrawingStyle(colour: colour))
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
    private func shapes(_ rows: [Int], of layer: Layer, _ reprojection: Reprojection?) -> [Shape] {
        rows.compactMap { row in
            guard let shape = layer.shapes[row] else { return nil }
            let carried = reprojection?.carry(shape) ?? shape
            let pixels = carried.mapPlaces { $0.map(asked.frame.pixel) }
            let box = pixels.box
            return [box.west, box.east, box.south, box.north].allSatisfy(\.isFinite) ? pixels : nil
        }
    }
}

extension ServedLayers {
    /// The colour of the layer in the map's legend.
    func colour(of served: ServedLayer) -> Colour? {
        guard let place = layers.firstIndex(where: { $0.id == served.id }) else { return nil }
        return Colour(hexadecimal: MapColours.onLight[MapColours.numbers(of: layers.map(\.layer))[place] - 1])
    }
}

extension WMSPicture {
    /// The degrees on the picture and a little beyond, so that dots beside it show their half.
    fileprivate func ground(of layer: Layer) -> BoundingBox {
        let box = frame.box
        let wider = box.widened(
            by: 4
                * max(
                    (box.east - box.west) / Double(frame.width),
                    (box.north - box.south) / Double(frame.height)))
        return system.isGeodetic ? wider : system.border(of: wider)?.box ?? layer.box
    }
}

extension ReferenceSystem {
    /// Carries places in degrees into the system; nil where they are in it already.
    func fromDegrees() throws(Reprojection.Unavailable) -> Reprojection? {
        isGeodetic ? nil : try Reprojection(from: .worldGeodetic, to: system)
    }
}
