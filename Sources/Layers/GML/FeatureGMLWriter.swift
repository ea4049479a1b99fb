public import Formats
public import Geometry
import Quantities

/// Writes features of one layer as GML 3.2, each property an element under the prefix `layer`.
///
/// It holds a context of PROJ and is therefore no `Sendable`: make one where it is needed and use it there.
public struct FeatureGMLWriter {
    /// Makes a feature's `gml:id` that of its shape. No feature's holds it: in an encoded identifier `_x` begins an escape.
    private static let ofGeometry = "_x.g"

    private let layer: Layer
    private let columns: [(name: String, cells: LayerColumn)]
    private let writesGeometry: Bool
    private let reprojection: Reprojection?
    private let writing: GMLWriting

    /// - Parameters:
    ///   - columns: names of the properties to write; nil for all.
    ///   - system: the coordinate system of the answer.
    ///   - systemName: what the document calls it.
    /// - Throws: `Reprojection.Unavailable` where PROJ cannot do the coordinate system.
    public init(
        _ layer: Layer, columns: Set<String>? = nil, writesGeometry: Bool = true, system: CoordinateSystem,
        systemName: String, isNorthFirst: Bool
    ) throws(Reprojection.Unavailable) {
        self.layer = layer
        self.columns = layer.columns.filter { columns?.contains($0.name) ?? true }
            .map { (GMLNames.property($0.name), $0) }
        self.writesGeometry = writesGeometry
        let isGeodetic = system == .worldGeodetic || system == .europeanGeodetic
        reprojection = isGeodetic ? nil : try Reprojection(from: .worldGeodetic, to: system)
        writing = GMLWriting(
            systemName: systemName, isNorthFirst: isNorthFirst,
            decimals: isGeodetic ? FeatureWriter.decimalsOfDegrees : FeatureWriter.decimalsOfMetres)
    }

    /// Writes a feature; what is missing has no element.
    /// - Parameter namespaces: further attributes, where the feature is the whole document.
    public func write(_ row: Int, namespaces: XMLWriter.Attributes = [], into xml: inout XMLWriter) {
        let id = GMLNames.resource(of: layer.identifiers[row], in: layer)
        xml.element("layer:" + layer.id, namespaces + [("gml:id", id)]) { xml in
            if writesGeometry, let shape = shape(row) {
                xml.element("layer:" + GMLNames.geometry) {
                    $0.gml(shape, id: id + Self.ofGeometry, as: writing)
                }
            }
            for (name, column) in columns {
                guard let value = column[row] else { continue }
                xml.element("layer:" + name, text: value.xmlText)
            }
        }
    }

    /// Nil also where the system cannot express the place.
    private func shape(_ row: Int) -> Shape? {
        guard let shape = layer.shapes[row], let reprojection else { return layer.shapes[row] }
        let carried = reprojection.carry(shape)
        var isFinite = true
        carried.visitPlaces { isFinite = isFinite && $0.isFinite }
        return isFinite ? carried : nil
    }
}

extension LayerValue {
    /// The value as XML Schema writes it.
    public var xmlText: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .real(let number): JSONWriter.shortest(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .date(let date): date.description
        case .timestamp(let moment): moment.description
        }
    }
}
