import Accounts
import Computation
import Evidence
import HTTPTypes
import Intake
import Logging
import Pages
import Quantities
import Strategy

extension Site {
    /// Publishes an approved draft under its author's opaque name, in one transaction, and notes what came of it.
    ///
    /// Where somebody was quicker it goes back to the author with both versions; where the record could not be
    /// computed with it, with the reasons. A draft that the record holds already is only noted as published.
    /// - Throws: `StaleDraft` where somebody changed the draft meanwhile; what the archive throws.
    func publish(_ draft: Draft, by actor: ActingPerson) async throws -> Draft {
        let edit = try DraftedEdit(draft.value)
        let author = draft.author?.description ?? Editor.tokenHolder
        let drafts = edit.ledgerDrafts(author: author, reason: draft.reason)
        let next: Draft
        do {
            if let readings = edit.readings {
                next = try await publish(readings, of: draft, author: author, by: actor)
            } else {
                let state = try await desk.record(drafts)
                next = try draft.published(as: state.record.sequence, by: actor.person, at: clock())
            }
        } catch let stale as StaleEdit {
            next = try draft.overtaken(
                by: try overtaking(edit, drafts, draft, stale.current), person: actor.person, at: clock())
        } catch let error as GraphError {
            let words = error.findings.map { "\($0.reason.pl) \($0.remedy.pl)" }.joined(separator: " ")
            next = try draft.returned(comment: words, by: actor, at: clock())
        } catch let problem as Problem {
            let words = problem.findings.prefix(10).map(\.reason.pl).joined(separator: " ")
            next = try draft.returned(
                comment: "\(problem.title.pl) \(words)", by: actor, at: clock())
        }
        try people.save(next, replacing: draft.version)
        logger.info("draft", metadata: ["state": "\(next.state.rawValue)", "subject": "\(next.subject)"])
        return next
    }

    /// The newer public version; it carries the draft's own value where both say the same.
    private func overtaking(
        _ edit: DraftedEdit, _ drafts: [LedgerDraft], _ draft: Draft, _ newer: LedgerEntry
    ) throws -> Draft.Overtaking {
        let current = try values(of: drafts.map(\.subject))
        if drafts.allSatisfy({ current[$0.subject] == $0.value }) {
            return Draft.Overtaking(sequence: newer.sequence, value: draft.value)
        }
        var now = edit
        for index in now.changes.indices {
            now.changes[index].value = Subject(now.changes[index].subject).flatMap { current[$0] }
        }
        return Draft.Overtaking(sequence: newer.sequence, value: try Canonical.encode(now))
    }

    /// What is public now of some subjects; what is retired or was never recorded is left out.
    func values(of subjects: [Subject]) throws -> [Subject: String] {
        var values: [Subject: String] = [:]
        for subject in Set(subjects) { values[subject] = try archive.entries(about: subject).last?.value }
        return values
    }

    private func publish(
        _ waiting: DraftedReadings, of draft: Draft, author: String, by actor: ActingPerson
    ) async throws -> Draft {
        let digest = Digest(hexadecimal: waiting.digest) ?? Digest(of: waiting.digest)
        let begun = draft.history.first?.at ?? clock()
        // A program that stopped between the import and this note does not import twice.
        let done = try archive.revisions(of: waiting.dataset).last {
            $0.digest == digest && $0.author == author && $0.recorded >= begun
        }
        if let done { return try draft.published(as: done.number, by: actor.person, at: clock()) }
        if let newer = try newerReading(than: waiting) {
            let value = try Canonical.encode([newer.reading])
            return try draft.overtaken(
                by: Draft.Overtaking(sequence: newer.revision.number, value: value), person: actor.person,
                at: clock())
        }
        let (rows, definitions) = try await judged(waiting, author: author)
        // Series first: without readings they are empty, readings without a series would be nobody's.
        if !definitions.isEmpty { try await desk.record(definitions) }
        let revision = try await desk.importReadings(
            DatasetDraft(
                dataset: waiting.dataset, mode: waiting.mode, author: author, reason: draft.reason,
                origin: waiting.origin, digest: digest)
        ) { give in for row in rows { try give(row) } }
        let number = try revision?.number ?? archive.revisions(of: waiting.dataset).last?.number ?? 0
        return try draft.published(as: number, by: actor.person, at: clock())
    }

    /// A reading of a typed cell that was recorded after its author looked.
    private func newerReading(than waiting: DraftedReadings) throws -> RecordedReading? {
        guard let expected = waiting.expected else { return nil }
        for row in waiting.rows {
            let query = ReadingQuery(series: row.series, area: row.area, period: row.period, limit: 1)
            if let newer = try archive.readings(query).first(where: { $0.revision.number > expected }) {
                return newer
            }
        }
        return nil
    }

    /// The readings as the record stands now: a file is judged again, for the record may have changed.
    /// - Throws: `Problem` where they cannot be recorded any more.
    func judged(
        _ waiting: DraftedReadings, author: String
    ) async throws -> (rows: [IndicatorReading], definitions: [LedgerDraft]) {
        let standing = try await shelf.latest()
        guard waiting.file != nil else {
            let known = Set(standing.record.indicators.map(\.id) + standing.record.variables.map(\.id))
            guard waiting.rows.allSatisfy({ known.contains($0.series) }) else {
                throw Problem(
                    .conflict, pl: "Tego szeregu już nie ma.", en: "This series is no longer there.")
            }
            return (waiting.rows, [])
        }
        let table = try table(of: waiting, author: author, standing)
        guard !table.hasErrors else {
            throw Problem(
                .conflict, pl: "Plik nie przechodzi już sprawdzenia.",
                en: "The file no longer passes its checks.", findings: table.findings)
        }
        return (table.readings, table.file.definitions)
    }

    /// The file of a draft, read again.
    func table(
        of waiting: DraftedReadings, author: String, _ standing: Standing
    ) throws -> ImportedTable {
        guard let digest = Digest(hexadecimal: waiting.digest), let file = try archive.file(digest) else {
            throw Problem(.conflict, pl: "Nie ma już tego pliku.", en: "The file is no longer there.")
        }
        return try ImportedTable(file.bytes, waiting.request(author: author), standing: standing)
    }
}

extension Site {
    /// Hands a file of readings that was judged to the approvers; the file is kept until then under its digest.
    func propose(
        _ request: ReadingRequest, isComplete: Bool, reason: String, bytes: [UInt8], by actor: ActingPerson
    ) throws -> Draft {
        let file = RecordedFile(name: request.file, type: "application/octet-stream", bytes: bytes)
        try archive.keep(file, at: clock())
        var edit = DraftedEdit(.datasetImport, FieldList())
        edit.readings = DraftedReadings(
            request, mode: isComplete ? .complete : .amendment, digest: file.digest)
        let draft = try Draft(
            id: newDraftID(), kind: .readings, unit: nil, subject: "dataset/\(request.dataset)",
            value: try Canonical.encode(edit), reason: reason,
            basis: try archive.revisions(of: nil).last?.number ?? 0, by: actor, at: clock())
        // Both steps are one for whoever sends a file.
        let submitted = try draft.submitted(by: actor, at: clock())
        try people.save(submitted, replacing: 0)
        return submitted
    }
}

extension DraftedReadings {
    /// What was asked of the file when it was sent.
    func request(author: String) -> ReadingRequest {
        ReadingRequest(
            file: origin, dataset: dataset, author: author, series: file?.series, source: file?.source,
            period: file?.period.flatMap { Period($0) }, area: file?.area.map { AreaCode($0) },
            until: file?.until.flatMap { Period($0) })
    }

    /// A file that waits, as it was asked for.
    init(_ request: ReadingRequest, mode: DatasetRevision.Mode, digest: Digest) {
        self.init(
            dataset: request.dataset, mode: mode, origin: request.file, digest: digest.description,
            file: Terms(
                series: request.series, source: request.source, period: request.period?.description,
                area: request.area?.description, until: request.until?.description))
    }
}
