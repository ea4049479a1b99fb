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
    /// For the standards of each category that ask for a size together, a table in which every facility is a category of its own:
    /// what counts is the sum of distinct areas, not the nearest.
    let togethers: [(standards: [Int], table: NearestTable)]
    /// Paths that lie over the hierarchy's own; nil where there are none.
    let laid: LaidPaths?

    /// - Parameters:
    ///   - standards: of the hierarchy's own profile.
    ///   - facilities: of any category; for each standard only those of its category count.
    ///   - paths: those that lie over the hierarchy's own.
    /// - Complexity: two sweeps of the hierarchy for every sixteen standards that ask for one facility, and for every sixteen
    ///   facilities of each category of which a size together is asked for.
    public init(
        _ standards: [AccessStandard], in hierarchy: Hierarchy, to facilities: [Facility],
        over paths: [AddedPath] = []
    ) {
        precondition(
            standards.allSatisfy { $0.profile == hierarchy.graph.profile },
            "the hierarchy is of the standards' own profile")
        self.standards = standards
        self.hierarchy = hierarchy
        self.facilities = facilities
        var (positions, members): ([Int], [[Int]]) = ([], [])
        var togethers: [String: [Int]] = [:]
        for (number, standard) in standards.enumerated() {
            let own = facilities.indices.filter { facilities[$0].category == standard.category }
            switch standard.rule {
            case .one(let least):
                positions.append(number)
                members.append(own.filter { facilities[$0].hectares >= least })
            case .together: togethers[standard.category, default: []].append(number)
            }
        }
        self.positions = positions
        self.togethers = togethers.sorted { $0.key < $1.key }.map { category, standards in
            let own = facilities.indices.filter { facilities[$0].category == category }
            let table = NearestTable(
                hierarchy, to: facilities, categories: own.map { facilities[$0].id },
                members: own.map { [$0] })
            return (standards, table)
        }
        laid = PathOverlay(paths).laid(on: hierarchy)
        ones = NearestTable(
            hierarchy, to: facilities, categories: positions.map { standards[$0].id }, members: members)
    }

    /// What every standard says of all sites, in the order of the standards.
    /// - Complexity: O(accesses × facilities that are lanes), and as much again for every end of a path that lies over the others.
    public func checks(of sites: PreparedSites) -> [StandardCheck] {
        var toEnds: [[PackedReach]] = []
        laid?.table.columns(of: sites) { toEnds.append($1) }
        var checks = [StandardCheck?](repeating: nil, count: standards.count)
        columns(of: ones, from: sites, toEnds) { category, column in
            let standard = positions[category]
            checks[standard] = StandardCheck(standards[standard], nearest: column)
        }
        for (together, table) in togethers {
            var nearest = [PackedReach](repeating: .none, count: sites.count)
            let none = [Double](repeating: 0, count: sites.count)
            var hectares = [[Double]](repeating: none, count: together.count)
            let limits = together.map { standards[$0].decimetres }
            columns(of: table, from: sites, toEnds) { category, column in
                let size = facilities[table.members[category][0]].hectares
                for site in column.indices {
                    nearest[site] = min(nearest[site], column[site])
                    for (number, limit) in limits.enumerated() where column[site].decimetres <= limit {
                        hectares[number][site] += size
                    }
                }
            }
            for (number, standard) in together.enumerated() {
                checks[standard] = StandardCheck(
                    standards[standard], nearest: nearest, hectares: hectares[number])
            }
        }
        return checks.compactMap(\.self)
    }

    /// The ways from all sites to each category of a table, over the network and over added paths.
    private func columns(
        of table: NearestTable, from sites: PreparedSites, _ toEnds: [[PackedReach]],
        _ body: (Int, [PackedReach]) -> Void
    ) {
        let onwards = laid?.onwards(in: table)
        table.columns(of: sites) { category, column in
            guard let laid, let onwards else { return body(category, column) }
            body(category, laid.shorter(column, toEnds, onwards[category]))
        }
    }
}
