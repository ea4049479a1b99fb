import Evidence
import Formats
import HTTPTypes
import NIOCore
import Pages
import Quantities

extension Site {
    /// The description of the interface: JSON for programs, a page for people.
    func document(_ request: SiteRequest, _ path: String) async throws -> SiteResponse {
        if request.method == .options {
            var response = SiteResponse(.noContent, kind: "api")
            response.fields[.allow] = "GET, HEAD, OPTIONS"
            Site.allowOtherSites(&response)
            return response
        }
        guard request.isReading else { throw Problem.method(allowed: [.get, .head, .options]) }
        let forms: [(type: String, offer: ContentType)] = [
            ("application/json", .openAPI), ("application/openapi+json", .openAPI), ("text/html", .html),
        ]
        let form = path == "/api" ? Accept.choice(forms, in: request.fields[.accept]) : ContentType.openAPI
        guard let form else {
            throw Problem(
                .notAcceptable, pl: "Dostępne postacie: application/json, text/html.",
                en: "Available forms: application/json, text/html.")
        }
        guard request.query.isEmpty else {
            throw Problem.input([.unknownParameter(String(request.query.prefix { $0 != "=" }), known: [])])
        }
        let standing = try await shelf.latest()
        let profile = standing.overview.profile
        var response = answer(
            request, kind: "api", form, caching: .revalidate, tag: Site.tag(standing, path, form.rawValue)
        ) {
            guard form == .html else {
                return OpenAPIDocument.make(
                    city: profile.name, version: settings.programVersion, isFictional: profile.isFictional
                ).encoded()
            }
            let context = self.context(standing, .about, .english, nil)
            return context.render(InterfacePage(Interface.endpoints.map { InterfacePage.Entry($0) }))
        }
        if form == .html { response.fields[.contentLanguage] = Language.english.rawValue }
        Site.allowOtherSites(&response)
        return response
    }
}

extension InterfacePage.Entry {
    init(_ endpoint: Endpoint) {
        self.init(
            method: endpoint.method.rawValue, path: Interface.root + endpoint.path, summary: endpoint.summary,
            description: endpoint.description,
            parameters: endpoint.parameters.map {
                InterfacePage.Parameter(
                    name: $0.name, place: $0.place.rawValue, meaning: $0.meaning, example: $0.example,
                    isRequired: $0.isRequired)
            },
            forms: endpoint.representations.map(\.type.name))
    }
}
