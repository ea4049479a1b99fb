import Formats

/// Holds a value against a JSON Schema, as far as this site's documentation uses the language.
struct SchemaCheck {
    let components: JSONValue

    /// Every way in which `value` differs from `schema`.
    func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
        if let reference = schema["$ref"]?.string {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let target = components["schemas"]?[name] else { return ["\(place): no schema \(name)"] }
            return faults(value, target, at: place)
        }
        if let choices = schema["oneOf"]?.array {
            let all = choices.map { faults(value, $0, at: place) }
            return all.contains { $0.isEmpty } ? [] : all.min { $0.count < $1.count } ?? []
        }
        if let allowed = schema["enum"]?.array, !allowed.contains(value) {
            return ["\(place): \(value) not in enum"]
        }
        switch schema["type"]?.string {
        case "object": return object(value, schema, place)
        case "array":
            guard let items = value.array else { return ["\(place): no array"] }
            return items.enumerated().flatMap {
                faults($1, schema["items"] ?? .object([]), at: "\(place)[\($0)]")
            }
        case "string": return value.string == nil ? ["\(place): no string"] : []
        case "integer": return value.integer == nil ? ["\(place): no integer"] : []
        case "number": return value.double == nil ? ["\(place): no number"] : []
        case "boolean": return value.boolean == nil ? ["\(place): no boolean"] : []
        case "null": return value.isNull ? [] : ["\(place): not null"]
        default: return []
        }
    }

    private func object(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        guard let members = value.members else { return ["\(place): no object"] }
        var faults: [String] = []
        for name in schema["required"]?.array?.compactMap(\.string) ?? [] where value[name] == nil {
            faults.append("\(place).\(name): missing")
        }
        for member in members {
            if let own = schema["properties"]?[member.key] {
                faults += self.faults(member.value, own, at: "\(place).\(member.key)")
            } else if schema["additionalProperties"]?.boolean == false {
                faults.append("\(place).\(member.key): not documented")
            }
        }
        return faults
    }
}
