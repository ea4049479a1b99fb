/// The people of each origin, by groups, with the area each origin lies in.
public struct OriginPeople: Sendable {
    /// Names of the groups: ages, or one for everybody.
    public let groups: [String]
    /// Names of the areas.
    public let areas: [String]
    /// The area of each origin by position, behind the last one for those outside all of them.
    let area: [Int]
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
        self.area = area.map { $0.flatMap { positions[$0] } ?? names.count }
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

        /// How many kinds there are.
        static let kinds = 5

        /// - Parameter sums: kind by kind, group by group.
        init(_ sums: ArraySlice<Double>, groups: Int) {
            func kind(_ number: Int) -> [Double] {
                Array(sums.dropFirst(number * groups).prefix(groups))
            }
            (all, nearer, farther) = (kind(0), kind(1), kind(2))
            (gained, lost) = (kind(3), kind(4))
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
        let row = AccessImpact.Change.kinds * groups
        // One row for each area and one for what lies outside all of them.
        var sums = [Double](repeating: 0, count: (people.areas.count + 1) * row)
        for origin in old.indices {
            let (was, will) = (old[origin].decimetres, new[origin].decimetres)
            let (wasNear, isNear) = (limit.map { was <= $0 } ?? false, limit.map { will <= $0 } ?? false)
            let start = people.area[origin] * row
            for group in 0..<groups {
                let number = people.count(of: group, at: origin)
                let place = start + group
                sums[place] += number
                if will < was { sums[place + groups] += number }
                if will > was { sums[place + 2 * groups] += number }
                if isNear, !wasNear { sums[place + 3 * groups] += number }
                if wasNear, !isNear { sums[place + 4 * groups] += number }
            }
        }
        let rows = (0...people.areas.count).map { sums[$0 * row..<($0 + 1) * row] }
        let city = (0..<row).map { column in rows.reduce(0) { $0 + $1[$1.startIndex + column] } }
        return AccessImpact(
            city: .init(city[...], groups: groups),
            areas: rows.dropLast().map { .init($0, groups: groups) })
    }
}
