import Formats
import HTTPTypes
import Quantities

/// Why a request has no answer, as RFC 9457 writes it, with every finding at once.
struct Problem: Error, Sendable {
    var status: HTTPResponse.Status
    var title: BilingualText
    var findings: [Finding] = []
    var fields = HTTPFields()

    init(_ status: HTTPResponse.Status, pl: String, en: String, findings: [Finding] = []) {
        self.status = status
        title = BilingualText(pl: pl, en: en)
        self.findings = findings
    }

    /// The document; its findings stand in both languages.
    func response() -> SiteResponse {
        let document = JSONValue.make([
            "type": "about:blank", "title": .string(title.en), "status": .integer(status.code),
            "titles": JSONValue(title), "findings": .array(findings.map { JSONValue($0) }),
        ])
        var response = SiteResponse(status, .problem, document.encoded(), kind: "problem")
        for field in fields { response.fields.append(field) }
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }

    static let notFound = Problem(
        .notFound, pl: "Pod tym adresem niczego nie ma.", en: "There is nothing at this address.")

    static func notFound(_ what: BilingualText) -> Problem { Problem(.notFound, pl: what.pl, en: what.en) }

    static func gone(pl: String, en: String) -> Problem { Problem(.gone, pl: pl, en: en) }

    /// - Parameter allowed: in the order in which `Allow` names them.
    static func method(allowed: [HTTPRequest.Method]) -> Problem {
        var problem = Problem(
            .methodNotAllowed, pl: "Ten adres nie przyjmuje takiej metody.",
            en: "This address does not take that method.")
        problem.fields[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        return problem
    }

    static let tooLong = Problem(.uriTooLong, pl: "Adres jest za długi.", en: "The address is too long.")

    static func tooLarge(_ limit: Int) -> Problem {
        Problem(
            .contentTooLarge, pl: "Przesłano więcej niż \(limit) bajtów.",
            en: "More than \(limit) bytes were sent.")
    }

    static let broken = Problem(
        .internalServerError, pl: "Serwer nie mógł odpowiedzieć; szczegóły są w dzienniku.",
        en: "The server could not answer; details are in its log.")

    static func input(_ findings: [Finding]) -> Problem {
        Problem(
            .badRequest, pl: "Zapytanie zawiera błędy.", en: "The request has errors.", findings: findings)
    }
}

extension Finding {
    /// An error in both languages on one call.
    static func error(_ place: String, pl: String, en: String, doPl: String, doEn: String) -> Finding {
        Finding(
            .error, at: place, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
