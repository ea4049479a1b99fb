/// Which organisation unit stands below which, as far as rights and escalation need it (podległość).
public struct Subordination: Hashable, Sendable {
    private let parents: [String: String?]

    /// - Parameter parents: each unit with the one above it, nil for those at the top.
    public init(parents: [String: String?]) { self.parents = parents }

    /// Whether there is such a unit.
    public func knows(_ unit: String) -> Bool { parents[unit] != nil }

    /// Whether `unit` is `ancestor` or stands somewhere below it. A circle in the tree ends the search.
    public func isUnit(_ unit: String, within ancestor: String) -> Bool {
        chain(from: unit).contains(ancestor)
    }

    /// The unit, the one above it, and so on to the top.
    public func chain(from unit: String) -> [String] {
        var chain: [String] = []
        var next: String? = unit
        while let current = next, knows(current), !chain.contains(current) {
            chain.append(current)
            next = parents[current] ?? nil
        }
        return chain
    }
}
