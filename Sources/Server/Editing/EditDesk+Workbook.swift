import Accounts
import Delivery
import Evidence
import Formats
import HTTPTypes
import Intake
import Pages
import Quantities

/// The workbook of a unit: sent, judged and previewed first, recorded only after a confirmation, whole or not at all.
extension EditDesk {
    func workbookForm(_ unit: String) throws -> FormPage {
        guard let known = standing.overview.delivery.units[unit] else { throw Problem.notFound }
        var form = FormPage(
            BilingualText(
                pl: "Arkusz jednostki: \(known.name[.polish])",
                en: "Workbook of the unit: \(known.name[.english])"),
            lead: BilingualText(
                pl:
                    "Pobierz arkusz ze strony jednostki, wypełnij białe komórki i wyślij. Przed zapisem zobaczysz, co się zmieni.",
                en:
                    "Download the workbook from the unit's page, fill the white cells and send it. You see what will change before it is recorded."
            ),
            action: .editing(.workbook(unit: unit)), back: Crumb(.unit(unit), known.name),
            fields: [
                FormPage.Field(
                    "file", BilingualText(pl: "Plik XLSX", en: "XLSX file"), .file,
                    hint: BilingualText(pl: "Najwyżej 20 MB.", en: "At most 20 MB."), required: true),
                FormPage.reason,
            ], button: BilingualText(pl: "Pokaż podgląd", en: "Show the preview"))
        form.carriesFile = true
        return form
    }

    /// A file is judged and previewed; the confirmation of a preview records it.
    func postWorkbook(of unit: String) async throws -> SiteResponse {
        guard let sent else { return try await recordWorkbook(of: unit) }
        return try previewWorkbook(of: unit, sent)
    }

    private func previewWorkbook(of unit: String, _ file: Multipart.Part) throws -> SiteResponse {
        var form = try workbookForm(unit).filled(with: typed)
        var findings: [Finding] = []
        let reason = reason(typed, &findings)
        let bytes = file.bytes
        let given = String((file.fileName ?? "").suffix(200))
        let name = given.isEmpty ? "file" : given
        if !ZipArchive.recognises(bytes) { findings.append(.noWorkbook) }
        let read = findings.isEmpty ? try judge(bytes, name, unit, reason) : nil
        findings += read?.findings ?? []
        guard let read, let filled = read.filled else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        let isSound = !read.findings.hasErrors
        let id = site.waitingWorkbooks.keep(
            unit, isComplete: false, reason: reason, bytes: bytes, owner: editor.formToken)
        return page(
            WorkbookPreviewPage(
                unit: unit, file: name, changes: filled.changes, findings: read.findings,
                confirmation: isSound ? id : nil),
            isSound ? .ok : .unprocessableContent)
    }

    private func recordWorkbook(of unit: String) async throws -> SiteResponse {
        var form = try workbookForm(unit)
        guard let waiting = site.waitingWorkbooks.take(typed["confirm"] ?? "", owner: editor.formToken),
            waiting.request == unit
        else {
            form.show([
                .error(
                    "file", pl: "Podgląd wygasł.", en: "The preview has expired.",
                    doPl: "Wyślij plik ponownie.", doEn: "Send the file again.")
            ])
            return page(form, .conflict)
        }
        // The record may have changed since the preview: the file is judged again.
        let read = try judge(waiting.bytes, "file", unit, waiting.reason)
        guard let drafts = read.drafts, !read.findings.hasErrors else {
            form.show(read.findings)
            return page(form, .unprocessableContent)
        }
        var desk = self
        desk.typed.set("reason", waiting.reason)
        return try await desk.record(
            drafts, form: form, current: { try workbookForm(unit) }, then: .unit(unit))
    }

    /// What a filled workbook says, and the edits that follow from it; nil where it cannot be recorded.
    private struct JudgedWorkbook {
        var filled: UnitWorkbook.Filled?
        var drafts: [LedgerDraft]?
        var findings: [Finding]
    }

    private func judge(_ bytes: [UInt8], _ name: String, _ unit: String, _ reason: String) throws
        -> JudgedWorkbook
    {
        let before = standing.record.delivery
        let read = UnitWorkbook.read(bytes, name: name, into: before)
        guard let filled = read.value else { return JudgedWorkbook(findings: read.findings) }
        var findings = filled.findings
        if filled.workbook.unit != unit { findings.append(.otherUnit(filled.workbook.unit, unit)) }
        guard let after = filled.record else { return JudgedWorkbook(filled: filled, findings: findings) }
        var drafts = try before.drafts(to: after, author: editor.author, reason: reason)
        for index in drafts.indices {
            let entry = try site.archive.latestEntry(about: drafts[index].subject)
            if let entry, entry.sequence > filled.workbook.sequence {
                findings.append(.overtaken(entry, name))
            }
            drafts[index].expected = entry?.sequence ?? 0
        }
        return JudgedWorkbook(filled: filled, drafts: drafts, findings: findings)
    }
}

extension Finding {
    fileprivate static let noWorkbook = error(
        "file", pl: "Nie wybrano pliku albo nie jest to skoroszyt XLSX.",
        en: "No file was chosen, or it is no XLSX workbook.",
        doPl: "Wyślij arkusz pobrany ze strony jednostki.", doEn: "Send the workbook from the unit's page.")

    fileprivate static func otherUnit(_ found: String, _ wanted: String) -> Finding {
        error(
            "file", pl: "To arkusz jednostki „\(found)”, nie „\(wanted)”.",
            en: "This is the workbook of “\(found)”, not of “\(wanted)”.",
            doPl: "Wyślij go na stronie tamtej jednostki.", doEn: "Send it on that unit's page.")
    }

    fileprivate static func overtaken(_ entry: LedgerEntry, _ name: String) -> Finding {
        error(
            "\(name): \(entry.subject)",
            pl: "Wpis zmieniono po pobraniu arkusza (\(entry.recorded.date): \(entry.reason)).",
            en: "It was changed after the workbook was downloaded (\(entry.recorded.date): \(entry.reason)).",
            doPl: "Pobierz arkusz ponownie i przenieś do niego swoje wpisy.",
            doEn: "Download the workbook again and carry your entries over.")
    }
}
