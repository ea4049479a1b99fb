import Formats
import HTTPTypes
import NIOCore
import Quantities

/// The programming interface: finds the endpoint, checks what was asked, answers in the wanted form.
enum Interface {
    static let root = "/api/v1"
    static let endpoints: [Endpoint] =
        StrategyEndpoints.all + IndicatorEndpoints.all + AssessmentEndpoints.all + RecordEndpoints.all
        + DeliveryEndpoints.all + CouncilEndpoints.all + TokenEndpoints.all + DraftEndpoints.all
        + [ScenarioEndpoint.post, IndicatorAreasEndpoint.get, AccessStandardsEndpoint.get]

    /// Endpoints whose path fits, the more exact ones first.
    static func matching(_ parts: [String]) -> [(endpoint: Endpoint, values: [String: String])] {
        endpoints.compactMap { endpoint in endpoint.match(parts).map { (endpoint, $0) } }
            .sorted { rank($0.endpoint) > rank($1.endpoint) }
    }

    /// Fixed paths first, then those with an ending such as `.csv` after the brace.
    private static func rank(_ endpoint: Endpoint) -> Int {
        (endpoint.isFixed ? 2 : 0) + (endpoint.path.hasSuffix("}") ? 0 : 1)
    }
}

extension Site {
    func interface(_ request: SiteRequest) async throws -> SiteResponse {
        var path = request.path
        if path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if path == "/api" || path == "/api/openapi.json" {
            return try await document(request, path)
        }
        guard path.hasPrefix(Interface.root + "/"),
            let parts = Site.parts(path.dropFirst(Interface.root.count))
        else { throw Problem.notFound }
        let candidates = Interface.matching(parts)
        guard !candidates.isEmpty else { throw Problem.notFound }
        if request.method == .options { return preflight(candidates.map(\.endpoint.method)) }
        let wanted = request.method == .head ? HTTPRequest.Method.get : request.method
        guard let (endpoint, values) = candidates.first(where: { $0.endpoint.method == wanted }) else {
            let methods = candidates.map(\.endpoint.method)
            throw Problem.method(allowed: methods + (methods.contains(.get) ? [.head] : []) + [.options])
        }
        return try await answer(endpoint, values, request)
    }

    private func answer(
        _ endpoint: Endpoint, _ pathValues: [String: String], _ request: SiteRequest
    ) async throws -> SiteResponse {
        var holder: TokenHolder?
        if let right = endpoint.right {
            holder = try await self.holder(right, of: request, asksInUnit: endpoint.asksInUnit)
        }
        let values = try endpoint.values(pathValues, request.query)
        let offers = endpoint.representations.map { ($0.type.name, $0.type) }
        guard let type = Accept.choice(offers, in: request.fields[.accept]) else {
            let list = offers.map(\.0).joined(separator: ", ")
            throw Problem(.notAcceptable, pl: "Dostępne postacie: \(list).", en: "Available forms: \(list).")
        }
        let standing = try await standing(values["as-of"])
        let call = Endpoint.Call(
            site: self, request: request, standing: standing, values: values, type: type, base: request.path,
            tokenHolder: holder)
        var response: SiteResponse
        if endpoint.method == .get, endpoint.right == nil {
            let tag = Site.tag(standing, request.target, type.rawValue)
            if let known = request.fields[.ifNoneMatch], Site.matches(known, tag) {
                response = answer(request, kind: "api", type, caching: .revalidate, tag: tag) { [] }
            } else {
                let given = try await endpoint.handle(call)
                response = answer(request, kind: "api", type, caching: .revalidate, tag: tag) { given.bytes }
                if let name = given.fileName {
                    response.fields[.contentDisposition] = "attachment; filename=\"\(name)\""
                }
            }
        } else {
            let given = try await endpoint.handle(call)
            response = SiteResponse(.ok, type, given.bytes, kind: "api")
            response.fields[.cacheControl] = Caching.never.rawValue
        }
        Site.allowOtherSites(&response)
        return response
    }

    private func standing(_ moment: String?) async throws -> Standing {
        guard let moment = moment.flatMap({ Timestamp(endOf: $0) }) else { return try await shelf.latest() }
        guard Timestamp(startOf: moment.date) <= clock() else {
            throw Problem.input([
                .error(
                    "as-of", pl: "Ten dzień jeszcze nie nadszedł.", en: "That day has not come yet.",
                    doPl: "Podaj dzień najpóźniej dzisiejszy.", doEn: "Give a day up to today.")
            ])
        }
        return try await shelf.standing(asOf: moment)
    }

    /// The decoded segments of a path; nil where an escape is broken or a segment is empty.
    static func parts(_ path: some StringProtocol) -> [String]? {
        var parts: [String] = []
        for part in path.utf8.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            guard let decoded = FieldList.decode(part, plus: false), !decoded.isEmpty else { return nil }
            parts.append(decoded)
        }
        return parts
    }

    private func preflight(_ methods: [HTTPRequest.Method]) -> SiteResponse {
        var response = SiteResponse(.noContent, kind: "api")
        let allowed = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : []) + ["OPTIONS"]
        response.fields[.allow] = allowed.joined(separator: ", ")
        Site.allowOtherSites(&response)
        response.fields[.accessControlAllowMethods] = "GET, HEAD"
        response.fields[.accessControlAllowHeaders] = "Accept, If-None-Match"
        response.fields[.accessControlMaxAge] = "86400"
        return response
    }

    /// Anybody may read; no cookie is ever read with such a request.
    static func allowOtherSites(_ response: inout SiteResponse) {
        response.fields[.accessControlAllowOrigin] = "*"
        response.fields[.accessControlExposeHeaders] = "ETag, Link"
    }
}

extension Endpoint {
    /// The checked values of path and query.
    /// - Throws: every finding at once.
    func values(_ pathValues: [String: String], _ query: String) throws -> [String: String] {
        guard let fields = FieldList(encoded: query) else {
            throw Problem.input([
                .error(
                    "query", pl: "Zapytanie jest źle zakodowane.", en: "The query is badly encoded.",
                    doPl: "Użyj kodowania procentowego UTF-8.", doEn: "Use percent-encoded UTF-8.")
            ])
        }
        var values = pathValues
        var findings: [Finding] = []
        let known = parameters.filter { $0.place == .query }
        for (name, value) in fields.pairs {
            guard known.contains(where: { $0.name == name }) else {
                findings.append(.unknownParameter(name, known: known.map(\.name)))
                continue
            }
            guard values.updateValue(value, forKey: name) == nil else {
                findings.append(
                    .error(
                        name, pl: "Parametr „\(name)” podano dwa razy.",
                        en: "The parameter “\(name)” stands twice.",
                        doPl: "Zostaw jeden.", doEn: "Keep one."))
                continue
            }
        }
        for parameter in parameters {
            if let value = values[parameter.name] {
                if let finding = parameter.finding(for: value) { findings.append(finding) }
            } else if parameter.isRequired {
                findings.append(
                    .error(
                        parameter.name, pl: "Brakuje parametru „\(parameter.name)”.",
                        en: "The parameter “\(parameter.name)” is missing.",
                        doPl: "Na przykład \(parameter.name)=\(parameter.example).",
                        doEn: "For example \(parameter.name)=\(parameter.example)."))
            }
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        return values
    }
}

extension Endpoint.Call {
    /// A page of a list that is at hand as a whole.
    func page<Element>(_ all: [Element], _ item: (Element) -> JSONValue) -> Endpoint.Answer {
        let limit = count("limit", standard: SiteLimit.items)
        let offset = count("offset", standard: 0)
        let items = all.dropFirst(offset).prefix(limit)
        return page(
            items.map(item), total: all.count, hasMore: offset + items.count < all.count)
    }

    /// A page of a list, whose items were already cut out.
    func page(_ items: [JSONValue], total: Int?, hasMore: Bool, before: [JSONValue.Member] = [])
        -> Endpoint.Answer
    {
        let limit = count("limit", standard: SiteLimit.items)
        let offset = count("offset", standard: 0)
        return Endpoint.Answer(
            .object(
                before + [
                    .init("items", .array(items)), .init("total", JSONValue(total)),
                    .init("limit", .integer(limit)),
                    .init("offset", .integer(offset)),
                    .init("next", hasMore ? .string(next(limit: limit, offset: offset + limit)) : .null),
                ]))
    }

    private func next(limit: Int, offset: Int) -> String {
        var fields = FieldList(encoded: request.query) ?? FieldList()
        fields.set("limit", String(limit))
        fields.set("offset", String(offset))
        return base + "?" + fields.encoded
    }
}

extension Finding {
    static func unknownParameter(_ name: String, known: [String]) -> Finding {
        .error(
            name, pl: "Nieznany parametr „\(name)”.", en: "Unknown parameter “\(name)”.",
            doPl: known.isEmpty
                ? "Ten adres nie ma parametrów." : "Dozwolone: \(known.joined(separator: ", ")).",
            doEn: known.isEmpty ? "This address takes none." : "Allowed: \(known.joined(separator: ", ")).")
    }
}
