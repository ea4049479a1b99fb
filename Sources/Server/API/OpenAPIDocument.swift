import Formats
import HTTPTypes
import Quantities

/// The description of the interface, made from the endpoints themselves.
/// - Source: OpenAPI 3.1.0.
enum OpenAPIDocument {
    static func make(city: BilingualText, version: String, isFictional: Bool) -> JSONValue {
        var paths: [JSONValue.Member] = []
        for endpoint in Interface.endpoints {
            let operation = JSONValue.Member(
                endpoint.method.rawValue.lowercased(), operation(endpoint))
            if let place = paths.firstIndex(where: { $0.key == Interface.root + endpoint.path }) {
                if case .object(let members) = paths[place].value {
                    paths[place].value = .object(members + [operation])
                }
            } else {
                paths.append(.init(Interface.root + endpoint.path, .object([operation])))
            }
        }
        let fictional = isFictional ? " The city is made up: all names and figures are invented." : ""
        return .make([
            "openapi": "3.1.0",
            "info": .make([
                "title": .string("Horyzont: the strategy of \(city[.english])"), "version": .string(version),
                "description": .string(
                    "Goals, indicators, readings and assessments of a city's development strategy. Reading needs no "
                        + "key. Every number carries its unit; what is not known is null and says why."
                        + fictional),
                "license": .make(["name": "EUPL-1.2", "identifier": "EUPL-1.2"]),
            ]),
            "servers": .array([.make(["url": "/"])]), "paths": .object(paths),
            "components": .make([
                "schemas": .object(Schemas.all.map { .init($0.name, $0.schema.document) }),
                "securitySchemes": .make([
                    "token": .make([
                        "type": "http", "scheme": "bearer",
                        "description": "An API token that a person makes on the page of their account.",
                    ])
                ]),
                "responses": .make([
                    "Problem": .make([
                        "description": "Why there is no answer, with every finding at once.",
                        "content": .make([
                            "application/problem+json": .make(["schema": Schema.named("Problem").document])
                        ]),
                    ])
                ]),
            ]),
        ])
    }

    private static func operation(_ endpoint: Endpoint) -> JSONValue {
        var content: [JSONValue.Member] = []
        for form in endpoint.representations {
            content.append(.init(form.type.name, .make(["schema": form.schema.document])))
        }
        var members: [JSONValue.Member] = [
            .init("operationId", .string(identifier(endpoint))), .init("summary", .string(endpoint.summary)),
        ]
        if !endpoint.description.isEmpty {
            members.append(.init("description", .string(endpoint.description)))
        }
        if endpoint.right != nil {
            members.append(.init("security", .array([.make(["token": .array([])])])))
        }
        members.append(.init("parameters", .array(endpoint.parameters.map { parameter($0) })))
        if let body = endpoint.body {
            members.append(
                .init(
                    "requestBody",
                    .make([
                        "required": true,
                        "content": .make(["application/json": .make(["schema": body.document])]),
                    ])))
        }
        let success = JSONValue.make([
            "description": .string(endpoint.summary), "content": .object(content),
        ])
        var responses: [JSONValue.Member] = [.init("200", success)]
        if endpoint.method == .get, endpoint.right == nil {
            responses.append(.init("304", .make(["description": "Not modified"])))
        }
        responses.append(.init("default", .make(["$ref": "#/components/responses/Problem"])))
        members.append(.init("responses", .object(responses)))
        return .object(members)
    }

    /// A name for generators of client code: `getGoalsCodeAssessment`.
    private static func identifier(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.split { !$0.isLetter }
        return endpoint.method.rawValue.lowercased()
            + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func parameter(_ parameter: Endpoint.Parameter) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(parameter.name)), .init("in", .string(parameter.place.rawValue)),
            .init("required", .boolean(parameter.isRequired)),
            .init("description", .string(parameter.meaning)),
            .init("schema", schema(parameter.kind)),
        ]
        if !parameter.example.isEmpty { members.append(.init("example", .string(parameter.example))) }
        return .object(members)
    }

    private static func schema(_ kind: Endpoint.Parameter.Kind) -> JSONValue {
        switch kind {
        case .text(let maximum): .make(["type": "string", "maxLength": .integer(maximum)])
        case .count(let range, let standard):
            .make([
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
                "default": .integer(standard),
            ])
        case .code: .make(["type": "string", "pattern": "^[A-Za-z0-9.-]{1,40}$"])
        case .area: .make(["type": "string", "maxLength": 80])
        case .period, .moment: .make(["type": "string"])
        case .choice(let allowed, _):
            .make(["type": "string", "enum": .array(allowed.map { .string($0) })])
        }
    }
}
