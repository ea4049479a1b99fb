import Geometry
import Quantities

/// Parts that text and JSON write alike.
extension FilterExpression {
    /// A call by its name: a relation of the language, or a function.
    static func call(
        _ name: String, _ arguments: [FilterExpression], place: String
    ) throws(FilterFault) -> FilterExpression {
        let lower = name.lowercased()
        let isRelation = lower.hasPrefix("s_") || lower.hasPrefix("t_") || lower.hasPrefix("a_")
        guard isRelation else { return .function(name, arguments) }
        guard arguments.count == 2 else {
            throw FilterFault(
                place, pl: "„\(name)” ma \(arguments.count) argumentów zamiast dwóch.",
                en: "“\(name)” has \(arguments.count) arguments instead of two.",
                doPl: "Podaj dwa argumenty.", doEn: "Give two arguments.")
        }
        if let relation = SpatialRelation(operatorName: lower) {
            return .spatial(relation, arguments[0], arguments[1])
        }
        if let relation = TemporalRelation.allCases.first(where: { $0.rawValue.lowercased() == lower }) {
            return .temporal(relation, arguments[0], arguments[1])
        }
        if let relation = ArrayRelation.allCases.first(where: { $0.rawValue.lowercased() == lower }) {
            return .array(relation, arguments[0], arguments[1])
        }
        let known =
            SpatialRelation.allCases.map(\.operatorName) + TemporalRelation.allCases.map(\.rawValue)
            + ArrayRelation.allCases.map(\.rawValue)
        let list = known.map { $0.uppercased() }.joined(separator: ", ")
        throw FilterFault(
            place, pl: "Nie ma relacji „\(name)”.", en: "There is no relation “\(name)”.",
            doPl: "Użyj jednej z: \(list).", doEn: "Use one of: \(list).")
    }

    static func instant(_ text: String, isDate: Bool) -> FilterExpression? {
        isDate ? CalendarDate(text).map { .date($0) } : Timestamp(text).map { .timestamp($0) }
    }

    static func notAnInstant(_ text: String, isDate: Bool, place: String) -> FilterFault {
        let example = isDate ? "2026-05-31" : "2026-05-31T10:15:00Z"
        return FilterFault(
            place, pl: "„\(text.prefix(40))” nie jest \(isDate ? "datą" : "chwilą w UTC").",
            en: "“\(text.prefix(40))” is no \(isDate ? "date" : "moment in UTC").",
            doPl: "Zapisz jak \(example).", doEn: "Write it like \(example).")
    }

    /// An end of an interval.
    static func bound(_ text: String, place: String) throws(FilterFault) -> FilterExpression {
        if text == ".." { return .open }
        guard let value = instant(text, isDate: true) ?? instant(text, isDate: false) else {
            throw notAnInstant(text, isDate: !text.contains("T"), place: place)
        }
        return value
    }

    /// Four numbers, or six of which the heights are left out.
    static func box(_ numbers: [Double], place: String) throws(FilterFault) -> BoundingBox {
        let plane = numbers.count == 6 ? [0, 1, 3, 4].map { numbers[$0] } : numbers
        guard plane.count == 4, plane[1] <= plane[3] else {
            throw FilterFault(
                place, pl: "Prostokąt to cztery liczby (lub sześć), a południe leży nie wyżej niż północ.",
                en: "A box is four numbers (or six), and its south is not above its north.",
                doPl: "Podaj: zachód, południe, wschód, północ.", doEn: "Give west, south, east, north.")
        }
        return BoundingBox(west: plane[0], south: plane[1], east: plane[2], north: plane[3])
    }
}
