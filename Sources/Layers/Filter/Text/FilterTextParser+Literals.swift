import Geometry
import Quantities

extension FilterTextParser {
    /// What begins with a word: a truth value, a literal, a function or the name of a property.
    mutating func named(_ word: String) throws(FilterFault) -> FilterExpression {
        let lower = word.lowercased()
        switch lower {
        case "true", "false":
            at += 1
            return .boolean(lower == "true")
        case "date", "timestamp": return try instant(isDate: lower == "date")
        case "interval": return try interval()
        case "bbox": return try box()
        case "casei", "accenti":
            at += 1
            try expect("(")
            let inner = try disjunction()
            try expect(")")
            return lower == "casei" ? .casei(inner) : .accenti(inner)
        case _ where FilterTextParser.reserved.contains(lower):
            if let shape = try shape(lower) { return .shape(shape) }
            throw unexpected(pl: "wartość lub nazwa", en: "a value or a name")
        default:
            at += 1
            guard takeSign("(") else { return .property(word) }
            return try FilterExpression.call(word, try expressions(until: ")"), place: place)
        }
    }

    private mutating func instant(isDate: Bool) throws(FilterFault) -> FilterExpression {
        at += 1
        try expect("(")
        guard case .text(let text) = token.kind else {
            throw unexpected(pl: "data w apostrofach", en: "a date in apostrophes")
        }
        guard let value = FilterExpression.instant(text, isDate: isDate) else {
            throw FilterExpression.notAnInstant(text, isDate: isDate, place: place)
        }
        at += 1
        try expect(")")
        return value
    }

    private mutating func interval() throws(FilterFault) -> FilterExpression {
        at += 1
        try expect("(")
        let start = try bound()
        try expect(",")
        let end = try bound()
        try expect(")")
        return .interval(start, end)
    }

    private mutating func bound() throws(FilterFault) -> FilterExpression {
        let place = place
        guard case .text(let text) = token.kind else { return try disjunction() }
        at += 1
        return try FilterExpression.bound(text, place: place)
    }

    private mutating func box() throws(FilterFault) -> FilterExpression {
        let place = place
        at += 1
        try expect("(")
        var numbers: [Double] = []
        repeat { numbers.append(try signedNumber()) } while takeSign(",")
        try expect(")")
        return .box(try FilterExpression.box(numbers, place: place))
    }

    // MARK: - Well-known text

    private mutating func shape(_ kind: String) throws(FilterFault) -> Shape? {
        let kinds = [
            "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon",
            "geometrycollection",
        ]
        guard kinds.contains(kind) else { return nil }
        at += 1
        _ = takeWord("z")
        switch kind {
        case "point":
            try expect("(")
            let place = try coordinate()
            try expect(")")
            return .point(place)
        case "linestring": return .line(try coordinates())
        case "polygon": return .polygon(try polygon())
        case "multipoint": return .points(try list { parser throws(FilterFault) in try parser.member() })
        case "multilinestring":
            return .lines(try list { parser throws(FilterFault) in try parser.coordinates() })
        case "multipolygon":
            return .polygons(try list { parser throws(FilterFault) in try parser.polygon() })
        default: return .collection(try list { parser throws(FilterFault) in try parser.part() })
        }
    }

    /// A part of a collection; collections inside collections are not written in CQL2.
    private mutating func part() throws(FilterFault) -> Shape {
        guard case .word(let word) = token.kind, word.lowercased() != "geometrycollection",
            let shape = try shape(word.lowercased())
        else { throw unexpected(pl: "geometria", en: "a geometry") }
        return shape
    }

    /// A place of a multipoint, with or without brackets of its own.
    private mutating func member() throws(FilterFault) -> Coordinate {
        let isBracketed = takeSign("(")
        let place = try coordinate()
        if isBracketed { try expect(")") }
        return place
    }

    private mutating func polygon() throws(FilterFault) -> Polygon {
        let rings = try list { parser throws(FilterFault) in try parser.coordinates() }
        return Polygon(rings[0], holes: Array(rings.dropFirst()))
    }

    private mutating func coordinates() throws(FilterFault) -> [Coordinate] {
        try list { parser throws(FilterFault) in try parser.coordinate() }
    }

    private mutating func list<Element>(
        _ element: (inout FilterTextParser) throws(FilterFault) -> Element
    ) throws(FilterFault) -> [Element] {
        try expect("(")
        var elements: [Element] = []
        repeat { elements.append(try element(&self)) } while takeSign(",")
        try expect(")")
        return elements
    }

    /// Two numbers; a height is read and left out.
    private mutating func coordinate() throws(FilterFault) -> Coordinate {
        let place = Coordinate(try signedNumber(), try signedNumber())
        switch token.kind {
        case .number, .sign("-"), .sign("+"): _ = try signedNumber()
        default: break
        }
        return place
    }
}
