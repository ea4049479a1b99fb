import Formats

/// The shape of a JSON value, as the documentation of the interface states it.
/// - Source: JSON Schema 2020-12, as OpenAPI 3.1 uses it.
indirect enum Schema: Sendable {
    case string
    case integer
    case number
    case boolean
    case anything
    case choice([String])
    case array(Schema)
    /// Members in order; all are always there unless `optional`.
    case object([(name: String, schema: Schema)])
    case nullable(Schema)
    /// A schema of the document's components.
    case named(String)
    case describing(String, Schema)

    var document: JSONValue {
        switch self {
        case .string: .make(["type": "string"])
        case .integer: .make(["type": "integer"])
        case .number: .make(["type": "number"])
        case .boolean: .make(["type": "boolean"])
        case .anything: .object([])
        case .choice(let values): .make(["type": "string", "enum": .array(values.map { .string($0) })])
        case .array(let items): .make(["type": "array", "items": items.document])
        case .object(let members):
            .make([
                "type": "object", "properties": .object(members.map { .init($0.name, $0.schema.document) }),
                "required": .array(members.map { .string($0.name) }), "additionalProperties": false,
            ])
        case .nullable(let schema): .make(["oneOf": .array([schema.document, .make(["type": "null"])])])
        case .named(let name): .make(["$ref": .string("#/components/schemas/\(name)")])
        case .describing(let text, let schema): Schema.adding(text, to: schema.document)
        }
    }

    /// A page of a list.
    static func list(of items: Schema) -> Schema {
        .object([
            ("items", .array(items)),
            (
                "total",
                .describing(
                    "All items there are; null where counting them would cost too much.", .nullable(.integer))
            ),
            ("limit", .integer), ("offset", .integer),
            ("next", .describing("Where the list goes on; null at its end.", .nullable(.string))),
        ])
    }

    private static func adding(_ text: String, to document: JSONValue) -> JSONValue {
        guard case .object(let members) = document else { return document }
        return .object([.init("description", .string(text))] + members)
    }
}
