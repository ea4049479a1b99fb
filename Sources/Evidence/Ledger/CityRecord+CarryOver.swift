import Delivery
public import Strategy

extension CityRecord {
    /// This record with every link to a goal or a line of action brought over, and what became of each link.
    /// - Complexity: O(links + entries).
    public func carried(by difference: StrategyDiff) -> (record: CityRecord, links: [CarryOver.Link]) {
        var next = self
        let indicators = difference.carryOver(of: self.indicators)
        next.indicators = indicators.indicators
        let impacts = difference.carryOver(of: self.impacts)
        next.impacts = impacts.matrix
        let delivery = next.delivery.carry(by: CodeSuccession(difference))
        return (next, indicators.links + impacts.links + delivery)
    }

    /// What became of the links when `new` took the place of `old`; for two revisions that did not follow on each
    /// other, what becomes of today's links, read back into the codes of the older one.
    public func carryOver(from old: StrategyRevision, to new: StrategyRevision) -> CarryOver {
        if let succession = new.succession, succession.previous == old.label {
            return CarryOver(links: succession.links, indicators: indicators)
        }
        var record = self
        if let current = revision, current.label != old.label {
            record = carried(by: StrategyDiff(from: current.strategy, to: old.strategy)).record
        }
        let (next, links) = record.carried(by: StrategyDiff(from: old.strategy, to: new.strategy))
        return CarryOver(links: links, indicators: next.indicators)
    }

    /// The edits that put a revision in force: the revision, and everything whose links it moves or ends.
    public func drafts(
        putting revision: StrategyRevision, inForceBy author: String, reason: String
    ) throws -> [LedgerDraft] {
        var revision = revision
        var edits: [LedgerDraft] = []
        if let current = self.revision {
            let (next, links) = carried(by: StrategyDiff(from: current.strategy, to: revision.strategy))
            revision.succession = .init(previous: current.label, links: links)
            let before = Dictionary(try statements().map { ($0.subject, $0.value) }) { $1 }
            let moves = Dictionary(grouping: links.filter { $0.fate != .kept }, by: \.subject)
            for (subject, value) in try next.statements() where before[subject] != value {
                let codes = (moves[subject] ?? []).map { "\($0.oldCode) → \($0.newCode?.description ?? "–")" }
                var told: [String] = []
                for code in codes where !told.contains(code) { told.append(code) }
                edits.append(
                    LedgerDraft(
                        author: author, subject: subject, value: value,
                        reason: "\(reason): \(told.joined(separator: ", "))"))
            }
        }
        let strategy = LedgerDraft(
            author: author, subject: .strategy(label: revision.label), value: try Canonical.encode(revision),
            reason: reason)
        return [strategy] + edits
    }

    /// Every subject of the record with its canonical value, in the order in which they are recorded.
    public func statements() throws -> [(subject: Subject, value: String)] {
        var all: [(subject: Subject, value: String)] = []
        if let profile { all.append((.profile, try Canonical.encode(profile))) }
        for revision in revisions {
            all.append((.strategy(label: revision.label), try Canonical.encode(revision)))
        }
        all.append((.impacts, try Canonical.encode(impacts)))
        for standard in standards { all.append((.standard(standard.id), try Canonical.encode(standard))) }
        for source in sources { all.append((.source(source.id), try Canonical.encode(source))) }
        for variable in variables { all.append((.variable(variable.id), try Canonical.encode(variable))) }
        for indicator in indicators {
            all.append((.indicator(indicator.id), try Canonical.encode(indicator)))
        }
        return all + (try delivery.statements()) + (try reporting.statements())
    }
}

extension CarryOver.Link {
    /// The subject of the ledger that holds the link.
    fileprivate var subject: Subject {
        switch kind {
        case .goal, .line, .target: .indicator(holder)
        case .impact: .impacts
        case .project: .delivery(.project, holder)
        case .programme: .delivery(.programme, holder)
        case .unit: .delivery(.unit, holder)
        }
    }
}
