public import Geometry
import Strategy

/// A way from a site to a facility that counts for what a standard says of the site.
public struct StandardWay: Sendable, Hashable {
    /// The facility, by its position, and the length of the way.
    public var reach: Reach
    /// The places along the way: from the site itself over the paths to the facility's entrance.
    public var course: [Coordinate]
}

extension StandardTables {
    /// The ways that show what each standard says of some sites, those of one site the nearest first.
    ///
    /// Where one facility is asked for, the way to the nearest that counts. Where a size together is, the ways to as many of the
    /// nearest as are large enough together; where those within the limit are too small, to them and to the nearest beyond it.
    ///
    /// - Parameters:
    ///   - sites: the accesses of each. Their ways stand in memory together: of many sites ask some hundred at a time.
    ///   - limit: to how many facilities within a standard's limit ways of one site are looked for at most, the nearest.
    /// - Returns: standard by standard, in it site by site; nothing where no facility can be reached.
    /// - Complexity: that of `checks(of:)`, and a search as of `Hierarchy.route` for each way.
    public func ways(of sites: [[Attachment]], atMost limit: Int = .max)
        -> [[[StandardWay]]]
    {
        precondition(laid == nil, "a way over paths that are not built yet has no course")
        let prepared = PreparedSites(sites, in: hierarchy)
        var ways = [[[StandardWay]]](repeating: sites.map { _ in [] }, count: standards.count)
        ones.columns(of: prepared) { category, column in
            ways[positions[category]] = zip(sites, column).map { accesses, reach in
                reach.isNone ? [] : [way(from: accesses, reach)]
            }
        }
        for (together, table) in togethers {
            let asked = together.map { standards[$0] }
            var counted = asked.map { standard in
                sites.map { _ in CountedTogether(wanted: standard.wantedHectares ?? 0) }
            }
            table.columns(of: prepared) { _, column in
                for (site, reach) in column.enumerated() where !reach.isNone {
                    for (number, standard) in asked.enumerated() {
                        counted[number][site].add(
                            reach, facilities[reach.number].hectares, within: standard.decimetres)
                    }
                }
            }
            for (standard, counted) in zip(together, counted) {
                ways[standard] = zip(sites, counted).map { accesses, counted in
                    counted.deciding(atMost: limit).map { way(from: accesses, $0) }
                }
            }
        }
        return ways
    }

    private func way(from accesses: [Attachment], _ packed: PackedReach) -> StandardWay {
        let reach = Reach(decimetres: packed.decimetres, facility: packed.number)
        let entrances = facilities[reach.facility].entrances
        guard let route = hierarchy.route(from: accesses, to: entrances),
            route.decimetres == reach.decimetres
        else { preconditionFailure("what a table reaches has a way of that length") }
        let course = [accesses[route.start].origin] + route.course + [entrances[route.end].origin]
        return StandardWay(reach: reach, course: course)
    }
}

/// The facilities that count together for one site.
private struct CountedTogether {
    /// - Unit: hectares
    let wanted: Double
    private var hectares = 0.0
    private var within: [(reach: PackedReach, hectares: Double)] = []
    private var beyond: PackedReach?

    init(wanted: Double) { self.wanted = wanted }

    /// - Parameter limit: in decimetres
    mutating func add(_ reach: PackedReach, _ size: Double, within limit: UInt64) {
        if reach.decimetres <= limit {
            hectares += size
            within.append((reach, size))
        } else {
            beyond = min(beyond ?? reach, reach)
        }
    }

    /// Those whose ways show whether the sizes are enough, the nearest first.
    func deciding(atMost limit: Int) -> [PackedReach] {
        let sorted = within.sorted { $0.reach < $1.reach }.prefix(limit)
        guard hectares >= wanted else { return sorted.map(\.reach) + [beyond].compactMap(\.self) }
        var sum = 0.0
        return sorted.prefix { item in
            defer { sum += item.hectares }
            return sum < wanted
        }.map(\.reach)
    }
}
