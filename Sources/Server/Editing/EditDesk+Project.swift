import Delivery
import Evidence
import HTTPTypes
import Pages
import Quantities

extension EditDesk {
    func projectForm(_ id: String) throws -> FormPage {
        let (project, milestones) = try projectWithMilestones(id)
        var form = FormPage.project(project, milestones)
        // What the reader saw: an edit of the project or of a milestone after it makes this one stale.
        form.hidden.append(("expected", String(standing.record.sequence)))
        return form
    }

    func recordProject(_ id: String, _ fields: FieldList) async throws -> SiteResponse {
        let (project, milestones) = try projectWithMilestones(id)
        var form = FormPage.project(project, milestones).filled(with: fields)
        guard let seen = fields["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        for name in ["done", "next"] where (fields[name] ?? "").utf8.count > FormLimit.text {
            findings.append(.tooLong(name, FormLimit.text))
        }
        var typed = ProjectUpdate(fields, language, standing.state.today)
        let update = typed.update(of: project)
        let changed = typed.changed(project)
        let moved = milestones.filter { $0.done == nil }.map { typed.changed($0) }
        findings += typed.findings
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        var drafts = [try draft(.update, update.id, update, reason, seen)]
        if changed != project { drafts.append(try draft(.project, id, changed, reason, seen)) }
        for milestone in moved where !milestones.contains(milestone) {
            drafts.append(try draft(.milestone, milestone.id, milestone, reason, seen))
        }
        return try await record(drafts, form: form, current: { try projectForm(id) }, then: .project(id))
    }

    private func projectWithMilestones(_ id: String) throws -> (Project, [Milestone]) {
        guard let project = standing.overview.delivery.projects[id] else { throw Problem.notFound }
        return (project, standing.overview.delivery.milestones(of: id))
    }

    /// - Parameter seen: the last entry of the ledger that the reader knew.
    private func draft(
        _ list: DeliveryList, _ id: String, _ value: some Encodable, _ reason: String, _ seen: Int
    ) throws -> LedgerDraft {
        let subject = Subject.delivery(list, id)
        return LedgerDraft(
            author: editor.author, subject: subject, value: try Canonical.encode(value), reason: reason,
            expected: min(seen, try sequence(of: subject)))
    }
}

/// What an owner typed about a project, with everything that is wrong about it.
private struct ProjectUpdate {
    let fields: FieldList
    let language: Language
    let today: CalendarDate
    private(set) var findings: [Finding] = []

    init(_ fields: FieldList, _ language: Language, _ today: CalendarDate) {
        self.fields = fields
        self.language = language
        self.today = today
    }

    mutating func update(of project: Project) -> StatusUpdate {
        let done = words("done")
        if done.isEmpty {
            findings.append(
                .error(
                    "done", pl: "Nie napisano, co zrobiono.", en: "What was done is missing.",
                    doPl: "Wystarczy jedno zdanie; może brzmieć „nic”.",
                    doEn: "One sentence is enough; it may be “nothing”."))
        }
        return StatusUpdate(
            project: project.id, date: today, status: status(project.status), done: done, next: words("next"),
            spent: money())
    }

    mutating func changed(_ project: Project) -> Project {
        var project = project
        project.status = Project.Status(rawValue: fields["status"] ?? "") ?? project.status
        project.forecast.end = day("end")
        if project.forecast.isReversed {
            findings.append(
                .error(
                    "end", pl: "Koniec wypada przed początkiem.", en: "The end lies before the beginning.",
                    doPl: "Popraw datę.", doEn: "Correct the date."))
        }
        return project
    }

    mutating func changed(_ milestone: Milestone) -> Milestone {
        var milestone = milestone
        if let forecast = day("forecast-\(milestone.id)", isRequired: true) { milestone.forecast = forecast }
        milestone.done = day("done-\(milestone.id)")
        if let done = milestone.done, done > today {
            findings.append(
                .error(
                    "done-\(milestone.id)", pl: "Tego dnia jeszcze nie było.",
                    en: "That day has not come yet.",
                    doPl: "Osiągnięty jest kamień, który już za nami.",
                    doEn: "What is reached lies behind us."))
        }
        let percent = fields["percent-\(milestone.id)"] ?? ""
        if let value = Int(percent.trimmed), (0...100).contains(value) {
            milestone.percentDone = value
        } else {
            findings.append(
                .error(
                    "percent-\(milestone.id)", pl: "„\(percent)” nie jest liczbą od 0 do 100.",
                    en: "“\(percent)” is not a whole number from 0 to 100.", doPl: "Podaj procent.",
                    doEn: "Give a percentage."))
        }
        return milestone
    }

    private mutating func status(_ recorded: Project.Status) -> Project.Status {
        let word = fields["status"] ?? ""
        if let status = Project.Status(rawValue: word) { return status }
        findings.append(.notChoice("status", word))
        return recorded
    }

    /// Typed words stand in the language of the form.
    private func words(_ name: String) -> BilingualText {
        let text = (fields[name] ?? "").trimmed
        return language == .polish ? BilingualText(pl: text, en: "") : BilingualText(pl: "", en: text)
    }

    private mutating func money() -> Money? {
        let text = (fields["spent"] ?? "").trimmed
        guard !text.isEmpty else { return nil }
        if let money = Money(text), money >= .zero { return money }
        findings.append(.notNumber("spent", text))
        return nil
    }

    private mutating func day(_ name: String, isRequired: Bool = false) -> CalendarDate? {
        let text = (fields[name] ?? "").trimmed
        if text.isEmpty, !isRequired { return nil }
        if let day = CalendarDate(text) { return day }
        findings.append(
            .error(
                name, pl: "„\(text)” nie jest dniem.", en: "“\(text)” is not a day.",
                doPl: "Napisz na przykład 2026-12-31.", doEn: "Write for example 2026-12-31."))
        return nil
    }
}
