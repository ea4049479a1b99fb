/// The origins for which a facility is the nearest of its category.
public struct Catchment: Sendable, Equatable {
    /// By position among the facilities.
    public let facility: Int
    /// Origins by position, in order.
    public let origins: [Int]
    /// The longest way within it.
    /// - Unit: decimetres
    public let longestWay: UInt64

    /// The people who live in it, one number for each group.
    public func people(_ people: OriginPeople) -> [Double] {
        origins.reduce(into: [Double](repeating: 0, count: people.groups.count)) { sums, origin in
            for group in sums.indices { sums[group] += people.count(of: group, at: origin) }
        }
    }
}

extension OriginWays {
    /// Who belongs to which facility of a category, and who to none. Every origin is in exactly one of the lists.
    ///
    /// - Method: docs/methods/access-catchments
    /// - Complexity: O(origins)
    public func catchments(of category: String) -> (catchments: [Catchment], unserved: [Int]) {
        var members: [Int: (origins: [Int], longest: UInt64)] = [:]
        var unserved: [Int] = []
        for (origin, entry) in column(category).enumerated() {
            guard let reach = entry.reach else {
                unserved.append(origin)
                continue
            }
            members[reach.facility, default: ([], 0)].origins.append(origin)
            members[reach.facility]?.longest.raise(to: reach.decimetres)
        }
        let catchments = members.sorted { $0.key < $1.key }.map {
            Catchment(facility: $0.key, origins: $0.value.origins, longestWay: $0.value.longest)
        }
        return (catchments, unserved)
    }
}

extension UInt64 {
    fileprivate mutating func raise(to other: UInt64) { self = Swift.max(self, other) }
}
