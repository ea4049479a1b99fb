import Geometry

/// Curves to places: straight lines as they are, arcs as short straight pieces.
extension GMLGeometryReader {
    mutating func curve(_ node: XMLNode, _ dimension: Int) -> [Coordinate]? {
        let dimension = Self.dimension(node, dimension)
        switch node.name.local {
        case "LinearRing", "LineString", "LineStringSegment", "GeodesicString":
            return places(node, dimension)
        case "Ring", "CompositeCurve": return chained(members(node, ["curveMember"]), dimension)
        case "Curve": return chained(members(node, ["segments"]), dimension)
        case "OrientableCurve":
            let base = members(node, ["baseCurve"]).first.flatMap { curve($0, dimension) }
            return node["orientation"] == "-" ? base?.reversed() : base
        case "Arc", "ArcString":
            return CircularArc.places(along: places(node, dimension))
        case "Circle":
            return CircularArc.circle(through: places(node, dimension))
        default:
            refuse(
                node, "nieznana linia „\(node.name.local)”", "unknown line “\(node.name.local)”",
                "zapisać jako LineString, Arc albo Circle", "write a LineString, Arc or Circle")
            return nil
        }
    }

    /// Pieces one after another; where one begins at the end of the last the place stands once.
    private mutating func chained(_ pieces: [XMLNode], _ dimension: Int) -> [Coordinate] {
        pieces.reduce(into: []) { line, piece in
            let next = curve(piece, dimension) ?? []
            line += next.first == line.last && !line.isEmpty ? next.dropFirst() : next[...]
        }
    }

    /// The places of an element in the order in which they are written; a third coordinate is passed over.
    mutating func places(_ node: XMLNode, _ dimension: Int) -> [Coordinate] {
        let found = node.children.flatMap { child -> [Coordinate] in
            let dimension = Self.dimension(child, dimension)
            switch child.name.local {
            case "posList", "pos": return pairs(child, dimension, text: child.text)
            case "coordinates": return pairs(child, dimension, text: Self.spaced(child))
            case "pointProperty", "pointRep", "Point": return places(child, dimension)
            default: return []
            }
        }
        if found.isEmpty, findings.isEmpty { refuseEmpty(node) }
        return found
    }

    private mutating func pairs(_ node: XMLNode, _ dimension: Int, text: String) -> [Coordinate] {
        guard let numbers = numbers(node, text) else { return [] }
        guard dimension == 2 || dimension == 3, numbers.count % dimension == 0 else {
            refuse(
                node, "liczb jest \(numbers.count), a współrzędnych punktu \(dimension)",
                "there are \(numbers.count) numbers, but \(dimension) to a place",
                "uzupełnić współrzędne albo srsDimension", "complete the coordinates or srsDimension")
            return []
        }
        placesLeft -= numbers.count / dimension
        guard placesLeft >= 0 else {
            refuse(
                node, "geometria ma ponad \(GMLLimits.places) punktów",
                "the geometry has more than \(GMLLimits.places) places", "podzielić obiekt",
                "divide the object")
            return []
        }
        return stride(from: 0, to: numbers.count, by: dimension).map {
            Coordinate(numbers[$0], numbers[$0 + 1])
        }
    }

    private mutating func numbers(_ node: XMLNode, _ text: String) -> [Double]? {
        var numbers: [Double] = []
        for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            // What a number may begin with; `Double` would also take words such as "nan" and hexadecimal digits.
            let plain = word.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
            guard plain, let number = Double(Substring(word)), number.isFinite else {
                refuse(
                    node, "„\(String(Substring(word)).prefix(40))” nie jest liczbą",
                    "“\(String(Substring(word)).prefix(40))” is no number",
                    "poprawić współrzędną (punkt dziesiętny, bez odstępów)",
                    "correct the coordinate (decimal point, no spaces)")
                return nil
            }
            numbers.append(number)
        }
        return numbers
    }

    /// The older list of pairs with its own separators, as numbers between spaces.
    private static func spaced(_ node: XMLNode) -> String {
        let separators = [node["cs"] ?? ",", node["ts"] ?? " "]
        let decimal = node["decimal"] ?? "."
        return String(
            node.text.map { character in
                if separators.contains(String(character)) { return " " }
                return String(character) == decimal ? "." : character
            })
    }
}
