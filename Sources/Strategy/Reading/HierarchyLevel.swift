/// The four levels of a strategy, from the widest to the nearest.
enum HierarchyLevel: Int, Comparable, Sendable, CaseIterable {
    case priority, strategic, operational, line

    static func < (lhs: HierarchyLevel, rhs: HierarchyLevel) -> Bool { lhs.rawValue < rhs.rawValue }

    var below: HierarchyLevel? { HierarchyLevel(rawValue: rawValue + 1) }
    var above: HierarchyLevel? { HierarchyLevel(rawValue: rawValue - 1) }

    var lineKind: StrategyRevision.ReadLine.Kind {
        switch self {
        case .priority: .priority
        case .strategic: .strategicGoal
        case .operational: .operationalGoal
        case .line: .lineOfAction
        }
    }
}
