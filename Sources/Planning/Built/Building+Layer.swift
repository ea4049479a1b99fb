public import Geometry
public import Layers

extension Building {
    /// The buildings of a layer, in another system; features without area are left out, and so are those wholly below the
    /// ground (`Layer.belowGround`) whose height above it is not known.
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
        let isBelow = layer.belowGround(storeys: [storeys, "storeys", "levels"])
        return (0..<layer.count).compactMap { row in
            guard let shape = layer.shapes[row], !shape.areas.isEmpty,
                heights?[row]?.positive != nil || !isBelow(row)
            else { return nil }
            return Building(
                id: layer.identifiers[row], footprint: carry.carry(shape), height: heights?[row]?.positive,
                storeysAboveGround: levels?[row]?.positive)
        }
    }
}

extension LayerValue {
    fileprivate var positive: Double? { number.flatMap { $0 > 0 ? $0 : nil } }
}
