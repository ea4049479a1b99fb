import Accounts
import Delivery
import Evidence
import HTTPTypes
import Pages
import Quantities
import Strategy

extension Site {
    /// Lists, drafts, approval, undoing and audit.
    func work(_ work: Route.Work, _ desk: EditDesk) async throws -> SiteResponse {
        let isReading = desk.request.isReading
        switch work {
        case .drafts where isReading: return try desk.drafts()
        case .draft(let id): return isReading ? try desk.draftPage(id) : try await desk.step(on: id)
        case .draftForm(let id) where isReading: return try desk.openForm(of: id)
        case .approvals(let filter):
            return isReading ? try desk.approvals(filter) : try await desk.approve(filter)
        case .items(let table) where isReading: return try desk.items(table)
        case .newItem(let table):
            return isReading ? try desk.itemPage(table, nil) : try await desk.recordItem(table, nil)
        case .item(let table, let key):
            return isReading ? try desk.itemPage(table, key) : try await desk.recordItem(table, key)
        case .undo(let sequence):
            return isReading ? try desk.undoPage(sequence) : try await desk.recordUndo(sequence)
        case .audit(let filter) where isReading: return try desk.audit(filter)
        case .auditFile(let filter, let format) where isReading: return try desk.auditFile(filter, format)
        default: throw Problem.method(allowed: [.get, .head])
        }
    }
}

extension EditDesk {
    // MARK: Lists of drafts

    func drafts() throws -> SiteResponse {
        let names = try site.names()
        let open: Set<Draft.State> = [.draft, .submitted, .approved, .returned]
        let own = try site.people.drafts(in: open).filter { draft in
            editor.person.map(draft.authors.contains) ?? false
        }
        return page(DraftsPage(try own.map { try card($0, names) }))
    }

    func approvals(
        _ filter: DraftFilter, outcomes: [(title: BilingualText, words: BilingualText)] = []
    ) throws -> SiteResponse {
        let names = try site.names()
        let cards = try site.people.drafts(in: [.submitted, .approved]).filter { draft in
            let isWanted = filter.kind.map { $0 == draft.kind } ?? true
            let isInUnit = filter.unit.map { wanted in
                draft.unit.map { standing.units.isUnit($0, within: wanted) } ?? false
            }
            return isWanted && isInUnit ?? true
        }.map { try card($0, names) }
        let mine = cards.filter { $0.actions.contains(.approve) || $0.actions.contains(.publish) }
        return page(ApprovalsPage(mine, filter, outcomes: outcomes))
    }

    // MARK: One draft

    func draftPage(_ id: String, problem: BilingualText? = nil, _ status: HTTPResponse.Status = .ok) throws
        -> SiteResponse
    {
        page(DraftPage(try card(try visible(id), try site.names()), problem: problem), status)
    }

    /// A draft that the editor may see: its authors, and whoever may see drafts of its unit.
    func visible(_ id: String) throws -> Draft {
        guard let draft = try site.people.draft(id) else { throw Problem.notFound }
        let isAuthor = editor.person.map(draft.authors.contains) ?? false
        if !isAuthor {
            try site.require(.seeDrafts, in: draft.unit, of: editor, subject: "draft \(draft.subject)")
        }
        return draft
    }

    /// The form of a draft, as it was left.
    func openForm(of id: String) throws -> SiteResponse {
        let draft = try visible(id)
        guard let form = try DraftedEdit(draft.value).form else { return done(.datasetImport) }
        guard [.draft, .returned].contains(draft.state) else { return done(.editing(.work(.draft(id)))) }
        let desk = EditDesk(
            site: site, editor: editor, standing: standing, language: language, route: .editing(form),
            request: request, draft: draft)
        switch form {
        case .work(.item(let table, let key)): return try desk.itemPage(table, key)
        case .work(.newItem(let table)): return try desk.itemPage(table, nil)
        case .work(.undo(let sequence)): return try desk.undoPage(sequence)
        default: return try desk.get(form)
        }
    }

    /// A draft in words, with what the editor may do.
    func card(_ draft: Draft, _ names: [PersonID: String]) throws -> DraftCard {
        let edit = try DraftedEdit(draft.value)
        let subject = Subject(draft.subject)
        return DraftCard(
            draft, title: title(of: draft), item: subject.flatMap { standing.overview.page(of: $0) },
            unit: draft.unit.map { id in
                standing.record.delivery.units.first { $0.id == id }?.name ?? BilingualText(id)
            },
            changes: try changes(of: edit), isUnfinished: edit.isUnfinished,
            hasForm: edit.form != nil && [.draft, .returned].contains(draft.state)
                && editor.decide(draft.kind.rightToWrite, in: draft.unit).isAllowed,
            actions: actions(on: draft, edit), names: names)
    }

    private func title(of draft: Draft) -> BilingualText {
        guard let subject = Subject(draft.subject) else { return BilingualText(draft.subject) }
        return standing.overview.title(of: subject)
    }

    /// What an edit changes against what is public now.
    private func changes(of edit: DraftedEdit) throws -> [FieldChange] {
        var changes: [FieldChange] = []
        for change in edit.changes {
            guard let subject = Subject(change.subject) else { continue }
            let now = try site.archive.entries(about: subject).last?.value
            let fields = FieldChange.between(now, change.value, of: subject)
            let title = standing.overview.title(of: subject)
            changes += fields.map { field in
                guard edit.changes.count > 1 else { return field }
                return FieldChange(
                    BilingualText(
                        pl: "\(title.pl): \(field.label.pl)", en: "\(title[.english]): \(field.label.en)"),
                    from: field.before, to: field.after)
            }
        }
        if let readings = edit.readings { changes += try self.changes(of: readings) }
        return changes
    }

    private func changes(of readings: DraftedReadings) throws -> [FieldChange] {
        var rows = readings.rows
        if readings.file != nil {
            let table = try site.table(of: readings, author: "", standing)
            rows = Array(table.readings.prefix(DraftCard.mostReadings))
        }
        return try rows.map { row in
            let query = ReadingQuery(series: row.series, area: row.area, period: row.period, limit: 1)
            let now = try site.archive.readings(query).first?.reading
            return FieldChange(
                BilingualText("\(row.series) · \(row.area) · \(row.period)"), from: words(now), to: words(row)
            )
        }
    }

    private func words(_ reading: IndicatorReading?) -> BilingualText {
        guard let reading, reading.status != .withdrawn else { return BilingualText("") }
        let number = ReadingTable.number(reading.value)
        return BilingualText(
            pl: "\(number) (\(reading.status.name.pl))", en: "\(number) (\(reading.status.name.en))")
    }

    /// What the editor may do with a draft; the holder of the token only looks.
    private func actions(on draft: Draft, _ edit: DraftedEdit) -> [DraftCard.Action] {
        guard case .person(_, let actor) = editor.standing else { return [] }
        let now = site.clock()
        return DraftCard.Action.allCases.filter { action in
            switch action {
            case .submit: !edit.isUnfinished && (try? draft.submitted(by: actor, at: now)) != nil
            case .approve: (try? draft.approved(by: actor, at: now)) != nil
            case .publish:
                draft.state == .approved && editor.decide(.approve, in: draft.unit).isAllowed
            case .giveBack: (try? draft.returned(comment: "?", by: actor, at: now)) != nil
            case .recall: (try? draft.recalled(by: actor, at: now)) != nil
            case .withdraw: (try? draft.withdrawn(by: actor, at: now)) != nil
            case .comment: (try? draft.commented("?", by: actor, at: now)) != nil
            }
        }
    }
}
