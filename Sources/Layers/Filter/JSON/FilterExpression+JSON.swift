public import Formats
import Geometry
import Quantities

extension FilterExpression {
    /// The filter as CQL2 JSON; reading it gives the same expression.
    public var json: JSONValue {
        switch self {
        case .and(let parts): Self.call("and", parts)
        case .or(let parts): Self.call("or", parts)
        case .not(let part): Self.call("not", [part])
        case .compare(let comparison, let left, let right): Self.call(comparison.rawValue, [left, right])
        case .like(let value, let pattern): Self.call("like", [value, pattern])
        case .between(let value, let lower, let upper): Self.call("between", [value, lower, upper])
        case .isIn(let value, let list): Self.call("in", [value, .list(list)])
        case .isNull(let value): Self.call("isNull", [value])
        case .spatial(let relation, let left, let right): Self.call(relation.operatorName, [left, right])
        case .temporal(let relation, let left, let right): Self.call(relation.rawValue, [left, right])
        case .array(let relation, let left, let right): Self.call(relation.rawValue, [left, right])
        case .arithmetic(let sign, let left, let right): Self.call(sign.rawValue, [left, right])
        case .casei(let part): Self.call("casei", [part])
        case .accenti(let part): Self.call("accenti", [part])
        case .function(let name, let arguments): Self.call(name, arguments)
        case .property(let name): ["property": .string(name)]
        case .list(let elements): .array(elements.map(\.json))
        case .interval(let start, let end): ["interval": .array([start.boundJSON, end.boundJSON])]
        default: literalJSON
        }
    }

    private var literalJSON: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let value): Int(exactly: value).map { .integer($0) } ?? .number(value)
        case .boolean(let flag): .boolean(flag)
        case .date(let date): ["date": .string(date.description)]
        case .timestamp(let moment): ["timestamp": .string(moment.description)]
        case .open: ".."
        case .shape(let shape): shape.geoJSON
        case .box(let box): ["bbox": .array([box.west, box.south, box.east, box.north].map { .number($0) })]
        default: json
        }
    }

    private var boundJSON: JSONValue {
        switch self {
        case .date(let date): .string(date.description)
        case .timestamp(let moment): .string(moment.description)
        default: json
        }
    }

    private static func call(_ op: String, _ arguments: [FilterExpression]) -> JSONValue {
        ["op": .string(op), "args": .array(arguments.map(\.json))]
    }
}
