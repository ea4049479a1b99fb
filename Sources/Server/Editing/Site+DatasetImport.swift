import Evidence
import Formats
import HTTPTypes
import Logging
import Pages
import Quantities

extension Site {
    /// Whether the request sends a file of readings.
    func isUpload(_ request: SiteRequest) -> Bool {
        guard let (route, _) = Route.parse(path: request.path) else { return false }
        return route == .datasetImport
    }

    /// Brings a file of readings in: sent, judged and previewed first, recorded only after a confirmation.
    func datasetImport(_ language: Language, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading || request.method == .post else {
            throw Problem.method(allowed: [.get, .head, .post])
        }
        guard let session = sessions.session(of: request) else {
            guard request.isReading else { throw Problem.foreignForm }
            return .redirect(.seeOther, to: Route.editing(.signIn).path(language))
        }
        let standing = try await shelf.latest()
        if request.isReading {
            return form(FormPage.datasetImport, standing, .datasetImport, language, session, .ok)
        }
        let type = request.fields[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/") {
            guard let sent = Multipart(request.body, contentType: type) else { throw Problem.unreadableForm }
            try verify(token: sent["token"]?.text, request, session)
            return try preview(sent, standing, language, session)
        }
        let fields = try verifiedFields(request, session)
        return try await confirm(fields["confirm"] ?? "", standing, language, session)
    }

    private func preview(
        _ sent: Multipart, _ standing: Standing, _ language: Language, _ session: Sessions.Session
    ) throws -> SiteResponse {
        var page = FormPage.datasetImport
        let dataset = (sent["dataset"]?.text ?? "").trimmed
        let reason = (sent["reason"]?.text ?? "").trimmed
        let mode = sent["mode"]?.text ?? ""
        page = page.filled(
            with: FieldList([("dataset", dataset), ("reason", reason), ("mode", mode)]))
        var findings = Site.judge(dataset: dataset, reason: reason, mode: mode)
        let file = sent["file"]
        let name = String((file?.fileName ?? "").suffix(200))
        if file?.bytes.isEmpty ?? true {
            findings.append(
                .error(
                    "file", pl: "Nie wybrano pliku albo jest pusty.",
                    en: "No file was chosen, or it is empty.",
                    doPl: "Wybierz plik CSV.", doEn: "Choose a CSV file."))
        }
        let bytes = file?.bytes ?? []
        let table = ImportedTable(bytes, name: name.isEmpty ? "CSV" : name, standing: standing)
        if !bytes.isEmpty { findings += table.findings }
        guard findings.allSatisfy({ $0.severity != .error }) else {
            page.show(findings)
            return form(page, standing, .datasetImport, language, session, .unprocessableContent)
        }
        let changes = try table.changes(archive: archive)
        let id = waitingImports.keep(
            name: name, dataset: dataset, isComplete: mode == DatasetRevision.Mode.complete.rawValue,
            reason: reason,
            bytes: bytes, owner: session.formToken)
        let preview = ImportPreviewPage(
            file: name, dataset: dataset, rows: table.readings.count, added: changes.added,
            changed: changes.changed,
            unchanged: changes.unchanged, sample: changes.sample, confirmation: id)
        return form(preview, standing, .datasetImport, language, session, .ok)
    }

    private func confirm(
        _ id: String, _ standing: Standing, _ language: Language, _ session: Sessions.Session
    ) async throws -> SiteResponse {
        var page = FormPage.datasetImport
        guard let waiting = waitingImports.take(id, owner: session.formToken) else {
            page.show([
                .error(
                    "file", pl: "Podgląd wygasł.", en: "The preview has expired.",
                    doPl: "Wyślij plik ponownie.",
                    doEn: "Send the file again.")
            ])
            return form(page, standing, .datasetImport, language, session, .conflict)
        }
        // The record may have changed since the preview: the file is judged again.
        let table = ImportedTable(waiting.bytes, name: waiting.name, standing: standing)
        guard !table.hasErrors else {
            page.show(table.findings)
            return form(page, standing, .datasetImport, language, session, .unprocessableContent)
        }
        let readings = table.readings
        try await desk.importReadings(
            DatasetDraft(
                dataset: waiting.dataset, mode: waiting.isComplete ? .complete : .amendment,
                author: session.author,
                reason: waiting.reason, origin: waiting.name, digest: Digest(of: waiting.bytes))
        ) { give in for reading in readings { try give(reading) } }
        logger.info(
            "dataset imported",
            metadata: [
                "dataset": "\(waiting.dataset)", "rows": "\(readings.count)", "author": "\(session.author)",
            ])
        var response = SiteResponse.redirect(.seeOther, to: Route.datasets.path(language))
        response.kind = "editing"
        return response
    }

    private static func judge(dataset: String, reason: String, mode: String) -> [Finding] {
        var findings: [Finding] = []
        let isName = dataset.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        if dataset.isEmpty || dataset.utf8.count > 60 || !isName {
            findings.append(
                .error(
                    "dataset", pl: "„\(dataset)” nie jest nazwą zbioru.",
                    en: "“\(dataset)” is not a dataset's name.",
                    doPl: "Użyj małych liter, cyfr i łącznika.",
                    doEn: "Use small letters, digits and hyphens."))
        }
        if reason.isEmpty || reason.utf8.count > FormLimit.text {
            findings.append(
                .error(
                    "reason", pl: "Brakuje powodu.", en: "The reason is missing.",
                    doPl: "Napisz jednym zdaniem, skąd są dane.",
                    doEn: "Say in a sentence where the data come from."))
        }
        if DatasetRevision.Mode(rawValue: mode) == nil { findings.append(.notChoice("mode", mode)) }
        return findings
    }
}

extension FormPage {
    static var datasetImport: FormPage {
        var page = FormPage(
            BilingualText(pl: "Wczytaj zbiór odczytów", en: "Import a dataset of readings"),
            lead: BilingualText(
                pl: "Plik CSV w formacie eksportu, najwyżej 20 MB. Przed zapisem zobaczysz podgląd zmian.",
                en:
                    "A CSV file in the format of the export, at most 20 MB. You see a preview before it is recorded."
            ),
            action: .datasetImport,
            back: Crumb(.datasets, BilingualText(pl: "Zbiory danych", en: "Datasets")),
            fields: [
                Field(
                    "file", BilingualText(pl: "Plik", en: "File"), .file,
                    hint: BilingualText(
                        pl: "Kolumny: \(ReadingIntake.columns.joined(separator: ", "))",
                        en: "Columns: \(ReadingIntake.columns.joined(separator: ", "))"), required: true),
                Field("dataset", BilingualText(pl: "Zbiór", en: "Dataset"), required: true),
                Field(
                    "mode", BilingualText(pl: "Sposób", en: "Mode"),
                    .choice([
                        Field.Option(
                            "complete",
                            BilingualText(
                                pl: "cały zbiór (zastępuje poprzedni)",
                                en: "whole dataset (replaces the last)")),
                        Field.Option("amendment", BilingualText(pl: "uzupełnienie", en: "amendment")),
                    ]), value: "complete"), reason,
            ], button: BilingualText(pl: "Pokaż podgląd", en: "Show the preview"))
        page.carriesFile = true
        return page
    }
}
