public import Formats
import Geometry
import Quantities

extension FilterExpression {
    /// Reads a filter written as CQL2 JSON.
    /// - Throws: where and why it is none, and how to mend it; the place is a path such as `$.args[0]`.
    public static func decode(json bytes: [UInt8]) throws(FilterFault) -> FilterExpression {
        guard bytes.count <= FilterLimit.bytes else { throw FilterFault.tooLarge("filter") }
        let document = JSONValue.decode(bytes, place: "filter")
        guard let value = document.value, document.isSound else {
            let first = document.findings.first { $0.severity == .error }
            throw FilterFault(
                first?.place ?? "filter", pl: "To nie jest JSON: \(first?.reason.pl ?? "?").",
                en: "This is no JSON: \(first?.reason.en ?? "?").",
                doPl: "Popraw JSON albo podaj filter-lang=cql2-text.",
                doEn: "Correct the JSON, or give filter-lang=cql2-text.")
        }
        return try decode(value)
    }

    /// Reads a filter from a tree of JSON.
    public static func decode(_ value: JSONValue) throws(FilterFault) -> FilterExpression {
        var reader = FilterJSONReader()
        return try reader.expression(value, at: "$", depth: 0)
    }
}

/// Reads a tree from its root downwards.
private struct FilterJSONReader {
    private var parts = 0

    mutating func expression(
        _ value: JSONValue, at path: String, depth: Int
    ) throws(FilterFault) -> FilterExpression {
        parts += 1
        guard depth <= FilterLimit.depth else { throw FilterFault.tooDeep(path) }
        guard parts <= FilterLimit.parts else { throw FilterFault.tooLarge(path) }
        switch value {
        case .string(let text): return .text(text)
        case .integer(let number): return .number(Double(number))
        case .number(let number): return .number(number)
        case .boolean(let flag): return .boolean(flag)
        case .array(let elements): return .list(try list(elements, at: path, depth: depth))
        case .object: return try object(value, at: path, depth: depth)
        case .null: throw unknown(path)
        }
    }

    private mutating func object(
        _ value: JSONValue, at path: String, depth: Int
    ) throws(FilterFault) -> FilterExpression {
        if let op = value["op"]?.string {
            let arguments = value["args"]?.array
            guard let arguments else {
                throw FilterFault(
                    path, pl: "Operator „\(op)” nie ma listy „args”.",
                    en: "The operator “\(op)” has no list “args”.",
                    doPl: "Dopisz listę argumentów.", doEn: "Add the list of arguments.")
            }
            return try operation(op, arguments, at: path, depth: depth)
        }
        if let name = value["property"]?.string { return .property(name) }
        if let text = value["date"]?.string { return try instant(text, isDate: true, at: path) }
        if let text = value["timestamp"]?.string { return try instant(text, isDate: false, at: path) }
        if let ends = value["interval"]?.array { return try interval(ends, at: path, depth: depth) }
        if let corners = value["bbox"]?.array, value["type"] == nil {
            let numbers = corners.compactMap(\.double)
            guard numbers.count == corners.count else { throw unknown(path + ".bbox") }
            return .box(try FilterExpression.box(numbers, place: path + ".bbox"))
        }
        guard value["type"] != nil else { throw unknown(path) }
        do throws(ShapeDamage) { return .shape(try GeoJSON.shape(value)) } catch {
            throw FilterFault(
                path, pl: "To nie jest geometria GeoJSON: \(error.reason.pl).",
                en: "This is no GeoJSON geometry: \(error.reason.en).", doPl: "Popraw geometrię.",
                doEn: "Correct the geometry.")
        }
    }

    private mutating func operation(
        _ op: String, _ arguments: [JSONValue], at path: String, depth: Int
    ) throws(FilterFault) -> FilterExpression {
        if op == "in" { return try membership(arguments, at: path, depth: depth) }
        let parts = try list(arguments, at: path + ".args", depth: depth)
        switch op {
        case "and", "or":
            guard parts.count >= 2 else {
                throw wrongCount(op, parts.count, "co najmniej 2", "at least 2", path)
            }
            return op == "and" ? .and(parts) : .or(parts)
        case "not": return .not(try only(parts, op, path))
        case "isNull": return .isNull(try only(parts, op, path))
        case "casei": return .casei(try only(parts, op, path))
        case "accenti": return .accenti(try only(parts, op, path))
        case "like":
            let (value, pattern) = try pair(parts, op, path)
            return .like(value, pattern: pattern)
        case "between":
            guard parts.count == 3 else { throw wrongCount(op, parts.count, "3", "3", path) }
            return .between(parts[0], lower: parts[1], upper: parts[2])
        default: break
        }
        if let comparison = FilterExpression.Comparison(rawValue: op) {
            let (left, right) = try pair(parts, op, path)
            return .compare(comparison, left, right)
        }
        if let sign = FilterExpression.Arithmetic(rawValue: op) {
            let (left, right) = try pair(parts, op, path)
            return .arithmetic(sign, left, right)
        }
        return try FilterExpression.call(op, parts, place: path)
    }

    private mutating func membership(
        _ arguments: [JSONValue], at path: String, depth: Int
    ) throws(FilterFault) -> FilterExpression {
        guard arguments.count == 2, let elements = arguments[1].array, !elements.isEmpty else {
            throw FilterFault(
                path, pl: "„in” wymaga wartości i niepustej listy.",
                en: "“in” needs a value and a list that is not empty.",
                doPl: "Podaj dwa argumenty, drugi jako tablicę.",
                doEn: "Give two arguments, the second as an array.")
        }
        let value = try expression(arguments[0], at: path + ".args[0]", depth: depth + 1)
        return .isIn(value, try list(elements, at: path + ".args[1]", depth: depth + 1))
    }

    private mutating func list(
        _ elements: [JSONValue], at path: String, depth: Int
    ) throws(FilterFault) -> [FilterExpression] {
        var parts: [FilterExpression] = []
        for (index, element) in elements.enumerated() {
            parts.append(try expression(element, at: "\(path)[\(index)]", depth: depth + 1))
        }
        return parts
    }

    private func instant(_ text: String, isDate: Bool, at path: String) throws(FilterFault)
        -> FilterExpression
    {
        guard let value = FilterExpression.instant(text, isDate: isDate) else {
            throw FilterExpression.notAnInstant(text, isDate: isDate, place: path)
        }
        return value
    }

    private mutating func interval(
        _ ends: [JSONValue], at path: String, depth: Int
    ) throws(FilterFault) -> FilterExpression {
        guard ends.count == 2 else { throw wrongCount("interval", ends.count, "2", "2", path) }
        var bounds: [FilterExpression] = []
        for (index, end) in ends.enumerated() {
            let place = "\(path).interval[\(index)]"
            if case .string(let text) = end {
                bounds.append(try FilterExpression.bound(text, place: place))
            } else {
                bounds.append(try expression(end, at: place, depth: depth + 1))
            }
        }
        return .interval(bounds[0], bounds[1])
    }

    private func only(
        _ parts: [FilterExpression], _ op: String, _ path: String
    ) throws(FilterFault) -> FilterExpression {
        guard parts.count == 1 else { throw wrongCount(op, parts.count, "1", "1", path) }
        return parts[0]
    }

    private func pair(
        _ parts: [FilterExpression], _ op: String, _ path: String
    ) throws(FilterFault) -> (FilterExpression, FilterExpression) {
        guard parts.count == 2 else { throw wrongCount(op, parts.count, "2", "2", path) }
        return (parts[0], parts[1])
    }

    private func wrongCount(_ op: String, _ count: Int, _ pl: String, _ en: String, _ path: String)
        -> FilterFault
    {
        FilterFault(
            path, pl: "„\(op)” ma argumentów: \(count).", en: "“\(op)” has \(count) arguments.",
            doPl: "Potrzeba: \(pl).", doEn: "It needs \(en).")
    }

    private func unknown(_ path: String) -> FilterFault {
        FilterFault(
            path, pl: "To nie jest wyrażenie CQL2 JSON.", en: "This is no expression of CQL2 JSON.",
            doPl:
                "Użyj „op” z „args”, „property”, „date”, „timestamp”, „interval”, „bbox”, geometrii GeoJSON lub wartości.",
            doEn:
                "Use “op” with “args”, “property”, “date”, “timestamp”, “interval”, “bbox”, a GeoJSON geometry or a value."
        )
    }
}
