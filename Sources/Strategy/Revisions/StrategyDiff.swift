import Quantities

/// What changed from one revision of a strategy to another.
///
/// A goal or a line of action stays the same one when its code or its wording changes: identity is found by
/// wording first and then by likeness, in which a kept code counts.
public struct StrategyDiff: Hashable, Sendable, Codable {
    public enum Level: String, Sendable, Codable, CaseIterable {
        case priority, strategicGoal, operationalGoal, lineOfAction
    }

    /// One priority, goal or line of action in the old revision, the new one, or both.
    public struct Entry: Hashable, Sendable, Codable {
        public enum Change: String, Sendable, Codable, CaseIterable {
            case added, removed, reworded, moved, renumbered
        }

        public var level: Level
        /// Its code before; nil where it is new.
        public var oldCode: StrategyCode?
        /// Its code now; nil where it is gone.
        public var newCode: StrategyCode?
        public var oldText: String
        public var newText: String
        /// The code of what held it before, and of what holds it now, each by its own revision.
        public var oldParent: StrategyCode?
        public var newParent: StrategyCode?
        /// Empty where nothing changed. A line can be moved, renumbered and reworded at once.
        public var changes: Set<Change>

        /// The change word by word; empty unless it was reworded.
        public var words: [WordDiff.Run] {
            changes.contains(.reworded) ? WordDiff.runs(from: oldText, to: newText) : []
        }
        public var isUnchanged: Bool { changes.isEmpty }
    }

    /// Everything, in the order of the new revision; what was removed follows, in the order of the old one.
    public var entries: [Entry]

    public init(from old: DevelopmentStrategy, to new: DevelopmentStrategy) {
        let oldParts = StrategyDiff.parts(old)
        let newParts = StrategyDiff.parts(new)
        var origins: [Level: [Int?]] = [:]
        var parentPairs: [Level: [String: String]] = [:]
        // Lines first: what they say about their goals is the best witness of a goal that was renamed.
        for level in Level.allCases.reversed() {
            let before = oldParts[level] ?? []
            let after = newParts[level] ?? []
            var matcher = PartMatcher(old: before, new: after)
            let kin = parentPairs[level] ?? [:]
            matcher.matchByCode { kin[after[$1].code] == before[$0].code }
            origins[level] = matcher.origins
            if let above = level.above {
                parentPairs[above] = StrategyDiff.majority(matcher.origins, before, after)
            }
        }
        var entries: [Entry] = []
        for level in Level.allCases {
            let above = level.above.flatMap { origins[$0] } ?? []
            entries += StrategyDiff.entries(
                level, oldParts[level] ?? [], newParts[level] ?? [], origins[level] ?? [],
                carried: StrategyDiff.carried(
                    above, level.above.flatMap { oldParts[$0] } ?? [],
                    level.above.flatMap { newParts[$0] } ?? []))
        }
        self.entries = entries
    }

    public func entries(_ change: Entry.Change) -> [Entry] { entries.filter { $0.changes.contains(change) } }
    public var unchanged: [Entry] { entries.filter(\.isUnchanged) }

    /// The code today of what had this code before; nil where it is gone or never was.
    public func newCode(of old: StrategyCode) -> StrategyCode? {
        entries.first { $0.oldCode == old }?.newCode
    }

    /// The parts of a strategy by level, in document order.
    static func parts(_ strategy: DevelopmentStrategy) -> [Level: [PartMatcher.Part]] {
        var parts: [Level: [PartMatcher.Part]] = [:]
        func add(_ level: Level, _ code: StrategyCode, _ parent: StrategyCode?, _ text: String) {
            parts[level, default: []].append(
                PartMatcher.Part(code: code.description, parent: parent?.description ?? "", text: text))
        }
        for priority in strategy.priorities {
            add(.priority, priority.code, nil, priority.name.pl)
            for goal in priority.goals {
                add(.strategicGoal, goal.code, priority.code, goal.name.pl)
                for near in goal.goals {
                    add(.operationalGoal, near.code, goal.code, near.name.pl)
                    for line in near.lines {
                        parts[.lineOfAction, default: []].append(
                            PartMatcher.Part(
                                code: line.code.description, parent: near.code.description,
                                text: line.wording, label: line.label.pl, parentName: near.name.pl))
                    }
                }
            }
        }
        return parts
    }

    /// For every new parent the old parent from which most of its parts came.
    private static func majority(
        _ origins: [Int?], _ old: [PartMatcher.Part], _ new: [PartMatcher.Part]
    ) -> [String: String] {
        var votes: [String: [String: Int]] = [:]
        for (index, origin) in origins.enumerated() {
            if let origin { votes[new[index].parent, default: [:]][old[origin].parent, default: 0] += 1 }
        }
        return votes.compactMapValues { counts in counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// Old codes of one level and what they are called today.
    private static func carried(
        _ origins: [Int?], _ old: [PartMatcher.Part], _ new: [PartMatcher.Part]
    ) -> [String: String] {
        var codes: [String: String] = [:]
        for (index, origin) in origins.enumerated() {
            if let origin { codes[old[origin].code] = new[index].code }
        }
        return codes
    }

    private static func entries(
        _ level: Level, _ old: [PartMatcher.Part], _ new: [PartMatcher.Part], _ origins: [Int?],
        carried: [String: String]
    ) -> [Entry] {
        var entries: [Entry] = []
        var kept: Set<Int> = []
        for (index, part) in new.enumerated() {
            var entry = Entry(
                level: level, oldCode: nil, newCode: StrategyCode(part.code), oldText: "",
                newText: part.words,
                oldParent: nil, newParent: StrategyCode(part.parent), changes: [.added])
            if index < origins.count, let origin = origins[index] {
                kept.insert(origin)
                let before = old[origin]
                entry.oldCode = StrategyCode(before.code)
                entry.oldText = before.words
                entry.oldParent = StrategyCode(before.parent)
                entry.changes = []
                if before.code != part.code { entry.changes.insert(.renumbered) }
                // A label beside a wording does not say how the text read before.
                let isComparable = before.isSilent == part.isSilent
                if isComparable, Folding.squeeze(before.words) != Folding.squeeze(part.words) {
                    entry.changes.insert(.reworded)
                }
                if (carried[before.parent] ?? before.parent) != part.parent { entry.changes.insert(.moved) }
            }
            entries.append(entry)
        }
        for (index, part) in old.enumerated() where !kept.contains(index) {
            entries.append(
                Entry(
                    level: level, oldCode: StrategyCode(part.code), newCode: nil, oldText: part.words,
                    newText: "", oldParent: StrategyCode(part.parent), newParent: nil, changes: [.removed]))
        }
        return entries
    }
}

extension StrategyDiff.Level {
    fileprivate var above: StrategyDiff.Level? {
        switch self {
        case .priority: nil
        case .strategicGoal: .priority
        case .operationalGoal: .strategicGoal
        case .lineOfAction: .operationalGoal
        }
    }
}
