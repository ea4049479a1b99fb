public import Strategy

/// What a city folder says anew, against what it said before and what was recorded since.
///
/// The folder's codes are those of its own `strategy.yaml`. Where another revision is in force, they are carried over
/// to it as the links of the record were. A person's edit stays until the folder says something new of that subject.
public struct FolderEdits {
    /// Who signs for links of other people's edits that follow a new revision of the folder.
    private static let carrier = "carry-over"

    private let author: String
    private let record: CityRecord
    /// The folder's last word on every subject.
    private var last: [Subject: LedgerEntry] = [:]
    private var current: [Subject: LedgerEntry] = [:]

    /// - Throws: `DecodingError` where a recorded value does not fit its subject.
    public init(after entries: [LedgerEntry], author: String) throws {
        self.author = author
        for entry in entries {
            current[entry.subject] = entry
            if entry.author == author { last[entry.subject] = entry }
        }
        record = try CityRecord.folding(entries)
    }

    /// The strategy that holds once the folder is recorded: its own where it says something new of it.
    public func strategyInForce(beside own: StrategyRevision) -> DevelopmentStrategy {
        isNew(own) ? own.strategy : record.strategy ?? own.strategy
    }

    /// The edits that bring the record up to the folder.
    /// - Throws: where a value cannot be written.
    public func drafts(for folder: CityRecord) throws -> [LedgerDraft] {
        let stated = try folder.statements()
        var translated = stated
        var drafts: [LedgerDraft] = []
        if let own = folder.revision {
            if isNew(own) {
                let said = Dictionary(stated.map { ($0.subject, $0.value) }) { $1 }
                drafts = try record.drafts(putting: own, inForceBy: author, reason: "city folder")
                    .filter { !speaks($0.subject, said) }
                // What others wrote is brought over, but it is not the folder's word.
                for index in drafts.indices.dropFirst() { drafts[index].author = FolderEdits.carrier }
            } else if let inForce = record.revision, inForce.strategy != own.strategy {
                let difference = StrategyDiff(from: own.strategy, to: inForce.strategy)
                translated = try folder.carried(by: difference).record.statements()
            }
        }
        for (raw, brought) in zip(stated, translated) {
            if case .strategy = raw.subject { continue }
            let known = last[raw.subject]?.value
            guard known == nil || (known != raw.value && known != brought.value) else { continue }
            drafts.append(
                LedgerDraft(
                    author: author, subject: raw.subject, value: brought.value, reason: "city folder"))
        }
        return drafts + retired(except: Set(stated.map(\.subject)))
    }

    /// Whether the folder states a revision other than it last did, however its links were brought over then.
    private func isNew(_ own: StrategyRevision) -> Bool {
        guard let value = last[.strategy(label: own.label)]?.value,
            var before: StrategyRevision = try? Canonical.decode(value)
        else { return true }
        before.succession = nil
        return before != own
    }

    /// Whether the folder's own word on a subject stands beside its new revision, so that nothing is carried over:
    /// it is new too, or nobody else has said anything since.
    private func speaks(_ subject: Subject, _ said: [Subject: String]) -> Bool {
        if case .strategy = subject { return false }
        guard let value = said[subject] else { return false }
        return last[subject]?.value != value || current[subject]?.author == author
    }

    /// Ends what left the folder and nobody else took up. A revision that held once stays.
    private func retired(except stated: Set<Subject>) -> [LedgerDraft] {
        last.keys.filter { subject in
            if case .strategy = subject { return false }
            return !stated.contains(subject) && last[subject]?.value != nil
                && current[subject]?.author == author
        }.sorted { $0.description < $1.description }.map { subject in
            LedgerDraft(author: author, subject: subject, value: nil, reason: "left the city folder")
        }
    }
}
