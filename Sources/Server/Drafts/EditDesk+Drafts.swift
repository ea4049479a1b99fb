import Accounts
import Delivery
import Evidence
import Formats
import HTTPTypes
import Logging
import Pages
import Quantities

extension EditDesk {
    /// What the sender of the form wants; a form without the word hands its edit on.
    var step: FormPage.Step {
        guard editor.link == nil else { return .submit }
        return FormPage.Step(rawValue: typed["step"] ?? "") ?? .submit
    }

    /// The form of a person carries the name and version of its draft, so that sending it twice makes one draft.
    func asDraft(_ form: FormPage) -> FormPage {
        guard editor.person != nil, scopeOfForm != nil else { return form }
        var form = form
        // Whoever came by a link cannot come back to a draft: the form is handed in at once.
        form.keepsDraft = editor.link == nil
        if let draft, let kept = try? DraftedEdit(draft.value).typed {
            for index in form.fields.indices {
                form.fields[index].value = kept[form.fields[index].name] ?? form.fields[index].value
            }
            // Whoever was overtaken has seen both versions and answers the newer one.
            if draft.overtaking == nil {
                form.hidden = form.hidden.map { ($0.name, kept[$0.name] ?? $0.value) }
            }
        }
        let known = DraftName(typed) ?? draft.map { DraftName(id: $0.id, version: $0.version) }
        let name = known ?? DraftName(id: site.newDraftID(), version: 0)
        form.hidden.removeAll { $0.name == "draft" || $0.name == "draft-version" }
        form.hidden += [("draft", name.id), ("draft-version", String(name.version))]
        return form
    }

    /// The same form with what its reader last typed there and has not handed in: a reload loses nothing.
    func continuing(_ form: Route.Editing) throws -> EditDesk {
        guard draft == nil, editor.link == nil, let person = editor.person else { return self }
        var desk = self
        desk.draft = try site.people.drafts(in: [.draft]).first { kept in
            kept.authors.contains(person) && (try? DraftedEdit(kept.value).form) == form
        }
        return desk
    }

    /// Keeps what was typed though it has problems, where that was wished; nil where it was not, or cannot be.
    func keepUnfinished(_ form: FormPage) -> SiteResponse? {
        guard step != .submit, case .person(_, let actor) = editor.standing, let scope = scopeOfForm else {
            return nil
        }
        return keep(DraftedEdit(route, typed), scope, actor, form)
    }

    /// What the form is about before anything valid was typed into it.
    private var scopeOfForm: EditScope? {
        guard case .editing(let editing) = route else { return nil }
        switch editing {
        case .project(let id):
            return EditScope(
                .update, unit: standing.overview.delivery.projects[id]?.unit, subject: "project/\(id)")
        case .reading(let id): return EditScope(.readings, unit: nil, subject: "indicator/\(id)")
        case .target(let id), .indicator(let id):
            return EditScope(.definition, unit: nil, subject: "indicator/\(id)")
        case .weights: return EditScope(.definition, unit: nil, subject: "strategy/weights")
        case .impacts: return EditScope(.definition, unit: nil, subject: "impacts")
        case .work(.item(let table, let key)): return itemScope(table, key)
        case .work(.newItem(let table)): return itemScope(table, nil)
        case .work(.undo(let sequence)): return undoScope(sequence)
        case .report(let form): return form.scope
        default: return nil
        }
    }

    /// Saves the edit as a draft and submits it where that was wished.
    func keep(
        _ edit: DraftedEdit, _ scope: EditScope, _ actor: ActingPerson, _ form: FormPage
    ) -> SiteResponse {
        do {
            let draft = try saved(edit, scope, actor)
            return step == .autosave ? savedAnswer(draft) : done(.editing(.work(.draft(draft.id))))
        } catch let refusal as DraftRefusal {
            return refused(refusal.reason, form, refusal.kind == .notAllowed ? .forbidden : .conflict)
        } catch let stale as StaleDraft {
            return answer(to: stale, form)
        } catch {
            site.logger.error("draft not saved", metadata: ["error": "\(error)"])
            return refused(Problem.broken.title, form, .internalServerError)
        }
    }

    /// Keeps an edit under the draft's name that came with it, and hands it in where that was wished.
    func saved(_ edit: DraftedEdit, _ scope: EditScope, _ actor: ActingPerson) throws -> Draft {
        let name = DraftName(typed) ?? DraftName(id: site.newDraftID(), version: 0)
        let value = try Canonical.encode(edit)
        let reason = (typed["reason"] ?? "").trimmed
        let now = site.clock()
        var next: Draft
        if let kept = try site.people.draft(name.id) {
            if kept.value == value, kept.state != .draft, kept.history.last?.person == actor.person {
                return kept
            }
            next = try kept.edited(value, reason: reason, by: actor, at: now)
            guard name.version == kept.version, kept.kind == scope.kind, kept.unit == scope.unit else {
                throw StaleDraft(mine: next, current: kept)
            }
        } else {
            next = try Draft(
                id: name.id, kind: scope.kind, unit: scope.unit, subject: scope.subject, value: value,
                reason: reason, basis: standing.record.sequence, by: actor, at: now)
        }
        if step == .submit { next = try next.submitted(by: actor, at: now) }
        try site.people.save(next, replacing: name.version)
        return next
    }

    /// Two windows or two people wrote the same draft: both versions are shown, and the next sending is the answer.
    private func answer(to stale: StaleDraft, _ form: FormPage) -> SiteResponse {
        if step == .autosave { return json(.conflict, ["saved": .boolean(false)]) }
        guard let current = stale.current, let edit = try? DraftedEdit(current.value),
            let event = current.history.last
        else { return refused(Problem.broken.title, form, .conflict) }
        var form = form
        let name = try? site.authors(for: editor).words(event.person.description)[language]
        form.conflict = FormPage.Conflict(
            author: name ?? "", recorded: event.at.description, reason: current.reason,
            rows: FormPage.differences(recorded: form.filled(with: edit.typed), typed: form))
        var again = self
        again.typed.set("draft", current.id)
        again.typed.set("draft-version", String(current.version))
        return site.form(again.asDraft(form), standing, route, language, editor, .conflict)
    }

    private func refused(
        _ reason: BilingualText, _ form: FormPage, _ status: HTTPResponse.Status
    ) -> SiteResponse {
        if step == .autosave { return json(status, ["saved": .boolean(false)]) }
        var form = form
        form.problems.append(
            Finding(
                .error, at: "draft", reason: reason,
                remedy: BilingualText(
                    pl: "To, co wpisano, jest nadal w formularzu.",
                    en: "What was typed still stands in the form.")))
        return site.form(asDraft(form), standing, route, language, editor, status)
    }

    private func savedAnswer(_ draft: Draft) -> SiteResponse {
        json(
            .ok, ["saved": .boolean(true), "draft": .string(draft.id), "version": .integer(draft.version)])
    }

    private func json(
        _ status: HTTPResponse.Status, _ members: KeyValuePairs<String, JSONValue>
    ) -> SiteResponse {
        var response = SiteResponse(status, .json, JSONValue.make(members).encoded(), kind: "editing")
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }
}

/// The draft that a form belongs to, as its hidden fields say.
struct DraftName: Hashable, Sendable {
    var id: String
    /// The version that the form was made of; 0 for a new draft.
    var version: Int

    static let idLength = 32

    init(id: String, version: Int) {
        self.id = id
        self.version = version
    }

    /// - Returns: nil where the fields are not of that form.
    init?(_ fields: FieldList) {
        guard let id = fields["draft"], id.utf8.count == DraftName.idLength,
            id.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            let version = fields["draft-version"].flatMap({ Int($0) }), version >= 0
        else { return nil }
        self.init(id: id, version: version)
    }
}

extension Site {
    /// An opaque name that nobody guesses.
    func newDraftID() -> String {
        String(Digest(of: secret()).description.prefix(DraftName.idLength))
    }

    /// The latest entry that one of the edits did not know; nil where all are made on what is public.
    func newerEntry(than drafts: [LedgerDraft]) throws -> LedgerEntry? {
        for draft in drafts {
            guard let expected = draft.expected,
                let last = try archive.entries(about: draft.subject).last, last.sequence != expected
            else { continue }
            return last
        }
        return nil
    }
}
