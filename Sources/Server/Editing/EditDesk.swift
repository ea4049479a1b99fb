import Accounts
import Computation
import Delivery
import Evidence
import HTTPTypes
import Logging
import Pages
import Quantities
import Strategy

/// One request of an editor: shows forms, judges what was typed, records it.
struct EditDesk: Sendable {
    let site: Site
    let editor: Editor
    let standing: Standing
    let language: Language
    let route: Route
    let request: SiteRequest
    /// The form as it was sent; empty where it is only shown.
    var typed = FieldList()
    /// The file that was sent with the form.
    var sent: Multipart.Part?
    /// The draft whose form is opened again.
    var draft: Draft?

    func get(_ editing: Route.Editing) throws -> SiteResponse {
        try requireRight(to: editing)
        return switch editing {
        case .overview: try overview()
        case .reading(let id): page(try readingForm(try indicator(id)))
        case .target(let id): page(try withSequence(FormPage.targets(try indicator(id)), .indicator(id)))
        case .indicator(let id):
            page(try withSequence(FormPage.definition(try indicator(id)), .indicator(id)))
        case .weights(let goal): page(try weightsForm(goal))
        case .impacts: page(try withSequence(FormPage.impacts(standing.record.impacts), .impacts))
        case .project(let id): try continuing(editing).page(try projectForm(id))
        case .workbook(let unit): page(try workbookForm(unit))
        case .signIn, .signOut, .work, .report: throw Problem.notFound
        }
    }

    func post(_ editing: Route.Editing, _ fields: FieldList) async throws -> SiteResponse {
        try requireRight(to: editing)
        switch editing {
        case .signOut: return try signOut()
        case .reading(let id): return try await recordReading(try indicator(id), fields)
        case .target(let id): return try await recordTargets(try indicator(id), fields)
        case .indicator(let id): return try await recordDefinition(try indicator(id), fields)
        case .weights(let goal): return try await recordWeights(goal, fields)
        case .overview, .signIn: throw Problem.method(allowed: [.get, .head])
        case .impacts: return try await recordImpacts(fields)
        case .project(let id): return try await recordProject(id, fields)
        case .workbook(let unit): return try await postWorkbook(of: unit)
        case .work, .report: throw Problem.notFound
        }
    }

    /// Refuses a form whose edit the editor may not make; whatever has no right here is open to all who signed in.
    private func requireRight(to editing: Route.Editing) throws {
        let (right, unit): (Right, String?)
        switch editing {
        case .overview, .signIn, .signOut, .work, .report: return
        case .reading: (right, unit) = (.importReadings, nil)
        case .target, .indicator, .weights, .impacts: (right, unit) = (.editDefinitions, nil)
        case .workbook(let id): (right, unit) = (.editItems, id)
        case .project(let id): (right, unit) = (.editItems, standing.overview.delivery.projects[id]?.unit)
        }
        try site.require(right, in: unit, of: editor, subject: route.path(.english))
    }

    private func signOut() throws -> SiteResponse {
        try site.endSession(of: request)
        var response = SiteResponse.redirect(.seeOther, to: Route.home.path(language))
        response.kind = "editing"
        response.fields[.setCookie] = Sessions.cookie(nil, isEncrypted: request.isEncrypted)
        return response
    }

    /// A form; where a person sent it to be kept, its problems do not stand in the way.
    func page(_ form: FormPage, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
        if status == .unprocessableContent, let kept = keepUnfinished(form) { return kept }
        return site.form(asDraft(form), standing, route, language, editor, status)
    }

    func page(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
        site.form(page, standing, route, language, editor, status)
    }

    /// After a success the browser goes on to the page that shows it.
    func done(_ route: Route) -> SiteResponse {
        var response = SiteResponse.redirect(.seeOther, to: route.path(language))
        response.kind = "editing"
        return response
    }

    func indicator(_ id: String) throws -> Indicator {
        guard let indicator = standing.record.indicator(id) else { throw Problem.notFound }
        return indicator
    }

    /// Sequence of the last entry about a subject: an edit made on an older one is refused.
    func sequence(of subject: Subject) throws -> Int {
        try site.archive.latestEntry(about: subject)?.sequence ?? 0
    }

    func withSequence(_ form: FormPage, _ subject: Subject) throws -> FormPage {
        var form = form
        form.hidden.append(("expected", String(try sequence(of: subject))))
        return form
    }

    /// Records edits, or shows the form again with every problem. What a person edits becomes a draft.
    /// - Parameters:
    ///   - kind: what the edit counts as, where its subjects do not say.
    ///   - form: the form as it was typed.
    ///   - current: the form as the record now stands, for a comparison where the edit is stale.
    func record(
        _ drafts: [LedgerDraft], as kind: DraftKind? = nil, form: FormPage, current: () throws -> FormPage,
        then next: Route
    ) async throws -> SiteResponse {
        let scope = try EditScope(drafts, as: kind, over: standing.record)
        try site.require(scope.kind.rightToWrite, in: scope.unit, of: editor, subject: scope.subject)
        if case .person(_, let actor) = editor.standing {
            var edit = DraftedEdit(route, typed)
            edit.changes = drafts.map {
                DraftedEdit.Change(
                    subject: $0.subject.description, value: $0.value, expected: $0.expected)
            }
            if step == .submit, let newer = try site.newerEntry(than: drafts) {
                return try stale(newer, form: form, now: current())
            }
            return keep(edit, scope, actor, form)
        }
        do {
            try await site.desk.record(drafts)
        } catch let error as StaleEdit {
            return try stale(error.current, form: form, now: current())
        } catch let error as GraphError {
            var form = form
            form.show(error.findings)
            return page(form, .unprocessableContent)
        }
        site.logger.info(
            "recorded",
            metadata: ["author": "\(editor.author)", "subjects": "\(drafts.map(\.subject.description))"])
        return done(next)
    }

    /// The form with what was typed beside what somebody else recorded meanwhile.
    private func stale(_ newer: LedgerEntry, form: FormPage, now: FormPage) throws -> SiteResponse {
        var form = form
        form.conflict = FormPage.Conflict(
            author: try site.authors(for: editor).words(newer.author)[language],
            recorded: newer.recorded.description,
            reason: newer.reason, rows: FormPage.differences(recorded: now, typed: form))
        form.hidden = now.hidden
        return page(form, .conflict)
    }

    /// The reason that every edit carries.
    func reason(_ fields: FieldList, _ findings: inout [Finding]) -> String {
        let reason = (fields["reason"] ?? "").trimmed
        if reason.isEmpty {
            findings.append(
                .error(
                    "reason", pl: "Brakuje powodu.", en: "The reason is missing.",
                    doPl: "Napisz jednym zdaniem, dlaczego to zmieniasz.",
                    doEn: "Say in a sentence why you change this."))
        }
        if reason.utf8.count > FormLimit.text {
            findings.append(.tooLong("reason", FormLimit.text))
        }
        return reason
    }
}

/// Limits on what a form may say.
enum FormLimit {
    /// - Unit: bytes of one text.
    static let text = 4_000
    static let name = 300
    /// Rows of targets that a form offers beyond those recorded.
    static let spareRows = 2
    static let targets = 50
    /// Readings of a series looked at for how far its values go.
    static let readingsCompared = 10_000
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// A number as people type it: a decimal comma and spaces between thousands are understood.
    var typedNumber: String {
        let plain = trimmed.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
        return plain.contains(".") ? plain : plain.replacing(",", with: ".").replacing("−", with: "-")
    }
}

extension Finding {
    static func tooLong(_ name: String, _ limit: Int) -> Finding {
        .error(
            name, pl: "Tekst ma ponad \(limit) bajtów.", en: "The text has more than \(limit) bytes.",
            doPl: "Skróć go.", doEn: "Shorten it.")
    }

    static func notNumber(_ name: String, _ text: String) -> Finding {
        .error(
            name, pl: "„\(text)” nie jest liczbą.", en: "“\(text)” is not a number.",
            doPl: "Podaj liczbę, na przykład 12,5.", doEn: "Give a number such as 12.5.")
    }

    static func notAfter(_ baseline: Period, _ name: String, _ period: Period) -> Finding {
        .error(
            name, pl: "Okres \(period) nie leży po okresie bazowym \(baseline).",
            en: "The period \(period) does not lie after that of the baseline, \(baseline).",
            doPl: "Podaj okres późniejszy.", doEn: "Give a later period.")
    }

    static func notPeriod(_ name: String, _ text: String) -> Finding {
        .error(
            name, pl: "„\(text)” nie jest okresem.", en: "“\(text)” is not a period.",
            doPl: "Podaj okres, na przykład 2030.", doEn: "Give a period such as 2030.")
    }

    static func notChoice(_ name: String, _ text: String) -> Finding {
        .error(
            name, pl: "„\(text)” nie jest jedną z możliwości.", en: "“\(text)” is not one of the choices.",
            doPl: "Wybierz z listy.", doEn: "Choose from the list.")
    }
}

extension FormPage {
    /// Fields whose recorded value differs from what was typed.
    static func differences(
        recorded: FormPage, typed: FormPage
    ) -> [(label: BilingualText, recorded: String, typed: String)] {
        typed.fields.compactMap { field in
            guard field.name != "reason" else { return nil }
            let now = recorded.fields.first { $0.name == field.name }?.value ?? ""
            return now == field.value ? nil : (field.label, now, field.value)
        }
    }

    /// The same form holding what was typed.
    func filled(with fields: FieldList) -> FormPage {
        var copy = self
        for index in copy.fields.indices { copy.fields[index].value = fields[copy.fields[index].name] ?? "" }
        copy.hidden = hidden.filter { $0.name != "expected" }
        if let expected = fields["expected"] { copy.hidden.append(("expected", expected)) }
        return copy
    }
}
