/// Who belongs to whom. Units that name an unknown parent stand at the top; a circle of parents is cut where
/// it closes.
public struct UnitTree: Sendable {
    /// Units without a known parent, in recorded order.
    public let roots: [String]
    private let parents: [String: String]
    private let childrenOf: [String: [String]]

    /// - Complexity: O(units).
    public init(_ units: [OrganisationUnit]) {
        let known = Set(units.map(\.id))
        var roots: [String] = []
        var parents: [String: String] = [:]
        var children: [String: [String]] = [:]
        for unit in units {
            guard let parent = unit.parent, known.contains(parent) else {
                roots.append(unit.id)
                continue
            }
            parents[unit.id] = parent
            children[parent, default: []].append(unit.id)
        }
        self.roots = roots
        self.parents = parents
        childrenOf = children
    }

    /// The units directly below, in recorded order.
    public func children(of id: String) -> [String] { childrenOf[id] ?? [] }

    /// The units above, nearest first.
    public func ancestors(of id: String) -> [String] {
        var path: [String] = []
        var seen: Set = [id]
        var next = parents[id]
        while let parent = next, seen.insert(parent).inserted {
            path.append(parent)
            next = parents[parent]
        }
        return path
    }

    /// The unit and all below it, parents before children.
    public func branch(of id: String) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        var open = [id]
        while let unit = open.popLast() {
            guard seen.insert(unit).inserted else { continue }
            found.append(unit)
            open += children(of: unit).reversed()
        }
        return found
    }

    /// Whether following the parents leads back to the unit.
    public func isInCircle(_ id: String) -> Bool {
        var seen: Set<String> = []
        var next = parents[id]
        while let parent = next, seen.insert(parent).inserted {
            if parent == id { return true }
            next = parents[parent]
        }
        return false
    }
}
