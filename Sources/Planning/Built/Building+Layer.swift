public import Geometry
public import Layers

extension Building {
    /// The buildings of a layer, in another system; features without area are left out.
    ///
    /// - Parameters:
    ///   - height: the column of heights in metres, where the layer has one.
    ///   - storeys: the column of storeys above ground, where it has one.
    /// - Throws: where PROJ cannot carry degrees to the system.
    public static func buildings(
        of layer: Layer, height: String, storeys: String, in system: CoordinateSystem
    ) throws(Reprojection.Unavailable) -> [Building] {
        let carry = try Reprojection(from: .worldGeodetic, to: system)
        let (heights, levels) = (layer.column(height), layer.column(storeys))
        return (0..<layer.count).compactMap { row in
            guard let shape = layer.shapes[row], !shape.areas.isEmpty else { return nil }
            return Building(
                id: layer.identifiers[row], footprint: carry.carry(shape), height: heights?[row]?.positive,
                storeysAboveGround: levels?[row]?.positive)
        }
    }
}

extension LayerValue {
    /// A number above zero, also where it is written as a text: columns of OpenStreetMap hold texts.
    fileprivate var positive: Double? {
        let number: Double? =
            switch self {
            case .integer(let number): Double(number)
            case .real(let number): number
            case .text(let text): Double(text)
            default: nil
            }
        return number.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }
}
