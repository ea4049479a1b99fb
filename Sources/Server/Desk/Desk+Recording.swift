import Computation
public import Evidence
import Quantities
import Synchronization

/// An edit that waits its turn, and whoever waits for it.
struct WaitingEdit: Sendable {
    var drafts: [LedgerDraft]
    var done: CheckedContinuation<CityState, any Error>

    /// Whether it may change what calculations stand on; what people report of their work does not.
    var touchesDefinitions: Bool {
        drafts.contains { draft in if case .delivery = draft.subject { false } else { true } }
    }
}

extension Desk {
    /// Records an edit whole and gives the new state; when this returns the edit is on the disk.
    ///
    /// Edits that come while others are being recorded go together in the next transaction: they share one wait for
    /// the disk and one new state. Each is judged by itself, so a stale one does not hold up the others.
    /// - Throws: `StaleEdit`; `GraphError` where the edit would leave definitions that cannot be computed.
    @discardableResult
    public nonisolated func record(_ drafts: [LedgerDraft]) async throws -> CityState {
        try await withCheckedThrowingContinuation { done in
            waiting.withLock { $0.append(WaitingEdit(drafts: drafts, done: done)) }
            Task { await recordWaiting() }
        }
    }

    /// Records all edits that wait by now, in the order in which they came.
    private func recordWaiting() {
        let edits = waiting.withLock { edits in
            defer { edits = [] }
            return edits
        }
        guard !edits.isEmpty else { return }
        var outcomes: [Result<Void, any Error>] = []
        while outcomes.count < edits.count {
            // An edit of definitions is tried on a copy that holds nothing doubtful, so it goes alone.
            let rest = edits[outcomes.count...]
            let together = max(1, rest.prefix { !$0.touchesDefinitions }.count)
            outcomes += record(together: rest.prefix(together).map(\.drafts))
        }
        let state = Result { try refresh() }
        for (edit, outcome) in zip(edits, outcomes) { edit.done.resume(with: outcome.flatMap { state }) }
    }

    private func record(together edits: [[LedgerDraft]]) -> [Result<Void, any Error>] {
        do {
            try readOn()
            var trial = record
            let checks = edits.map { drafts in Result { trial = try tried(drafts, on: trial) } }
            let sound = zip(edits, checks).compactMap { edit, check in
                if case .success = check { edit } else { nil }
            }
            let recorded = try archive.append(edits: sound, at: clock())
            let entries = recorded.flatMap { (try? $0.get()) ?? [] }
            // What was tried is what was recorded, unless an edit was stale or another program wrote too.
            if entries.first?.sequence == record.sequence + 1, entries.last?.sequence == trial.sequence {
                record = trial
            }
            var answers = recorded.map { $0.map { _ in } }.makeIterator()
            return checks.map { check in check.flatMap { answers.next() ?? check } }
        } catch {
            return edits.map { _ in .failure(error) }
        }
    }

    /// The record with an edit, so that nothing is recorded that cannot be read or computed.
    private func tried(_ drafts: [LedgerDraft], on record: CityRecord) throws -> CityRecord {
        var trial = record
        try trial.apply(
            zip((record.sequence + 1)..., drafts).map { sequence, draft in
                LedgerEntry(
                    sequence: sequence, recorded: clock(), author: draft.author, subject: draft.subject,
                    value: draft.value, reason: draft.reason, previous: LedgerEntry.origin,
                    claimed: LedgerEntry.origin)
            })
        guard trial.definitions != record.definitions else { return trial }
        let findings = trial.formulaFindings()
        guard !findings.hasErrors else { throw GraphError(findings: findings) }
        _ = try catalogue.graph(for: trial)
        return trial
    }
}
