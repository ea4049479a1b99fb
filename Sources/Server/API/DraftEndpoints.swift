import Accounts
import Delivery
import Evidence
import Formats
import HTTPTypes
import Pages
import Quantities

/// Drafts as a program sees and makes them for a person, with a token of that person. Somebody else approves them.
enum DraftEndpoints {
    static let all = [list, write]

    private static let list = Endpoint(
        path: "/drafts", summary: "Drafts that wait",
        description:
            "Needs a token with the scope read. Gives the drafts of the token's person and those of units whose "
            + "drafts that person may see, the newest first; published and withdrawn ones are left out.",
        parameters: [.limit, .offset],
        representations: [.init(type: .json, schema: .list(of: schema))], right: .seeDrafts,
        asksInUnit: true
    ) { call in
        let holder = try call.holder()
        let open: Set<Draft.State> = [.draft, .submitted, .approved, .returned]
        let seen = try call.site.people.drafts(in: open).filter { draft in
            draft.authors.contains(holder.actor.person)
                || holder.actor.decide(.seeDrafts, in: draft.unit).isAllowed
        }
        return call.page(seen.sorted { DraftEndpoints.age($0) > DraftEndpoints.age($1) }, json)
    }

    private static let write = Endpoint(
        method: .post, path: "/drafts/{table}", summary: "Propose a row of a delivery or council table",
        description:
            "Needs a token with the scope writeDrafts. The body is one row as a JSON object of texts, named as the "
            + "columns of the table's CSV file. A row whose key is recorded changes that item, and columns left out "
            + "keep their values; any other makes a new item. A row with any error is refused with every finding.",
        parameters: [
            .path("table", .text(maximum: 80), "The table, as in the delivery files.", example: "milestones"),
            .query(
                "reason", .text(maximum: FormLimit.text), "Why, for the record.", example: "weekly figures",
                required: true),
            .query(
                "step", .choice(["save", "submit"], standard: "submit"),
                "Whether it stays a draft or is handed in for approval.", example: "submit"),
            .query(
                "seen", .count(0...1_000_000_000, standard: 0),
                "The last ledger entry that the program knew; where the item is newer, it is refused.",
                example: "41"),
        ],
        body: .describing("One text per column.", .anything),
        representations: [.init(type: .json, schema: schema)], right: .editItems, asksInUnit: true
    ) { call in
        let holder = try call.holder()
        let (table, row, key) = try item(call)
        let route: Route.Work = key.map { .item(table: table.id, key: $0) } ?? .newItem(table.id)
        guard let account = try call.site.people.account(holder.actor.person) else { throw Problem.noToken }
        let desk = EditDesk(
            site: call.site,
            editor: Editor(
                author: account.id.description, formToken: "", standing: .person(account, holder.actor)),
            standing: call.standing, language: .english, route: .editing(.work(route)), request: call.request,
            typed: FieldList(
                row + [("reason", call.required("reason")), ("step", call["step"] ?? "submit")]))
        return Endpoint.Answer(json(try desk.proposed(table, key, seen: call["seen"], by: holder)))
    }

    /// The table, the whole row to be, and its key where the item is recorded.
    private static func item(_ call: Endpoint.Call) throws -> (EditedTable, [(String, String)], String?) {
        guard let table = EditedTable(call.required("table"), in: call.standing.record) else {
            throw Problem.notFound
        }
        var limits = JSONLimits()
        limits.depth = 2
        limits.bytes = SiteLimit.scenario
        let decoded = JSONValue.decode(call.request.body, limits: limits, place: table.id)
        var findings = decoded.findings
        var sent: [String: String] = [:]
        if case .object(let members) = decoded.value {
            for member in members {
                if !table.columns.contains(where: { $0.key == member.key }) {
                    findings.append(.unknownParameter(member.key, known: table.columns.map(\.key)))
                } else if let text = member.value.string {
                    sent[member.key] = text
                } else {
                    findings.append(.notText(member.key))
                }
            }
        } else if findings.isEmpty {
            findings.append(.notText("body"))
        }
        guard findings.isEmpty else { throw Problem.input(findings) }
        let recorded = table.rows.first { row in
            zip(table.columns, row).allSatisfy { column, cell in
                !table.key.contains(column.key) || sent[column.key] == cell
            }
        }
        let row = table.columns.enumerated().map { index, column in
            (column.key, sent[column.key] ?? recorded?[index] ?? "")
        }
        return (table, row, recorded.map(table.keyText))
    }

    /// Orders drafts by their last step, and those of one moment by name.
    private static func age(_ draft: Draft) -> (Int64, String) {
        (draft.history.last?.at.milliseconds ?? 0, draft.id)
    }

    private static let schema = Schema.object([
        ("id", .string), ("kind", .choice(DraftKind.allCases.map(\.rawValue))),
        ("state", .choice(Draft.State.allCases.map(\.rawValue))), ("subject", .string),
        ("unit", .nullable(.string)), ("reason", .string), ("version", .integer), ("changed", .string),
    ])

    private static func json(_ draft: Draft) -> JSONValue {
        .make([
            "id": .string(draft.id), "kind": .string(draft.kind.rawValue),
            "state": .string(draft.state.rawValue),
            "subject": .string(draft.subject), "unit": JSONValue(draft.unit), "reason": .string(draft.reason),
            "version": .integer(draft.version), "changed": JSONValue(draft.history.last?.at.description),
        ])
    }
}

extension EditDesk {
    /// A draft of one row that a program sent.
    /// - Throws: `Problem` with every finding, where it may not be written, or where somebody was quicker.
    fileprivate func proposed(
        _ table: EditedTable, _ key: String?, seen: String?, by holder: TokenHolder
    ) throws -> Draft {
        let recorded = key.flatMap { key in table.rows.first { table.keyText($0) == key } }
        let known = seen.flatMap { Int($0) } ?? standing.record.sequence
        let edit = try itemEdit(of: table, recorded, seen: known)
        guard let changes = edit.drafts else {
            throw Problem(
                .unprocessableContent, pl: "Wiersz zawiera błędy; niczego nie zapisano.",
                en: "The row has errors; nothing was recorded.", findings: edit.findings)
        }
        guard !changes.isEmpty else {
            throw Problem(
                .conflict, pl: "Ten wiersz jest już zapisany.", en: "This row is recorded already.")
        }
        if let newer = try site.newerEntry(than: changes) {
            throw Problem(
                .conflict, pl: "Ktoś był szybszy: wpis \(newer.sequence), \(newer.recorded).",
                en: "Somebody was quicker: entry \(newer.sequence), \(newer.recorded).")
        }
        let scope = try EditScope(changes, over: standing.record)
        try site.require(scope.kind.rightToWrite, in: scope.unit, of: holder, subject: scope.subject)
        var drafted = DraftedEdit(route, typed)
        drafted.changes = changes.map {
            DraftedEdit.Change(subject: $0.subject.description, value: $0.value, expected: $0.expected)
        }
        do { return try saved(drafted, scope, holder.actor) } catch let refusal as DraftRefusal {
            throw Problem(.forbidden, pl: refusal.reason.pl, en: refusal.reason.en)
        }
    }
}

extension Finding {
    fileprivate static func notText(_ name: String) -> Finding {
        .error(
            name, pl: "To nie jest tekst w obiekcie JSON.", en: "This is no text of a JSON object.",
            doPl: "Wyślij obiekt, w którym każda wartość jest tekstem: {\"id\": \"m-1\"}.",
            doEn: "Send an object whose values are all texts: {\"id\": \"m-1\"}.")
    }
}
