public import Strategy

/// The facilities of several standards of one profile with the ways to them from everywhere, ready to judge any sites.
///
/// - Method: docs/methods/access-standards
public struct StandardTables: Sendable {
    public let standards: [AccessStandard]
    let hierarchy: Hierarchy
    let facilities: [Facility]
    /// The standards that ask for one facility are categories of one table.
    let ones: NearestTable
    let positions: [Int]
    /// For each standard that asks for a size together, a table in which every facility is a category of its own: what counts
    /// is the sum of distinct areas, not the nearest.
    let togethers: [(standard: Int, hectares: Double, table: NearestTable)]

    /// - Parameters:
    ///   - standards: of the hierarchy's own profile.
    ///   - facilities: of any category; for each standard only those of its category count.
    /// - Complexity: two sweeps of the hierarchy for every sixteen standards that ask for one facility, and for every sixteen
    ///   facilities of each one that asks for a size together.
    public init(_ standards: [AccessStandard], in hierarchy: Hierarchy, to facilities: [Facility]) {
        precondition(
            standards.allSatisfy { $0.profile == hierarchy.graph.profile },
            "the hierarchy is of the standards' own profile")
        self.standards = standards
        self.hierarchy = hierarchy
        self.facilities = facilities
        var (positions, members): ([Int], [[Int]]) = ([], [])
        var togethers: [(Int, Double, NearestTable)] = []
        for (number, standard) in standards.enumerated() {
            let own = facilities.indices.filter { facilities[$0].category == standard.category }
            switch standard.rule {
            case .one(let least):
                positions.append(number)
                members.append(own.filter { facilities[$0].hectares >= least })
            case .together(let hectares):
                togethers.append(
                    (
                        number, hectares,
                        NearestTable(
                            hierarchy, to: facilities, categories: own.map { facilities[$0].id },
                            members: own.map { [$0] })
                    ))
            }
        }
        self.positions = positions
        self.togethers = togethers
        ones = NearestTable(
            hierarchy, to: facilities, categories: positions.map { standards[$0].id }, members: members)
    }

    /// What every standard says of all sites, in the order of the standards.
    /// - Complexity: O(accesses × facilities that are lanes).
    public func checks(of sites: PreparedSites) -> [StandardCheck] {
        var checks = [StandardCheck?](repeating: nil, count: standards.count)
        ones.columns(of: sites) { category, column in
            let standard = positions[category]
            checks[standard] = StandardCheck(standards[standard], nearest: column)
        }
        for (standard, _, table) in togethers {
            checks[standard] = together(standards[standard], table, sites)
        }
        return checks.compactMap(\.self)
    }

    private func together(
        _ standard: AccessStandard, _ table: NearestTable, _ sites: PreparedSites
    ) -> StandardCheck {
        let limit = standard.decimetres
        var nearest = [PackedReach](repeating: .none, count: sites.count)
        var hectares = [Double](repeating: 0, count: sites.count)
        table.columns(of: sites) { category, column in
            let size = facilities[table.members[category][0]].hectares
            for site in column.indices {
                nearest[site] = min(nearest[site], column[site])
                if column[site].decimetres <= limit { hectares[site] += size }
            }
        }
        return StandardCheck(standard, nearest: nearest, hectares: hectares)
    }
}
