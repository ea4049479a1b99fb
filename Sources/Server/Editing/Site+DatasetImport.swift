import Accounts
import Evidence
import Formats
import HTTPTypes
import Intake
import Logging
import Pages
import Quantities

extension Site {
    /// Bytes of a form that may carry a file; nil for all others.
    func uploadLimit(of request: SiteRequest) -> Int? {
        switch Route.parse(path: request.path)?.route {
        case .datasetImport, .editing(.workbook): SiteLimit.upload
        case .editing(.project), .debate(.ask), .debate(.paper): Attachment.maximumBytes + SiteLimit.form
        default: nil
        }
    }

    /// Brings a file of readings in: sent, judged and previewed first, recorded only after a confirmation.
    func datasetImport(_ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        guard let editor = try await editor(of: request) else {
            guard request.isReading else { throw Problem.foreignForm }
            return toSignIn(request, language)
        }
        try require(.importReadings, in: nil, of: editor, subject: Route.datasetImport.path(.english))
        let standing = try await shelf.latest()
        if request.isReading {
            return form(
                FormPage.datasetImport(standing.record), standing, .datasetImport, language, editor, .ok)
        }
        let type = request.fields[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/") {
            guard let sent = Multipart(request.body, contentType: type) else { throw Problem.unreadableForm }
            try verify(token: sent["token"]?.text, request, editor)
            return try preview(sent, standing, language, editor)
        }
        let fields = try verifiedFields(request, editor)
        return try await confirm(fields["confirm"] ?? "", standing, language, editor)
    }

    private func preview(
        _ sent: Multipart, _ standing: Standing, _ language: Language, _ editor: Editor
    ) throws -> SiteResponse {
        let names = ["dataset", "reason", "mode", "series", "source", "period", "area", "until"]
        let fields = FieldList(names.map { ($0, (sent[$0]?.text ?? "").trimmed) })
        var page = FormPage.datasetImport(standing.record).filled(with: fields)
        let file = sent["file"]
        let name = String((file?.fileName ?? "").suffix(200))
        var findings = Site.judge(fields)
        let bytes = file?.bytes ?? []
        if bytes.isEmpty {
            findings.append(
                .error(
                    "file", pl: "Nie wybrano pliku albo jest pusty.",
                    en: "No file was chosen, or it is empty.",
                    doPl: "Wybierz plik CSV, XLSX lub ODS.", doEn: "Choose a CSV, XLSX or ODS file."))
        }
        let request = Site.request(fields, file: name.isEmpty ? "file" : name, author: editor.author)
        let table = try bytes.isEmpty ? nil : ImportedTable(bytes, request, standing: standing)
        findings += table?.findings ?? []
        guard let table, !findings.hasErrors else {
            page.show(findings.filter { $0.severity == .error })
            return form(page, standing, .datasetImport, language, editor, .unprocessableContent)
        }
        let isComplete = fields["mode"] == DatasetRevision.Mode.complete.rawValue
        let changes = try table.changes(replacing: isComplete ? request.dataset : nil, archive: archive)
        let id = waitingImports.keep(
            request, isComplete: isComplete, reason: fields["reason"] ?? "", bytes: bytes,
            owner: editor.formToken)
        let preview = ImportPreviewPage(
            file: name, dataset: request.dataset, rows: table.readings.count, added: changes.added,
            changed: changes.changed, unchanged: changes.unchanged, withdrawn: changes.withdrawn,
            sample: changes.sample, remarks: table.findings, confirmation: id)
        return form(preview, standing, .datasetImport, language, editor, .ok)
    }

    private func confirm(
        _ id: String, _ standing: Standing, _ language: Language, _ editor: Editor
    ) async throws -> SiteResponse {
        var page = FormPage.datasetImport(standing.record)
        guard let waiting = waitingImports.take(id, owner: editor.formToken) else {
            page.show([
                .error(
                    "file", pl: "Podgląd wygasł.", en: "The preview has expired.",
                    doPl: "Wyślij plik ponownie.",
                    doEn: "Send the file again.")
            ])
            return form(page, standing, .datasetImport, language, editor, .conflict)
        }
        // The record may have changed since the preview: the file is judged again.
        let table = try ImportedTable(waiting.bytes, waiting.request, standing: standing)
        guard !table.hasErrors else {
            page.show(table.findings)
            return form(page, standing, .datasetImport, language, editor, .unprocessableContent)
        }
        var next = Route.datasets
        if case .person(_, let actor) = editor.standing {
            let draft = try propose(
                waiting.request, isComplete: waiting.isComplete, reason: waiting.reason,
                bytes: waiting.bytes, by: actor)
            next = .editing(.work(.draft(draft.id)))
        } else {
            try await record(
                table, isComplete: waiting.isComplete, reason: waiting.reason, bytes: waiting.bytes,
                waiting.request)
        }
        var response = SiteResponse.redirect(.seeOther, to: next.path(language))
        response.kind = "editing"
        return response
    }

    /// Records a table that was judged.
    func record(
        _ table: ImportedTable, isComplete: Bool, reason: String, bytes: [UInt8], _ request: ReadingRequest
    ) async throws {
        let readings = table.readings
        // Series first: without readings they are empty, readings without a series would be nobody's.
        if !table.file.definitions.isEmpty { try await desk.record(table.file.definitions) }
        try await desk.importReadings(
            DatasetDraft(
                dataset: request.dataset, mode: isComplete ? .complete : .amendment, author: request.author,
                reason: reason, origin: request.file, digest: Digest(of: bytes))
        ) { give in for reading in readings { try give(reading) } }
        logger.info(
            "dataset imported",
            metadata: [
                "dataset": "\(request.dataset)", "rows": "\(readings.count)", "author": "\(request.author)",
            ])
    }

    static func request(_ fields: FieldList, file: String, author: String) -> ReadingRequest {
        func given(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        return ReadingRequest(
            file: file, dataset: fields["dataset"] ?? "", author: author, series: given("series"),
            source: given("source"), period: given("period").flatMap { Period($0) },
            area: given("area").map { AreaCode($0) }, until: given("until").flatMap { Period($0) })
    }

    static func judge(_ fields: FieldList) -> [Finding] {
        let reason = fields["reason"] ?? ""
        let mode = fields["mode"] ?? ""
        var findings = DatasetDraft.findings(ofName: fields["dataset"] ?? "", place: "dataset")
        if reason.isEmpty || reason.utf8.count > FormLimit.text {
            findings.append(
                .error(
                    "reason", pl: "Brakuje powodu.", en: "The reason is missing.",
                    doPl: "Napisz jednym zdaniem, skąd są dane.",
                    doEn: "Say in a sentence where the data come from."))
        }
        if DatasetRevision.Mode(rawValue: mode) == nil { findings.append(.notChoice("mode", mode)) }
        for name in ["period", "until"] {
            guard let text = fields[name], !text.isEmpty, Period(text) == nil else { continue }
            findings.append(.notPeriod(name, text))
        }
        return findings
    }
}
