import Formats
public import Geometry

extension FilterExpression {
    /// The filter as CQL2 text; reading it gives the same expression.
    ///
    /// A text in which a backslash stands before an apostrophe or at the end cannot be written in CQL2 text.
    public var text: String {
        switch self {
        case .and(let parts): parts.map { $0.written(within: 2) }.joined(separator: " AND ")
        case .or(let parts): parts.map { $0.written(within: 1) }.joined(separator: " OR ")
        case .not(let part): "NOT " + part.written(within: 3)
        case .compare(let comparison, let left, let right):
            "\(left.operand) \(comparison.rawValue) \(right.operand)"
        case .like(let value, let pattern): "\(value.operand) LIKE \(pattern.operand)"
        case .between(let value, let lower, let upper):
            "\(value.operand) BETWEEN \(lower.operand) AND \(upper.operand)"
        case .isIn(let value, let list): "\(value.operand) IN (\(Self.list(list)))"
        case .isNull(let value): "\(value.operand) IS NULL"
        case .spatial(let relation, let left, let right):
            Self.call(relation.operatorName.uppercased(), [left, right])
        case .temporal(let relation, let left, let right):
            Self.call(relation.rawValue.uppercased(), [left, right])
        case .array(let relation, let left, let right):
            Self.call(relation.rawValue.uppercased(), [left, right])
        case .arithmetic(let sign, let left, let right):
            left.factor(of: sign, isRight: false) + " \(sign.rawValue.uppercased()) "
                + right.factor(of: sign, isRight: true)
        case .casei(let part): Self.call("CASEI", [part])
        case .accenti(let part): Self.call("ACCENTI", [part])
        case .function(let name, let arguments): Self.call(name, arguments)
        case .list(let elements): "[\(Self.list(elements))]"
        case .interval(let start, let end): "INTERVAL(\(start.boundText), \(end.boundText))"
        default: literal
        }
    }

    private var literal: String {
        switch self {
        case .property(let name): FilterToken.isPlainName(name) ? name : "\"\(Self.double("\"", in: name))\""
        case .text(let text): "'\(Self.double("'", in: text))'"
        case .number(let value): JSONWriter.shortest(value)
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .date(let date): "DATE('\(date)')"
        case .timestamp(let moment): "TIMESTAMP('\(moment)')"
        case .open: "'..'"
        case .shape(let shape): shape.wellKnownText
        case .box(let box):
            "BBOX("
                + [box.west, box.south, box.east, box.north].map(JSONWriter.shortest).joined(separator: ", ")
                + ")"
        default: text
        }
    }

    /// An end of an interval: dates and moments stand there without their word.
    private var boundText: String {
        switch self {
        case .date(let date): "'\(date)'"
        case .timestamp(let moment): "'\(moment)'"
        default: text
        }
    }

    /// How strongly it binds: OR 1, AND 2, NOT 3, predicates 4, sums 5, products 6, powers 7, single things 8.
    private var strength: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .not: 3
        case .compare, .like, .between, .isIn, .isNull: 4
        case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): 5
        case .arithmetic(.power, _, _): 7
        case .arithmetic: 6
        default: 8
        }
    }

    private func written(within strength: Int) -> String {
        // A chain inside a chain of its own kind keeps its brackets: it was written so.
        let needsBrackets = self.strength < strength || (self.strength == strength && strength < 3)
        return needsBrackets ? "(\(text))" : text
    }

    /// As a side of a predicate.
    private var operand: String { strength < 5 ? "(\(text))" : text }

    private func factor(of sign: Arithmetic, isRight: Bool) -> String {
        let outer = FilterExpression.arithmetic(sign, self, self).strength
        // Equal signs join from the left, powers from the right.
        let joins = sign == .power ? isRight : !isRight
        return strength < outer || (strength == outer && !joins) ? "(\(text))" : text
    }

    private static func call(_ name: String, _ arguments: [FilterExpression]) -> String {
        "\(name)(\(list(arguments)))"
    }

    private static func list(_ parts: [FilterExpression]) -> String {
        parts.map(\.text).joined(separator: ", ")
    }

    private static func double(_ quote: Character, in text: String) -> String {
        var doubled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            doubled.append(scalar)
            if Character(scalar) == quote { doubled.append(scalar) }
        }
        return String(doubled)
    }
}

extension Shape {
    /// The shape as well-known text (OGC 06-103r4).
    public var wellKnownText: String {
        switch self {
        case .point(let place): "POINT" + Self.written([place])
        case .points(let places): "MULTIPOINT" + Self.group(places.map { Self.written([$0]) })
        case .line(let places): "LINESTRING" + Self.written(places)
        case .lines(let lines): "MULTILINESTRING" + Self.group(lines.map(Self.written))
        case .polygon(let polygon): "POLYGON" + Self.written(polygon)
        case .polygons(let polygons): "MULTIPOLYGON" + Self.group(polygons.map(Self.written))
        case .collection(let parts): "GEOMETRYCOLLECTION" + Self.group(parts.map(\.wellKnownText))
        }
    }

    private static func group(_ parts: [String]) -> String { "(\(parts.joined(separator: ", ")))" }

    private static func written(_ polygon: Polygon) -> String { group(polygon.rings.map(written)) }

    private static func written(_ places: [Coordinate]) -> String {
        group(places.map { "\(JSONWriter.shortest($0.x)) \(JSONWriter.shortest($0.y))" })
    }
}
