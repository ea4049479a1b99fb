import Geometry
public import Layers
import Quantities

/// The districts of a city on a sheet, from the layer of the map that plays the role `areas`. A feature's identifier is the
/// word by which projects and the participatory budget name the district.
public struct DistrictSheet: Sendable {
    /// - Unit: those of the sheet; what is smaller than one unit is not drawn.
    private static let width = 640.0
    private static let tallest = 480.0
    /// Columns in which a district's name is looked for.
    private static let nameColumns = ["name", "nazwa"]

    struct District: Sendable {
        var id: String
        var name: String
        var outline: String
        var x: Int
        var y: Int
    }

    let districts: [District]
    let width: Int
    let height: Int
    private let layer: LayerDescription
    private let revision: LayerRevision

    /// - Returns: nil where the layer has no area that could be drawn.
    /// - Complexity: O(places of the layer).
    public init?(_ layer: Layer) {
        guard let frame = MapFrame(layer.box, width: Self.width, tallest: Self.tallest) else { return nil }
        let names = Self.nameColumns.lazy.compactMap { layer.column($0) }.first
        districts = layer.identifiers.indices.compactMap { row in
            guard let shape = layer.shapes[row] else { return nil }
            let outline = String(decoding: LayerOutline(shape, in: frame).areas, as: UTF8.self)
            guard !outline.isEmpty, let inside = shape.placeForWords() else { return nil }
            let (x, y) = frame.place(inside)
            var name = layer.identifiers[row]
            if case .text(let text)? = names?[row], !text.isEmpty { name = text }
            return District(
                id: layer.identifiers[row], name: name, outline: outline, x: Int(x.rounded()),
                y: Int(y.rounded()))
        }
        guard !districts.isEmpty else { return nil }
        width = Int(frame.width)
        height = Int(frame.height)
        self.layer = layer.description
        revision = layer.revision
    }

    /// What the sheet was drawn from.
    func source(_ language: Language) -> ReportMap.Source {
        ReportMap.Source(
            id: layer.name, title: layer.title[language], revision: revision.number, digest: revision.digest,
            licence: layer.source.licence[language], attribution: layer.source.attribution[language],
            isSynthetic: layer.isSynthetic)
    }
}
