import Formats
import HTTPTypes
import Quantities

/// One link of an answer.
struct OGCLink {
    var href: String
    var rel: String
    var type: String
    var title: String?
    /// The language of what it leads to.
    var hreflang: String?
    /// Whether names in braces stand in it.
    var isTemplate = false

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("href", .string(href)), .init("rel", .string(rel)), .init("type", .string(type)),
        ]
        if let title { members.append(.init("title", .string(title))) }
        if let hreflang { members.append(.init("hreflang", .string(hreflang))) }
        if isTemplate { members.append(.init("templated", true)) }
        return .object(members)
    }
}

/// In which form an answer is wanted.
enum OGCForm: String, CaseIterable {
    case json, html, tilejson, mvt, gpkg, geojson, xml

    /// - Parameter name: the parameter `f`, which wins over what the client says it accepts.
    static func choose(_ name: String?, accept: String?, of address: OGCAddress) throws -> OGCForm {
        let forms = address.forms
        if let name {
            guard let form = OGCForm(rawValue: name), forms.contains(form) else {
                let list = forms.map(\.rawValue).joined(separator: ", ")
                throw Problem.input([
                    .error(
                        "f", pl: "Nie ma postaci „\(name.prefix(40))”.",
                        en: "There is no form “\(name.prefix(40))”.",
                        doPl: "Dozwolone: \(list).", doEn: "Allowed: \(list).")
                ])
            }
            return form
        }
        // A tile has one form only; maps ask for it with whatever header their browser sends.
        guard forms.contains(.html) else { return forms[0] }
        let data = address.contentType.name
        let offers = [(data, OGCForm.json), ("application/json", .json), ("text/html", .html)]
        guard let form = Accept.choice(offers, in: accept) else {
            throw Problem(
                .notAcceptable, pl: "Dostępne postacie: \(data), text/html.",
                en: "Available forms: \(data), text/html.")
        }
        return form
    }
}
