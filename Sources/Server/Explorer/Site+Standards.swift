import Computation
import Evidence
import HTTPTypes
import Pages
import Quantities
import Strategy

extension Site {
    /// The page of standards with another limit or size of one of them. Nothing is recorded.
    func standards(
        _ question: StandardQuestion, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let standing = try await shelf.latest()
        guard let standard = standing.record.accessStandards.first(where: { $0.id == question.standard })
        else { throw Problem.notFound }
        let editor = try await editor(of: request)
        let context = self.context(standing, .standardQuestion(question), language, editor)
        let caching: Caching = editor == nil ? .revalidate : .personal
        let tag = Site.tag(standing, layers.now.tag, request.target, editor?.formToken ?? "")
        if let known = request.fields[.ifNoneMatch], Site.matches(known, tag) {
            return answer(request, kind: "map", .html, caching: caching, tag: tag) { [] }
        }
        let tried = try await tried(question, standard, standing)
        guard let page = StandardsPage(standard.id, trying: tried, districts: districts, context) else {
            throw Problem.notFound
        }
        var response: SiteResponse
        if tried.findings.isEmpty {
            response = answer(request, kind: "map", .html, caching: caching, tag: tag) {
                context.render(page)
            }
        } else {
            response = SiteResponse(.badRequest, .html, context.render(page), kind: "map")
            response.fields[.cacheControl] = Caching.never.rawValue
        }
        response.fields[.contentLanguage] = language.rawValue
        return response
    }

    private func tried(
        _ question: StandardQuestion, _ standard: AccessStandard, _ standing: Standing
    ) async throws -> TriedStandard {
        let put = question.put(to: standard)
        guard put.findings.isEmpty else {
            return TriedStandard(question, put.asked, outcome: nil, findings: put.findings)
        }
        let key = Key(.standard, standard.id)
        let outcomes = try await desk.outcomes(of: Scenario([put.change]), over: standing.state, for: [key])
        return TriedStandard(question, put.asked, outcome: outcomes[key], findings: [])
    }
}
