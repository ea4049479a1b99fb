import Formats
import Geometry
import Layers
import Quantities

/// Reads a filter in the XML that programs send to the service as one of CQL2's expressions.
/// - Source: OGC Filter Encoding 2.0 (09-026r2), clauses 7.6 to 7.11. Times, functions and extended operators are not read.
struct FESFilter {
    let layer: Layer

    static let comparisons: [(name: String, comparison: FilterExpression.Comparison)] = [
        ("PropertyIsEqualTo", .equal), ("PropertyIsNotEqualTo", .notEqual), ("PropertyIsLessThan", .less),
        ("PropertyIsGreaterThan", .greater), ("PropertyIsLessThanOrEqualTo", .atMost),
        ("PropertyIsGreaterThanOrEqualTo", .atLeast),
    ]
    static let otherComparisons = ["PropertyIsLike", "PropertyIsNull", "PropertyIsNil", "PropertyIsBetween"]
    static let relations: [(name: String, relation: SpatialRelation)] = [
        ("Intersects", .intersects), ("Equals", .equals), ("Disjoint", .disjoint), ("Touches", .touches),
        ("Within", .within), ("Overlaps", .overlaps), ("Crosses", .crosses), ("Contains", .contains),
    ]

    /// - Throws: the first thing that is wrong.
    func expression(_ text: String) throws(ServiceException) -> FilterExpression {
        var reader = XMLNodeReader(Array(text.utf8), place: "FILTER", maximumNodes: FilterLimit.parts)
        guard let root = reader.next(where: { $0.local == "Filter" }), reader.fault == nil else {
            let fault = reader.fault
            throw Self.fault(
                fault?.reason.pl ?? "brak elementu fes:Filter", fault?.reason.en ?? "there is no fes:Filter")
        }
        guard root.children.count == 1 else {
            throw Self.fault("filtr ma jeden warunek", "a filter has one condition")
        }
        let expression = try condition(root.children[0], depth: 0)
        do throws(FilterFault) {
            _ = try FilterPlan(expression, for: layer)
        } catch {
            throw Self.fault(error.finding.reason.pl, error.finding.reason.en)
        }
        return expression
    }

    private func condition(_ node: XMLNode, depth: Int) throws(ServiceException) -> FilterExpression {
        guard depth < FilterLimit.depth else { throw Self.fault("zbyt głęboko", "nested too deeply") }
        let name = node.name.local
        switch name {
        case "And", "Or":
            var parts: [FilterExpression] = []
            for child in node.children { parts.append(try condition(child, depth: depth + 1)) }
            guard parts.count > 1 else { throw Self.fault("\(name): dwa warunki", "\(name): two conditions") }
            return name == "And" ? .and(parts) : .or(parts)
        case "Not": return .not(try condition(try only(node, 0, of: 1), depth: depth + 1))
        case "PropertyIsNull", "PropertyIsNil": return .isNull(try property(try only(node, 0, of: 1)))
        case "PropertyIsBetween": return try between(node)
        case "PropertyIsLike": return try like(node)
        case "BBOX": return try box(node)
        default: break
        }
        if let (_, comparison) = Self.comparisons.first(where: { $0.name == name }) {
            return try compare(comparison, node)
        }
        if let (_, relation) = Self.relations.first(where: { $0.name == name }) {
            let value = try property(try only(node, 0, of: 2))
            return .spatial(relation, value, .shape(try shape(node.children[1])))
        }
        throw Self.fault("nieznany warunek „\(name)”", "unknown condition “\(name)”")
    }

    // MARK: Comparison

    private func compare(
        _ comparison: FilterExpression.Comparison, _ node: XMLNode
    ) throws(ServiceException) -> FilterExpression {
        let (first, second) = (try only(node, 0, of: 2), try only(node, 1, of: 2))
        let columns = [try column(first), try column(second)]
        let kind = columns.compactMap(\.self).first?.kind ?? .text
        let (left, right) = (try operand(first, kind), try operand(second, kind))
        guard node["matchCase"] == "false", kind == .text else { return .compare(comparison, left, right) }
        return .compare(comparison, .casei(left), .casei(right))
    }

    private func between(_ node: XMLNode) throws(ServiceException) -> FilterExpression {
        let value = try only(node, 0, of: 3)
        guard let column = try column(value), let lower = node.child("LowerBoundary")?.children.first,
            let upper = node.child("UpperBoundary")?.children.first
        else { throw Self.fault("PropertyIsBetween: brak granic", "PropertyIsBetween: bounds are missing") }
        return .between(
            .property(column.name), lower: try operand(lower, column.kind),
            upper: try operand(upper, column.kind))
    }

    /// The signs that the filter chose become those of CQL2.
    private func like(_ node: XMLNode) throws(ServiceException) -> FilterExpression {
        let value = try property(try only(node, 0, of: 2))
        guard node.children[1].name.local == "Literal", let any = node["wildCard"],
            let one = node["singleChar"],
            let escape = node["escapeChar"] ?? node["escape"]
        else {
            throw Self.fault(
                "PropertyIsLike: wildCard, singleChar, escapeChar i Literal",
                "PropertyIsLike: wildCard, singleChar, escapeChar and Literal")
        }
        var pattern = ""
        var rest = node.children[1].text[...]
        while !rest.isEmpty {
            if !escape.isEmpty, rest.hasPrefix(escape), let next = rest.dropFirst(escape.count).first {
                pattern += "\\" + String(next)
                rest = rest.dropFirst(escape.count + 1)
            } else if !any.isEmpty, rest.hasPrefix(any) {
                pattern += "%"
                rest = rest.dropFirst(any.count)
            } else if !one.isEmpty, rest.hasPrefix(one) {
                pattern += "_"
                rest = rest.dropFirst(one.count)
            } else {
                let next = rest.removeFirst()
                pattern += "%_\\".contains(next) ? "\\" + String(next) : String(next)
            }
        }
        return node["matchCase"] == "false"
            ? .like(.casei(value), pattern: .casei(.text(pattern))) : .like(value, pattern: .text(pattern))
    }

    private func operand(_ node: XMLNode, _ kind: LayerValue.Kind) throws(ServiceException)
        -> FilterExpression
    {
        guard node.name.local == "Literal" else { return try property(node) }
        guard let value = FilterExpression(node.text, as: kind) else {
            throw Self.fault(
                "„\(node.text.prefix(100))” nie jest rodzaju \(kind.rawValue)",
                "“\(node.text.prefix(100))” is not of the kind \(kind.rawValue)")
        }
        return value
    }

    private func property(_ node: XMLNode) throws(ServiceException) -> FilterExpression {
        if let column = try column(node) { return .property(column.name) }
        guard ["ValueReference", "PropertyName"].contains(node.name.local) else {
            throw Self.fault("nieznany element „\(node.name.local)”", "unknown element “\(node.name.local)”")
        }
        return .property(GMLNames.geometry)
    }

    /// Nil for a literal and for the shape.
    private func column(_ node: XMLNode) throws(ServiceException) -> LayerColumn? {
        guard ["ValueReference", "PropertyName"].contains(node.name.local) else { return nil }
        let name = WFSQuery.localName(node.text)
        if name == GMLNames.geometry { return nil }
        if let column = layer.columns.first(where: { GMLNames.property($0.name) == name || $0.name == name })
        {
            return column
        }
        throw Self.fault(
            "nie ma właściwości „\(name.prefix(100))”", "there is no property “\(name.prefix(100))”")
    }

    // MARK: Space

    private func box(_ node: XMLNode) throws(ServiceException) -> FilterExpression {
        guard let envelope = node.child("Envelope") else {
            throw Self.fault("BBOX: brak gml:Envelope", "BBOX: gml:Envelope is missing")
        }
        let box = try asked(envelope)
        if let shape = box.shape {
            return .spatial(.intersects, .property(GMLNames.geometry), .shape(shape))
        }
        let parts = box.areas.map {
            FilterExpression.spatial(.intersects, .property(GMLNames.geometry), .box($0))
        }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private func asked(_ envelope: XMLNode) throws(ServiceException) -> AskedBox {
        let corners = [envelope.child("lowerCorner"), envelope.child("upperCorner")].compactMap(\.self)
        let numbers = corners.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }.map { Double($0) }
        let system = try system(of: envelope)
        do throws(AskedBox.Fault) {
            return try AskedBox(numbers, in: system)
        } catch {
            throw Self.fault("gml:Envelope: cztery liczby", "gml:Envelope: four numbers")
        }
    }

    /// An envelope is the area within it.
    private func shape(_ node: XMLNode) throws(ServiceException) -> Shape {
        if node.name.local == "Envelope" {
            let box = try asked(node)
            if let shape = box.shape { return shape }
            return box.areas.count == 1
                ? .polygon(box.areas[0].border()) : .polygons(box.areas.map { $0.border() })
        }
        let system = try system(of: node)
        var reader = GMLGeometryReader(place: "FILTER")
        let read = reader.geometry(Self.withoutSystem(node))
        guard let geometry = read.value else {
            let reason = read.findings.first?.reason
            throw Self.fault(reason?.pl ?? "niepoprawna geometria", reason?.en ?? "no valid geometry")
        }
        guard let shape = system.inDegrees(geometry.shape) else {
            throw Self.fault(
                "geometrii nie da się przeliczyć na stopnie", "the geometry cannot be carried into degrees")
        }
        return shape
    }

    /// The one system that a geometry and its parts name.
    private func system(of node: XMLNode) throws(ServiceException) -> ReferenceSystem {
        var systems: Set<ReferenceSystem> = []
        var open = [node]
        while let next = open.popLast() {
            if let name = next["srsName"] { systems.insert(try system(name)) }
            open += next.children
        }
        guard systems.count <= 1 else {
            throw Self.fault(
                "w jednej geometrii są różne układy", "one geometry has several reference systems")
        }
        return systems.first ?? ReferenceSystem.services[0]
    }

    /// The geometry as it stands, so that its places keep the order in which they are written.
    private static func withoutSystem(_ node: XMLNode) -> XMLNode {
        var bare = node
        bare.attributes[XMLNode.Name("", "srsName")] = nil
        bare.children = node.children.map(withoutSystem)
        return bare
    }

    private func system(_ name: String) throws(ServiceException) -> ReferenceSystem {
        if let system = ReferenceSystem.named(service: name) { return system }
        throw Self.fault("nieznany układ „\(name.prefix(100))”", "unknown system “\(name.prefix(100))”")
    }

    private func only(_ node: XMLNode, _ place: Int, of count: Int) throws(ServiceException) -> XMLNode {
        if node.children.count == count { return node.children[place] }
        let name = node.name.local
        throw Self.fault("\(name): liczba części to \(count)", "\(name) has so many parts: \(count)")
    }

    private static func fault(_ polish: String, _ english: String) -> ServiceException {
        ServiceException(
            "InvalidParameterValue", "FILTER", pl: "Nie można odczytać filtra: \(polish).",
            en: "The filter cannot be read: \(english).",
            doPl: "Popraw filtr fes:Filter 2.0 według możliwości usługi (GetCapabilities).",
            doEn: "Correct the fes:Filter 2.0 by what the service can do (GetCapabilities).")
    }
}
