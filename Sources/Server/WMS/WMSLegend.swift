import Formats
import Geometry
import Layers
import Pages
import Quantities

/// The picture of one layer in a legend, which GetLegendGraphic asks for.
/// - Source: OGC Styled Layer Descriptor profile of the Web Map Service 1.1.0 (05-078r4), 10.1. A layer has one style, the same at
///   every scale, so `SCALE` changes nothing.
struct WMSLegend {
    let layer: ServedLayer
    let width: Int
    let height: Int
    /// Nil for nothing behind the sign.
    let background: Colour?

    /// Of the profile.
    static let version = "1.1.0"
    /// - Unit: pixels; that of a picture whose size nobody names.
    static let side = 20
    /// - Unit: pixels. A sign larger than this shows no more.
    static let largestSide = 256
    /// Other parts of the profile, each of which would change the picture.
    static let refused = ["FEATURETYPE", "RULE", "REMOTE_OWS"]

    init(_ reading: inout KeyValueReading, in layers: ServedLayers) throws(ServiceFault) {
        background = reading.sheet()
        if let version = reading.values["SLD_VERSION"], version != Self.version {
            reading.wrong("SLD_VERSION", version, Self.version, Self.version)
        }
        let asked = reading.layers("LAYER", in: layers)
        if asked.count > 1 {
            reading.wrong("LAYER", "\(asked.count)", "jedna warstwa", "one layer", code: "LayerNotDefined")
        }
        reading.checkStyles("STYLE", count: 1)
        reading.refuse(Self.refused, code: "InvalidParameterValue")
        width = reading.number("WIDTH", in: 1...Self.largestSide, standard: Self.side)
        height = reading.number("HEIGHT", in: 1...Self.largestSide, standard: Self.side)
        try reading.check()
        guard let layer = asked.first else { throw ServiceFault(reading.exceptions) }
        self.layer = layer
    }

    /// A square, a slanting line and a dot, each where the layer has such features, drawn as on the map.
    /// - Complexity: O(pixels + features up to the first of each kind).
    func png(of layers: ServedLayers, _ language: Language) -> [UInt8] {
        var canvas = Canvas(width: width, height: height, background: background)
        if let colour = layers.colour(of: layer) {
            let (wide, high) = (Double(width), Double(height))
            let margin = min(wide, high) * 0.15
            let corners = [
                Coordinate(margin, margin), Coordinate(wide - margin, margin),
                Coordinate(wide - margin, high - margin), Coordinate(margin, high - margin),
            ]
            let kinds = layer.layer.kinds
            var signs: [Shape] = []
            if kinds.contains(.areas) { signs.append(.polygon(Polygon(corners + [corners[0]]))) }
            if kinds.contains(.lines) { signs.append(.line([corners[3], corners[1]])) }
            if kinds.contains(.points) { signs.append(.point(Coordinate(wide / 2, high / 2))) }
            canvas.draw(signs, style: DrawingStyle(colour: colour))
        }
        return PNG.encode(
            width: width, height: height, pixels: canvas.pixels, isOpaque: background != nil,
            texts: [("Title", layer.layer.description.serviceTitle(language))])
    }
}
