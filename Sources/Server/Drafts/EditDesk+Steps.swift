import Accounts
import Evidence
import HTTPTypes
import Pages
import Quantities

extension EditDesk {
    /// Takes the step that a button of the draft's page asks for.
    func step(on id: String) async throws -> SiteResponse {
        let draft = try visible(id)
        guard let action = DraftCard.Action(rawValue: typed["step"] ?? ""),
            let version = typed["version"].flatMap({ Int($0) })
        else { throw Problem.unreadableForm }
        guard version == draft.version else { return try draftPage(id, problem: EditDesk.quicker, .conflict) }
        do {
            let next = try await taken(action, on: draft)
            return done(.editing(.work(next.state == .withdrawn ? .drafts : .draft(id))))
        } catch let refusal as DraftRefusal {
            try log(refusal, draft)
            return try draftPage(
                id, problem: refusal.reason, refusal.kind == .notAllowed ? .forbidden : .conflict)
        } catch is StaleDraft {
            return try draftPage(id, problem: EditDesk.quicker, .conflict)
        }
    }

    /// Approves each of the chosen drafts; one that cannot be does not hold up the others.
    func approve(_ filter: DraftFilter) async throws -> SiteResponse {
        var outcomes: [(title: BilingualText, words: BilingualText)] = []
        let chosen = typed.pairs.filter { $0.name == "chosen" }.map(\.value)
        for word in chosen.prefix(EditDesk.mostChosen) {
            let parts = word.split(separator: " ")
            guard parts.count == 2, let version = Int(parts[1]),
                let draft = try site.people.draft(String(parts[0]))
            else { continue }
            var words = EditDesk.quicker
            do {
                if draft.version == version { words = try await taken(.approve, on: draft).state.name }
            } catch let refusal as DraftRefusal {
                try log(refusal, draft)
                words = refusal.reason
            } catch is StaleDraft {}
            let title = Subject(draft.subject).map { standing.overview.title(of: $0) }
            outcomes.append((title ?? BilingualText(draft.subject), words))
        }
        return try approvals(filter, outcomes: outcomes)
    }

    /// Drafts approved by one click; each is recorded and computed before the next.
    private static let mostChosen = 100

    private static let quicker = BilingualText(
        pl: "Ktoś zmienił tę wersję w międzyczasie. Przeczytaj ją jeszcze raz.",
        en: "Somebody changed this draft meanwhile. Read it once more.")

    private func taken(_ action: DraftCard.Action, on draft: Draft) async throws -> Draft {
        guard case .person(_, let actor) = editor.standing else {
            throw DraftRefusal(
                .notAllowed,
                BilingualText(
                    pl: "Wersje robocze prowadzą osoby z kontem.",
                    en: "Drafts are the work of people with accounts."
                ))
        }
        let now = site.clock()
        let comment = String((typed["comment"] ?? "").trimmed.prefix(FormLimit.text))
        var next: Draft
        switch action {
        case .submit:
            guard try !DraftedEdit(draft.value).isUnfinished else {
                throw DraftRefusal(
                    .incomplete,
                    BilingualText(
                        pl: "Formularz nie jest jeszcze kompletny.", en: "The form is not complete yet."))
            }
            next = try draft.submitted(by: actor, at: now)
        case .approve: next = try draft.approved(by: actor, at: now)
        case .giveBack: next = try draft.returned(comment: comment, by: actor, at: now)
        case .recall: next = try draft.recalled(by: actor, at: now)
        case .withdraw: next = try draft.withdrawn(by: actor, at: now)
        case .comment: next = try draft.commented(comment, by: actor, at: now)
        case .publish:
            try site.require(.approve, in: draft.unit, of: editor, subject: "draft \(draft.subject)")
            return try await site.publish(draft, by: actor)
        }
        try site.people.save(next, replacing: draft.version)
        if action == .approve, next.state == .approved { next = try await site.publish(next, by: actor) }
        return next
    }

    /// What somebody was not allowed to do is kept for the auditor.
    private func log(_ refusal: DraftRefusal, _ draft: Draft) throws {
        guard refusal.kind == .notAllowed || refusal.kind == .samePerson else { return }
        try site.people.record(
            DeniedAttempt(
                at: site.clock(), person: editor.person, right: draft.kind.rightsToApprove.first,
                unit: draft.unit,
                subject: "draft \(draft.subject)", reason: refusal.reason))
    }
}
