import Formats
import HTTPTypes
import Quantities

/// One link of an answer.
struct OGCLink {
    var href: String
    var rel: String
    var type: String
    var title: String?

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("href", .string(href)), .init("rel", .string(rel)), .init("type", .string(type)),
        ]
        if let title { members.append(.init("title", .string(title))) }
        return .object(members)
    }
}

/// In which form an answer is wanted.
enum OGCForm: String, CaseIterable {
    case json, html

    /// - Parameter name: the parameter `f`, which wins over what the client says it accepts.
    static func choose(
        _ name: String?, accept: String?, data: ContentType
    ) throws -> OGCForm {
        if let name {
            guard let form = OGCForm(rawValue: name) else {
                let list = OGCForm.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.input([
                    .error(
                        "f", pl: "Nie ma postaci „\(name.prefix(40))”.",
                        en: "There is no form “\(name.prefix(40))”.",
                        doPl: "Dozwolone: \(list).", doEn: "Allowed: \(list).")
                ])
            }
            return form
        }
        let offers = [(data.name, OGCForm.json), ("application/json", .json), ("text/html", .html)]
        guard let form = Accept.choice(offers, in: accept) else {
            throw Problem(
                .notAcceptable, pl: "Dostępne postacie: \(data.name), text/html.",
                en: "Available forms: \(data.name), text/html.")
        }
        return form
    }
}
