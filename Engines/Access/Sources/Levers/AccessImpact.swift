/// The people of each origin, by groups, with the area each origin lies in.
public struct OriginPeople: Sendable {
    /// Names of the groups: ages, or one for everybody.
    public let groups: [String]
    /// Names of the areas.
    public let areas: [String]
    /// The area of each origin by position; nil outside all of them.
    let area: [Int?]
    /// Origin by origin, group by group.
    private let counts: [Double]

    /// - Parameters:
    ///   - area: the name for each origin; nil outside all areas.
    ///   - counts: for each origin one number for each group.
    public init(groups: [String], area: [String?], counts: [[Double]]) {
        precondition(area.count == counts.count, "every origin has an area or nil")
        precondition(counts.allSatisfy { $0.count == groups.count }, "one number for each group")
        self.groups = groups
        let names = Set(area.compactMap { $0 }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        areas = names
        self.area = area.map { $0.flatMap { positions[$0] } }
        self.counts = counts.flatMap { $0 }
    }

    /// The people of a group at an origin, both by position.
    func count(of group: Int, at origin: Int) -> Double { counts[origin * groups.count + group] }
}

/// Whom a scenario brings nearer to a category and whom it takes farther away.
public struct AccessImpact: Sendable, Equatable {
    /// Numbers of people, one for each group.
    public struct Change: Sendable, Equatable {
        /// Everybody.
        public var all: [Double]
        /// Whose way becomes shorter, or possible at all; whose becomes longer, or impossible.
        public var nearer: [Double]
        public var farther: [Double]
        /// Who is within the limit only in the scenario; who only today.
        public var gained: [Double]
        public var lost: [Double]

        init(groups: Int) {
            let none = [Double](repeating: 0, count: groups)
            (all, nearer, farther, gained, lost) = (none, none, none, none, none)
        }
    }

    /// The whole city, people outside all areas included.
    public let city: Change
    /// One for each area, in their order.
    public let areas: [Change]
}

extension AccessScenario {
    /// The people for whom the way to a category changes.
    ///
    /// - Parameter limit: decimetres that count as near, at the limit included; nil asks for no limit, and nobody gains or loses.
    /// - Complexity: O(origins · groups)
    public func impact(
        on category: String, of people: OriginPeople, within limit: UInt64? = nil
    ) -> AccessImpact {
        precondition(people.area.count == before.count, "the people are those of the origins")
        let (old, new) = (before.column(category), after.column(category))
        let groups = people.groups.count
        var city = AccessImpact.Change(groups: groups)
        var areas = [AccessImpact.Change](repeating: city, count: people.areas.count)
        for origin in old.indices {
            let (was, will) = (old[origin].decimetres, new[origin].decimetres)
            let (wasNear, isNear) = (limit.map { was <= $0 } ?? false, limit.map { will <= $0 } ?? false)
            func count(_ change: inout AccessImpact.Change) {
                for group in 0..<groups {
                    let number = people.count(of: group, at: origin)
                    change.all[group] += number
                    if will < was { change.nearer[group] += number }
                    if will > was { change.farther[group] += number }
                    if isNear, !wasNear { change.gained[group] += number }
                    if wasNear, !isNear { change.lost[group] += number }
                }
            }
            count(&city)
            if let area = people.area[origin] { count(&areas[area]) }
        }
        return AccessImpact(city: city, areas: areas)
    }
}
