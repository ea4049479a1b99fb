import Geometry

/// A reference system of a document and the order in which the document writes its places.
struct GMLSystem {
    let system: CoordinateSystem
    /// Nil where the name fixes the order.
    private let judge: AxisOrderJudge?

    init?(_ text: String) {
        guard let name = GMLSystemName(text), let system = CoordinateSystem(epsg: name.epsg) else {
            return nil
        }
        self.system = system
        judge = name.fixesOrder ? nil : AxisOrderJudge(system)
    }

    /// A shape read as it stood, turned to east before north.
    func eastFirst(_ written: Shape) -> Shape {
        let isNorthFirst = judge?.isNorthFirst(written) ?? (system.axisOrder == .northEast)
        guard isNorthFirst else { return written }
        return written.mapPlaces { $0.map { Coordinate($0.y, $0.x) } }
    }
}
