public import Geometry

/// How a document of GML writes places.
public struct GMLWriting: Sendable, Hashable {
    /// What `srsName` says.
    public var systemName: String
    public var isNorthFirst: Bool
    /// Digits behind the point.
    public var decimals: Int

    public init(systemName: String, isNorthFirst: Bool, decimals: Int) {
        self.systemName = systemName
        self.isNorthFirst = isNorthFirst
        self.decimals = decimals
    }
}

extension XMLWriter {
    /// Writes a shape as an element of GML 3.2 under the prefix `gml`. Each geometry needs a name in the document: the parts of
    /// `id` are numbered from 1.
    /// - Source: OGC 07-036, clauses 10 and 11.
    public mutating func gml(_ shape: Shape, id: String, as writing: GMLWriting) {
        gml(shape, id, writing, srs: writing.systemName)
    }

    /// - Parameter srs: nil inside another geometry, whose system holds for its parts.
    private mutating func gml(_ shape: Shape, _ id: String, _ writing: GMLWriting, srs: String?) {
        func parts<Part>(_ name: String, _ member: String, _ parts: [Part], _ shape: (Part) -> Shape) {
            geometry(name, id, srs) { xml in
                for (number, part) in zip(1..., parts) {
                    xml.element(member) { $0.gml(shape(part), "\(id).\(number)", writing, srs: nil) }
                }
            }
        }
        switch shape {
        case .point(let place):
            geometry("gml:Point", id, srs) { $0.places("gml:pos", [place], writing) }
        case .line(let line):
            geometry("gml:LineString", id, srs) { $0.places("gml:posList", line, writing) }
        case .polygon(let polygon):
            geometry("gml:Polygon", id, srs) { xml in
                xml.ring("gml:exterior", polygon.outer, writing)
                for hole in polygon.holes { xml.ring("gml:interior", hole, writing) }
            }
        case .points(let places): parts("gml:MultiPoint", "gml:pointMember", places) { .point($0) }
        case .lines(let lines): parts("gml:MultiCurve", "gml:curveMember", lines) { .line($0) }
        case .polygons(let areas): parts("gml:MultiSurface", "gml:surfaceMember", areas) { .polygon($0) }
        case .collection(let shapes): parts("gml:MultiGeometry", "gml:geometryMember", shapes) { $0 }
        }
    }

    private mutating func geometry(
        _ name: String, _ id: String, _ srs: String?, _ body: (inout XMLWriter) -> Void
    ) {
        element(name, [("gml:id", id)] + (srs.map { [("srsName", $0)] } ?? []), body: body)
    }

    private mutating func ring(_ name: String, _ places: [Coordinate], _ writing: GMLWriting) {
        element(name) { $0.element("gml:LinearRing") { $0.places("gml:posList", places, writing) } }
    }

    private mutating func places(_ name: String, _ places: [Coordinate], _ writing: GMLWriting) {
        let pairs = places.flatMap { writing.isNorthFirst ? [$0.y, $0.x] : [$0.x, $0.y] }
        element(name) { $0.numbers(pairs, decimals: writing.decimals) }
    }
}
