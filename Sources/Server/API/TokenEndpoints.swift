import Accounts
import Evidence
import Formats
import HTTPTypes
import Intake
import Quantities

/// What a program may do for a person, with a token of that person.
enum TokenEndpoints {
    static let all = [whoAmI, importReadings]

    private static let whoAmI = Endpoint(
        path: "/account", summary: "Whose token this is and what it may do",
        description: "Needs a token with the scope read.",
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("person", .string), ("scopes", .array(.string)), ("expires", .string),
                    ("roles", .array(.object([("role", .string), ("unit", .nullable(.string))]))),
                ]))
        ], right: .export
    ) { call in
        let holder = try call.holder()
        let roles = holder.actor.grants.filter { $0.isInForce(on: holder.actor.day) }.map {
            JSONValue.make(["role": .string($0.role.rawValue), "unit": JSONValue($0.unit)])
        }
        let scopes = APIToken.Scope.allCases.filter { holder.token.scopes.contains($0) }
        return Endpoint.Answer(
            .make([
                "person": .string(holder.token.person.description),
                "scopes": .array(scopes.map { .string($0.rawValue) }),
                "expires": .string(holder.token.expires.description), "roles": .array(roles),
            ]))
    }

    private static let importReadings = Endpoint(
        method: .post, path: "/readings", summary: "Import a file of readings",
        description:
            "Needs a token with the scope importReadings. The body is a CSV, XLSX or ODS file, as the form in "
            + "the browser takes it. It is taken whole or, with any finding, not at all, and recorded once somebody "
            + "approves its draft.",
        parameters: [
            .query(
                "dataset", .text(maximum: 80), "The dataset it belongs to.", example: "office", required: true
            ),
            .query(
                "reason", .text(maximum: FormLimit.text), "Why, for the record.", example: "monthly figures",
                required: true),
            .query(
                "mode", .choice(["amendment", "complete"], standard: "amendment"),
                "Whether the file adds to the dataset or states it whole.", example: "amendment"),
            .query("series", .text(maximum: 80), "The series, where the file names none.", example: ""),
            .query("source", .text(maximum: 80), "The source, where the file names none.", example: ""),
            .query("period", .period, "The period, where the file names none.", example: ""),
            .query("area", .area, "The place, where the file names none.", example: ""),
            .query("until", .period, "Later values are left out.", example: ""),
        ],
        representations: [
            .init(
                type: .json,
                schema: .object([
                    ("draft", .string), ("dataset", .string), ("rows", .integer), ("added", .integer),
                    ("changed", .integer),
                    ("unchanged", .integer), ("withdrawn", .integer),
                ]))
        ], right: .importReadings
    ) { call in
        let holder = try call.holder()
        let fields = FieldList(
            call.values.map { ($0.key, $0.value) } + [("mode", call["mode"] ?? "amendment")])
        var findings = Site.judge(fields)
        let request = Site.request(fields, file: "body", author: holder.token.person.description)
        if call.request.body.isEmpty {
            findings.append(
                .error(
                    "body", pl: "Nie wysłano pliku.", en: "No file was sent.",
                    doPl: "Wyślij plik jako treść zapytania.", doEn: "Send the file as the body."))
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        let table = try ImportedTable(call.request.body, request, standing: call.standing)
        guard !table.hasErrors else {
            throw Problem(
                .unprocessableContent, pl: "Plik zawiera błędy; niczego nie zapisano.",
                en: "The file has errors; nothing was recorded.", findings: table.findings)
        }
        let isComplete = fields["mode"] == DatasetRevision.Mode.complete.rawValue
        let changes = try table.changes(
            replacing: isComplete ? request.dataset : nil, archive: call.site.archive)
        let draft = try call.site.propose(
            request, isComplete: isComplete, reason: fields["reason"] ?? "", bytes: call.request.body,
            by: holder.actor)
        return Endpoint.Answer(
            .make([
                "draft": .string(draft.id),
                "dataset": .string(request.dataset), "rows": .integer(table.readings.count),
                "added": .integer(changes.added), "changed": .integer(changes.changed),
                "unchanged": .integer(changes.unchanged), "withdrawn": .integer(changes.withdrawn),
            ]))
    }
}

/// A program that has shown a valid token.
struct TokenHolder: Sendable {
    let token: APIToken
    let actor: ActingPerson
}

extension Site {
    /// Whose token the request carries; nil where it carries none.
    /// - Throws: 401 where it is wrong, revoked or expired, or its person may no longer sign in.
    func tokenHolder(of request: SiteRequest) async throws -> TokenHolder? {
        guard let field = request.fields[.authorization] else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].hasPrefix(APIToken.prefix),
            let token = try people.token(Secret(presented: parts[1]).digest, at: clock()),
            try people.account(token.person)?.state == .active
        else {
            try denied("/api/v1", pl: "Nieważny klucz API.", en: "An API token that is not valid.")
            throw Problem.noToken
        }
        return TokenHolder(token: token, actor: try await actingPerson(token.person))
    }

    /// Whether the request carries a token that is valid, without noting anything.
    func hasToken(_ request: SiteRequest) -> Bool {
        guard let field = request.fields[.authorization], field.hasPrefix("Bearer \(APIToken.prefix)") else {
            return false
        }
        // A store that fails gives nobody a larger body.
        guard let found = try? people.token(Secret(presented: String(field.dropFirst(7))).digest, at: clock())
        else { return false }
        return found.isValid(at: clock())
    }

    /// The holder of a token that may use `right`.
    /// - Parameter asksInUnit: whether the handler asks the person's right itself, in the unit it then knows; the
    ///   token's scope is asked here all the same.
    func holder(
        _ right: Right, of request: SiteRequest, asksInUnit: Bool = false
    ) async throws -> TokenHolder {
        guard let holder = try await tokenHolder(of: request) else { throw Problem.noToken }
        if asksInUnit {
            guard let reason = holder.token.refusal(of: right) else { return holder }
            throw try denied(right, in: nil, to: holder, at: request.path, reason)
        }
        try require(right, in: nil, of: holder, subject: request.path)
        return holder
    }

    /// Refuses what neither the token's scope nor its person's roles let through, and logs the attempt.
    func require(_ right: Right, in unit: String?, of holder: TokenHolder, subject: String) throws {
        if case .denied(let reason) = holder.token.decide(right, in: unit, for: holder.actor, at: clock()) {
            throw try denied(right, in: unit, to: holder, at: subject, reason)
        }
    }

    private func denied(
        _ right: Right, in unit: String?, to holder: TokenHolder, at subject: String, _ reason: BilingualText
    ) throws -> Problem {
        try people.record(
            DeniedAttempt(
                at: clock(), person: holder.token.person, right: right, unit: unit, subject: subject,
                reason: reason))
        return Problem(.forbidden, pl: reason.pl, en: reason.en)
    }
}

extension Endpoint.Call {
    /// Who holds the token; an endpoint with a right is never called without one.
    func holder() throws -> TokenHolder {
        guard let tokenHolder else { throw Problem.noToken }
        return tokenHolder
    }
}

extension Problem {
    static let noToken: Problem = {
        var problem = Problem(
            .unauthorized, pl: "Potrzebny jest ważny klucz API.", en: "A valid API token is needed.")
        problem.fields[.wwwAuthenticate] = "Bearer realm=\"horyzont\""
        return problem
    }()
}
