/// What every code of an older revision is in a newer one.
public struct CodeSuccession: Sendable {
    private var successors: [StrategyCode: StrategyCode?] = [:]
    private var today: Set<StrategyCode> = []

    /// - Complexity: O(entries)
    public init(_ difference: StrategyDiff) {
        for entry in difference.entries {
            if let old = entry.oldCode { successors[old] = .some(entry.newCode) }
            if let new = entry.newCode { today.insert(new) }
        }
    }

    /// The code today, and what became of a link that names `code`. One that only the newer revision has was
    /// written for it, and stays.
    public func follow(_ code: StrategyCode) -> (code: StrategyCode?, fate: CarryOver.Link.Fate) {
        guard let successor = successors[code] else {
            return today.contains(code) ? (code, .kept) : (nil, .unknown)
        }
        guard let successor else { return (nil, .lost) }
        return (successor, successor == code ? .kept : .carried)
    }
}
