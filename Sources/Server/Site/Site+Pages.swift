import HTTPTypes
import Pages
import Quantities
import Strategy

extension Site {
    /// Answers a page of the site, or says in the reader's language why there is none.
    func page(_ request: SiteRequest) async throws -> SiteResponse {
        guard let (route, language) = Route.parse(path: request.path, query: request.query) else {
            throw Problem.notFound
        }
        if case .editing(let editing) = route { return try await self.editing(editing, language, request) }
        if case .access(let access) = route { return try await self.access(access, language, request) }
        if case .people(let people) = route { return try await self.people(people, language, request) }
        if case .update(let code) = route { return try await update(code, language, request) }
        if case .reporting(let reporting) = route {
            return try await self.reporting(reporting, language, request)
        }
        if case .debate(let debate) = route { return try await self.debate(debate, language, request) }
        if case .explorer(let view) = route { return try await explorer(view, language, request) }
        if case .indicatorMap(let id, let view) = route {
            return try await indicatorMap(id, view, language, request)
        }
        if case .standardQuestion(let question) = route {
            return try await standards(question, language, request)
        }
        if case .datasetImport = route { return try await datasetImport(language, request) }
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        // Only an address that this site prints itself is ever a target.
        if request.path.utf8.count > 1, request.path.utf8.last == UInt8(ascii: "/") {
            return .redirect(.movedPermanently, to: route.path(language))
        }
        let standing = try await shelf.latest()
        if let moved = try moved(route, language, standing) { return moved }
        let editor = try await editor(of: request)
        var context = self.context(standing, route, language, editor)
        // Only these pages name authors.
        if [.changes, .datasets].contains(route) { context.authors = try authors(for: editor) }
        var response = try answer(
            request, kind: route.kind, .html, caching: editor == nil ? .revalidate : .personal,
            tag: Site.tag(standing, layers.now.tag, request.target, editor?.formToken ?? "")
        ) {
            guard let bytes = try render(context, standing, editor) else { throw Problem.notFound }
            return bytes
        }
        response.fields[.contentLanguage] = language.rawValue
        if case .indicatorEmbed = route { response.isEmbeddable = true }
        return response
    }

    func context(
        _ standing: Standing, _ route: Route, _ language: Language, _ editor: Editor?
    ) -> PageContext {
        PageContext(
            city: standing.overview, language: language, route: route, origin: settings.origin,
            isEditor: editor != nil, formToken: editor?.formToken ?? "", rights: editor?.rights ?? [],
            places: placesShelf.places(of: layers.now))
    }

    /// What stands where a page cannot: its words in the language of the address.
    func notice(of problem: Problem, _ request: SiteRequest) async throws -> SiteResponse {
        let english = request.path == "/en" || request.path.hasPrefix("/en/")
        let language = english ? Language.english : .polish
        let standing = try await shelf.latest()
        let context = self.context(standing, .home, language, try await editor(of: request))
        var response = SiteResponse(problem.status, .html, noticeBytes(problem, context), kind: "notice")
        response.fields[.contentLanguage] = language.rawValue
        response.fields[.cacheControl] = Caching.never.rawValue
        for field in problem.fields { response.fields.append(field) }
        return response
    }

    private func noticeBytes(_ problem: Problem, _ context: PageContext) -> [UInt8] {
        guard let kind = NoticePage.Kind(problem.status) else { return Pages.notFound(context) }
        return context.render(NoticePage(kind, detail: problem.title, findings: problem.findings))
    }
}

extension NoticePage.Kind {
    /// Nil for a page that is not there: it has a page of its own.
    init?(_ status: HTTPResponse.Status) {
        switch status {
        case .notFound: return nil
        case .gone: self = .retired
        case .forbidden: self = .forbidden
        case .contentTooLarge: self = .tooLarge
        case .tooManyRequests: self = .tooMany
        case .internalServerError, .serviceUnavailable: self = .broken
        default: self = .badRequest
        }
    }
}

extension Route {
    /// What metrics call it: a few fixed words.
    var kind: String {
        switch self {
        case .home: "home"
        case .priority, .goal: "goal"
        case .goalWhy, .indicatorWhy: "why"
        case .indicators, .lines, .council, .impacts, .missing, .sources, .datasets, .changes, .projects,
            .programmes,
            .units, .areas, .districts, .alignment, .attention, .comparison, .deliveryChanges, .coverage:
            "list"
        case .project, .projectYear, .programme, .unit, .line, .area, .district: "delivery"
        case .money: "money"
        case .indicator: "indicator"
        case .indicatorEmbed: "embed"
        case .revisions, .revisionDifference: "revisions"
        case .methods, .method, .about, .accessibility: "text"
        case .search: "search"
        case .editing, .datasetImport, .update: "editing"
        case .map: "ogc"
        case .explorer, .indicatorMap, .accessStandards, .standardQuestion: "map"
        case .history: "history"
        case .reporting: "report"
        case .debate: "debate"
        case .access, .people: "people"
        }
    }
}
