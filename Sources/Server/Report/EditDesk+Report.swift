import Accounts
import Delivery
import Evidence
import HTTPTypes
import Pages
import Publishing
import Quantities
import Reporting
import Strategy

/// Forms of the yearly report: texts, sign-offs, dates, the council's requirements, announcements, and the freeze.
extension EditDesk {
    func report(_ form: Route.ReportForm) async throws -> SiteResponse {
        try site.require(form.right, in: nil, of: editor, subject: route.path(.english))
        guard request.isReading else { return try await recordReport(form) }
        return page(try await reportForm(form))
    }

    /// The form as the record now stands.
    private func reportForm(_ form: Route.ReportForm) async throws -> FormPage {
        let reporting = standing.record.reporting
        let filled =
            switch form {
            case .text(let year, let part):
                FormPage.reportText(reporting.text(of: part, in: year), title: title(of: part))
            case .sign(let year, let chapter): FormPage.signOff(year, chapter)
            case .freeze(let year): FormPage.freeze(year, missing: try await missing(in: year))
            case .dates(let year): FormPage.dates(reporting.cycle(of: year))
            case .requirement(let id): FormPage.requirement(try id.map(requirement))
            case .announcement(let year, let id): FormPage.announcement(year, try id.map(announcement))
            }
        return try withSequence(filled, subject(of: form, typed))
    }

    private func recordReport(_ form: Route.ReportForm) async throws -> SiteResponse {
        var page = try await reportForm(form).filled(with: typed)
        guard let expected = typed["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        var findings: [Finding] = []
        let reason = reason(typed, &findings)
        let value = try await reportValue(form, &findings)
        guard findings.isEmpty else {
            page.show(findings)
            return self.page(page, .unprocessableContent)
        }
        let current = try await reportForm(form)
        return try await record(
            [
                LedgerDraft(
                    author: editor.author, subject: value.subject, value: value.json, reason: reason,
                    expected: expected)
            ], form: page, current: { current }, then: form.next)
    }

    /// What the form says, as the ledger keeps it.
    private func reportValue(
        _ form: Route.ReportForm, _ findings: inout [Finding]
    ) async throws -> (subject: Subject, json: String) {
        var reading = ReportReading(typed, record: standing.record)
        defer { findings += reading.findings }
        switch form {
        case .text(let year, let part):
            let text = reading.text(year, part)
            return (.reporting(.text, text.id), try Canonical.encode(text))
        case .sign(let year, let chapter):
            let document = try await site.reports.report(on: year, standing).polish
            let content = try document.chapters.first { $0.chapter == chapter }?.digest()
            let sign = ChapterSignOff(
                year: year, chapter: chapter, date: standing.overview.today,
                content: content ?? Digest(of: ""))
            return (.reporting(.signOff, sign.id), try Canonical.encode(sign))
        case .freeze(let year):
            let frozen = try await site.desk.freeze(
                year, programs: ["horyzont": site.settings.programVersion])
            try await site.desk.keep(frozen)
            return (.reporting(.publication, frozen.publication.id), try Canonical.encode(frozen.publication))
        case .dates(let year):
            let cycle = reading.cycle(standing.record.reporting.cycle(of: year))
            return (.reporting(.year, cycle.id), try Canonical.encode(cycle))
        case .requirement(let id):
            let requirement = reading.requirement(try id.map(self.requirement), id: id ?? site.newDraftID())
            return (.reporting(.requirement, requirement.id), try Canonical.encode(requirement))
        case .announcement(let year, let id):
            let item = reading.announcement(
                year, try id.map(self.announcement), id: id ?? site.newDraftID(), language)
            return (.reporting(.announcement, item.id), try Canonical.encode(item))
        }
    }

    /// The subject whose last entry an edit must have seen; a new item and a publication have none yet.
    private func subject(of form: Route.ReportForm, _ typed: FieldList) -> Subject {
        switch form {
        case .text(let year, let part): .reporting(.text, "\(year)/\(part)")
        case .sign(let year, let chapter): .reporting(.signOff, "\(year)/\(chapter.rawValue)")
        case .freeze(let year): .reporting(.publication, String(year))
        case .dates(let year): .reporting(.year, String(year))
        case .requirement(let id): .reporting(.requirement, id ?? "")
        case .announcement(_, let id): .reporting(.announcement, id ?? "")
        }
    }

    private func missing(in year: Int) async throws -> [UnfinishedPart] {
        try await site.reports.report(on: year, standing)[language].unfinished
    }

    private func title(of part: ReportPart) -> BilingualText {
        switch part {
        case .chapter(let chapter): chapter.name
        case .goal(let code):
            BilingualText(
                pl: "\(code) \(standing.overview.goal(code)?.name[.polish] ?? "")",
                en: "\(code) \(standing.overview.goal(code)?.name[.english] ?? "")")
        }
    }

    private func requirement(_ id: String) throws -> CouncilRequirement {
        guard let known = standing.record.reporting.requirements.first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        return known
    }

    private func announcement(_ id: String) throws -> Announcement {
        guard let known = standing.record.reporting.announcements.first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        return known
    }
}

extension Route.ReportForm {
    /// What whoever opens the form must be allowed to do.
    var right: Right {
        switch self {
        case .text, .sign, .requirement, .announcement: .editItems
        case .dates: .editDefinitions
        case .freeze: .freezeReport
        }
    }

    /// Where the reader goes on once it is recorded.
    fileprivate var next: Route {
        switch self {
        case .text(let year, _), .sign(let year, _), .freeze(let year), .announcement(let year, _):
            .reporting(.draft(year))
        case .dates(let year): .reporting(.year(year))
        case .requirement: .reporting(.all)
        }
    }
}

extension Route.ReportForm {
    /// What the form is about before anything valid was typed into it.
    var scope: EditScope {
        switch self {
        case .text(let year, let part):
            EditScope(.chapter, unit: nil, subject: "\(ReportingList.text.rawValue)/\(year)/\(part)")
        case .sign(let year, let chapter):
            EditScope(
                .chapter, unit: nil,
                subject: "\(ReportingList.signOff.rawValue)/\(year)/\(chapter.rawValue)")
        case .freeze(let year):
            EditScope(.report, unit: nil, subject: "\(ReportingList.publication.rawValue)/\(year)")
        case .dates(let year):
            EditScope(.definition, unit: nil, subject: "\(ReportingList.year.rawValue)/\(year)")
        case .requirement(let id):
            EditScope(.card, unit: nil, subject: "\(ReportingList.requirement.rawValue)/\(id ?? "")")
        case .announcement(let year, let id):
            EditScope(
                .card, unit: nil, subject: "\(ReportingList.announcement.rawValue)/\(id ?? String(year))")
        }
    }
}
