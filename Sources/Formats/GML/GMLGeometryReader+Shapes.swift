import Geometry

/// Elements to shapes. Places keep the order in which they are written; the reader turns them at the end.
extension GMLGeometryReader {
    mutating func shape(_ node: XMLNode, dimension: Int) -> Shape? {
        let dimension = Self.dimension(node, dimension)
        switch node.name.local {
        case "Point": return places(node, dimension).first.map(Shape.point)
        case "MultiPoint":
            return .points(
                members(node, ["pointMember", "pointMembers"]).flatMap { places($0, dimension) })
        case "LineString", "Curve", "CompositeCurve", "OrientableCurve", "LinearRing", "Ring":
            return curve(node, dimension).map(Shape.line)
        case "MultiCurve", "MultiLineString":
            return .lines(
                members(node, ["curveMember", "curveMembers", "lineStringMember"])
                    .compactMap { curve($0, dimension) })
        case "MultiGeometry":
            return .collection(
                members(node, ["geometryMember", "geometryMembers"])
                    .compactMap { shape($0, dimension: dimension) })
        default:
            guard let polygons = surface(node, dimension) else { return nil }
            let isOne = polygons.count == 1 && !node.name.local.hasPrefix("Multi")
            return isOne ? .polygon(polygons[0]) : .polygons(polygons)
        }
    }

    /// The areas of a surface of any kind; nil, with a finding, for what is none.
    private mutating func surface(_ node: XMLNode, _ dimension: Int) -> [Polygon]? {
        let dimension = Self.dimension(node, dimension)
        switch node.name.local {
        case "Polygon", "PolygonPatch", "Rectangle", "Triangle": return polygon(node, dimension).map { [$0] }
        case "Surface", "PolyhedralSurface", "TriangulatedSurface", "Tin":
            return joined(members(node, ["patches", "polygonPatches", "trianglePatches"]), dimension, node)
        case "CompositeSurface":
            return joined(members(node, ["surfaceMember"]), dimension, node)
        case "OrientableSurface":
            return members(node, ["baseSurface"]).first.flatMap { surface($0, dimension) }
        case "MultiSurface", "MultiPolygon":
            let parts = members(node, ["surfaceMember", "surfaceMembers", "polygonMember"])
            return parts.flatMap { surface($0, dimension) ?? [] }
        default:
            refuse(
                node, "nieznana geometria „\(node.name.local)”", "unknown geometry “\(node.name.local)”",
                "zapisać jako Polygon, Surface albo MultiSurface", "write a Polygon, Surface or MultiSurface")
            return nil
        }
    }

    /// Patches that lie beside one another are one area. Patches that GEOS cannot join stay as they are, for the check of
    /// validity to name.
    private mutating func joined(_ patches: [XMLNode], _ dimension: Int, _ node: XMLNode) -> [Polygon]? {
        let areas = patches.flatMap { surface($0, dimension) ?? [] }
        guard !areas.isEmpty else {
            if findings.isEmpty { refuseEmpty(node) }
            return nil
        }
        guard areas.count > 1, areas.allSatisfy({ Shape.polygon($0).fault() == nil }) else { return areas }
        return Coverage(areas.map(Shape.polygon)).union()?.areas ?? areas
    }

    private mutating func polygon(_ node: XMLNode, _ dimension: Int) -> Polygon? {
        let outer = members(node, ["exterior", "outerBoundaryIs"]).first.flatMap { curve($0, dimension) }
        let holes = members(node, ["interior", "innerBoundaryIs"]).compactMap { curve($0, dimension) }
        guard let outer, !outer.isEmpty else {
            if findings.isEmpty { refuseEmpty(node) }
            return nil
        }
        return Polygon(outer, holes: holes)
    }

    /// What stands inside the named properties of an element. A reference to a geometry elsewhere is named as not read.
    mutating func members(_ node: XMLNode, _ properties: [String]) -> [XMLNode] {
        let found = node.children.filter { properties.contains($0.name.local) }
        for property in found where property.children.isEmpty {
            guard let target = property.link("href") else { continue }
            refuse(
                property, "geometria przez odwołanie „\(target)”", "a geometry by reference “\(target)”",
                "zapisać geometrię w miejscu odwołania", "write the geometry where the reference stands")
        }
        return found.flatMap(\.children)
    }

    mutating func refuseEmpty(_ node: XMLNode) {
        refuse(
            node, "\(node.name.local) bez współrzędnych", "\(node.name.local) without coordinates",
            "zapisać geometrię ponownie", "write the geometry again")
    }

    static func dimension(_ node: XMLNode, _ outer: Int) -> Int {
        node["srsDimension"].flatMap { Int($0) } ?? outer
    }
}
