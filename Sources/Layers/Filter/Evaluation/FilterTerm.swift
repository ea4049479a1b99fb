public import Geometry
import Quantities

/// A value of every row, of one kind.
enum FilterTerm {
    case text(TextTerm)
    case number((Int) -> Double?)
    case boolean(RowTest)
    /// Days since 1970 where it is a date, else milliseconds.
    case instant(isDate: Bool, (Int) -> Int64?)
    case span(isDays: Bool, (Int) -> TimeSpan?)
    case shape(ShapeTerm)
    case list([FilterTerm])

    /// What people call its kind.
    var name: BilingualText {
        switch self {
        case .text: BilingualText(pl: "tekst", en: "text")
        case .number: BilingualText(pl: "liczba", en: "number")
        case .boolean: BilingualText(pl: "wartość logiczna", en: "truth value")
        case .instant(let isDate, _):
            isDate ? BilingualText(pl: "data", en: "date") : BilingualText(pl: "chwila", en: "moment")
        case .span: BilingualText(pl: "przedział czasu", en: "interval of time")
        case .shape: BilingualText(pl: "geometria", en: "geometry")
        case .list: BilingualText(pl: "lista", en: "list")
        }
    }
}

/// Texts of rows: one for all, or one of a dictionary for each, so that work is done once for each different text.
enum TextTerm {
    case literal(String)
    case column(dictionary: [String], codes: [Int32])

    subscript(row: Int) -> String? {
        switch self {
        case .literal(let text): text
        case .column(let dictionary, let codes): codes[row] < 0 ? nil : dictionary[Int(codes[row])]
        }
    }

    func map(_ change: (String) -> String) -> TextTerm {
        switch self {
        case .literal(let text): .literal(change(text))
        case .column(let dictionary, let codes): .column(dictionary: dictionary.map(change), codes: codes)
        }
    }

    func test(_ holds: (String) -> Bool) -> RowTest {
        switch self {
        case .literal(let text):
            let answer = holds(text)
            return { _ in answer }
        case .column(let dictionary, let codes):
            let answers = dictionary.map(holds)
            return { row in codes[row] < 0 ? nil : answers[Int(codes[row])] }
        }
    }
}

/// Shapes of rows, or one for all.
struct ShapeTerm {
    /// The shape where it is the same for every row.
    var literal: Shape?
    /// The box that the literal is, where it is one.
    var box: BoundingBox?
    var at: (Int) -> Shape?
}

/// A piece of time with both its ends; an open end lies beyond all others.
struct TimeSpan {
    var start: Int64
    var end: Int64

    /// Days as milliseconds, from the first of the first day to the last of the last.
    var inMilliseconds: TimeSpan {
        TimeSpan(
            start: start == .min ? start : start * TimeSpan.day,
            end: end == .max ? end : (end + 1) * TimeSpan.day - 1)
    }

    static let day: Int64 = 86_400_000
}

extension FilterCompiler {
    func term(_ expression: FilterExpression) throws(FilterFault) -> FilterTerm {
        switch expression {
        case .text(let text): return .text(.literal(text))
        case .number(let value): return .number { _ in value }
        case .boolean(let flag): return .boolean { _ in flag }
        case .date(let date):
            let day = Int64(date.dayNumber)
            return .instant(isDate: true) { _ in day }
        case .timestamp(let moment):
            let milliseconds = moment.milliseconds
            return .instant(isDate: false) { _ in milliseconds }
        case .property(let name): return try property(name)
        case .shape(let shape):
            try checkPlaces(of: shape.box, expression)
            return .shape(ShapeTerm(literal: shape) { _ in shape })
        case .box(let box):
            try checkPlaces(of: box, expression)
            let shape = Shape(box)
            return .shape(ShapeTerm(literal: shape, box: box.crossesMeridian ? nil : box) { _ in shape })
        case .interval(let start, let end): return try interval(start, end, expression)
        case .open:
            throw misfit(
                expression, pl: "„..” jest końcem przedziału czasu.",
                en: "“..” is an end of an interval of time.",
                doPl: "Użyj go w INTERVAL(…).", doEn: "Use it in INTERVAL(…).")
        case .list(let elements):
            var terms: [FilterTerm] = []
            for element in elements { terms.append(try term(element)) }
            return .list(terms)
        case .casei(let part): return .text(try text(part, expression).map(TextFolding.withoutCase))
        case .accenti(let part): return .text(try text(part, expression).map(TextFolding.withoutAccents))
        case .arithmetic(let sign, let left, let right):
            let (left, right) = (try number(left, expression), try number(right, expression))
            return .number { row in
                left(row).flatMap { number in right(row).flatMap { sign.result(number, $0) } }
            }
        case .function(let name, let arguments): return try call(name, arguments, expression)
        default: return .boolean(try test(expression))
        }
    }

    private func property(_ name: String) throws(FilterFault) -> FilterTerm {
        guard let column = layer.column(name) else {
            if name == FilterCompiler.geometry {
                let shapes = layer.shapes
                return .shape(ShapeTerm { shapes[$0] })
            }
            let known = ([FilterCompiler.geometry] + layer.columns.map(\.name)).prefix(50).joined(
                separator: ", ")
            throw misfit(
                .property(name), pl: "Warstwa nie ma właściwości „\(name)”.",
                en: "The layer has no property “\(name)”.",
                doPl: "Użyj jednej z: \(known). Tekst pisz w apostrofach.",
                doEn: "Use one of: \(known). Write texts in apostrophes.")
        }
        switch column.cells {
        case .text(let texts): return .text(.column(dictionary: texts.dictionary, codes: texts.codes))
        case .integer(let values): return .number { values[$0].map { Double($0) } }
        case .real(let values): return .number { values[$0] }
        case .boolean(let values): return .boolean { values[$0] }
        case .date(let values): return .instant(isDate: true) { values[$0].map { Int64($0.dayNumber) } }
        case .timestamp(let values): return .instant(isDate: false) { values[$0].map(\.milliseconds) }
        }
    }

    func text(_ part: FilterExpression, _ whole: FilterExpression) throws(FilterFault) -> TextTerm {
        let term = try term(part)
        guard case .text(let texts) = term else {
            throw wrong(term, part, BilingualText(pl: "tekst", en: "text"))
        }
        return texts
    }

    func number(
        _ part: FilterExpression, _ whole: FilterExpression
    ) throws(FilterFault) -> (Int) -> Double? {
        let term = try term(part)
        guard case .number(let number) = term else {
            throw wrong(term, part, BilingualText(pl: "liczba", en: "number"))
        }
        return number
    }

    func shape(_ part: FilterExpression) throws(FilterFault) -> ShapeTerm {
        let term = try term(part)
        guard case .shape(let shape) = term else {
            throw wrong(term, part, BilingualText(pl: "geometria", en: "geometry"))
        }
        return shape
    }

    func wrong(_ term: FilterTerm, _ part: FilterExpression, _ wanted: BilingualText) -> FilterFault {
        misfit(
            part, pl: "Potrzeba: \(wanted.pl); jest: \(term.name.pl).",
            en: "A \(wanted.en) is needed, this is a \(term.name.en).",
            doPl: "Podaj wartość właściwego rodzaju.", doEn: "Give a value of the right kind.")
    }
}

extension FilterExpression.Arithmetic {
    /// Nil where there is no number: a division by zero, a root of a negative number.
    func result(_ left: Double, _ right: Double) -> Double? {
        let value =
            switch self {
            case .plus: left + right
            case .minus: left - right
            case .times: left * right
            case .divided: left / right
            case .modulo: left.truncatingRemainder(dividingBy: right)
            case .whole: (left / right).rounded(.towardZero)
            case .power: Power.of(left, right)
            }
        return value.isFinite ? value : nil
    }
}

extension Shape {
    /// The ground of a box; one across the meridian of 180° is two.
    init(_ box: BoundingBox) {
        self =
            box.crossesMeridian
            ? .polygons([
                Polygon(BoundingBox(west: box.west, south: box.south, east: 180, north: box.north)),
                Polygon(BoundingBox(west: -180, south: box.south, east: box.east, north: box.north)),
            ]) : box.simplest
    }
}

extension BoundingBox {
    /// Whether it begins in the east of the map and ends in the west.
    public var crossesMeridian: Bool { west > east }

    /// A box without width or height is a point or a line: as an area it would not be valid.
    fileprivate var simplest: Shape {
        let (low, high) = (Coordinate(west, south), Coordinate(east, north))
        if low == high { return .point(low) }
        return west == east || south == north ? .line([low, high]) : .polygon(Polygon(self))
    }
}

extension Polygon {
    init(_ box: BoundingBox) {
        self.init([
            Coordinate(box.west, box.south), Coordinate(box.east, box.south), Coordinate(box.east, box.north),
            Coordinate(box.west, box.north), Coordinate(box.west, box.south),
        ])
    }
}
