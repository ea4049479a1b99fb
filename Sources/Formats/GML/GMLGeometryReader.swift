import Geometry
import Quantities

/// Turns geometry elements into shapes: points, lines, curves with arcs, polygons, surfaces of patches and collections.
///
/// It remembers the reference systems it has met; read all geometries of a document with one reader. What is wrong is named
/// with its line, and the geometry it is in is left out.
/// - Source: ISO 19136:2007 (GML 3.2.1), clauses 10 and 11; elements of GML 2 that files still contain.
public struct GMLGeometryReader {
    private let place: String
    var findings: [Finding] = []
    var placesLeft = GMLLimits.places
    private var systems: [String: GMLSystem?] = [:]

    /// - Parameter place: the document, as findings name it.
    public init(place: String) { self.place = place }

    /// The geometry in an element, for instance in `gml:Polygon`.
    public mutating func geometry(_ node: XMLNode) -> Decoded<GMLGeometry> {
        findings = []
        placesLeft = GMLLimits.places
        let written = shape(node, dimension: 2)
        let names = Self.systemNames(in: node)
        if names.count > 1 {
            refuse(
                node, "w jednej geometrii są różne układy: \(names.joined(separator: ", "))",
                "one geometry has several reference systems: \(names.joined(separator: ", "))",
                "podać jeden układ", "give one system")
        }
        guard let written, !findings.hasErrors else { return Decoded(nil, findings: findings) }
        let element = node.name.local
        guard let name = names.first else {
            return Decoded(
                GMLGeometry(shape: written, element: element, system: nil, line: node.line),
                findings: findings)
        }
        guard let system = system(name) else {
            refuse(
                node, "nieznany układ odniesienia „\(name)”", "unknown reference system “\(name)”",
                "wpisać np. http://www.opengis.net/def/crs/EPSG/0/2177",
                "write for instance http://www.opengis.net/def/crs/EPSG/0/2177")
            return Decoded(nil, findings: findings)
        }
        let geometry = GMLGeometry(
            shape: system.eastFirst(written), element: element, system: system.system, line: node.line)
        return Decoded(geometry, findings: findings)
    }

    /// The names of reference systems that a geometry uses, each once.
    private static func systemNames(in node: XMLNode) -> [String] {
        var names: [String] = []
        var open = [node]
        while let next = open.popLast() {
            if let name = next["srsName"], !names.contains(name) { names.append(name) }
            open += next.children
        }
        return names
    }

    private mutating func system(_ name: String) -> GMLSystem? {
        if let known = systems[name] { return known }
        let found = GMLSystem(name)
        systems[name] = found
        return found
    }

    mutating func refuse(_ node: XMLNode, _ pl: String, _ en: String, _ doPl: String, _ doEn: String) {
        findings.append(
            .make(.error, place, line: node.line, pl: pl, en: en, doPl: doPl, doEn: doEn))
    }
}
