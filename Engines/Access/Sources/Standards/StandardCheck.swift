/// Which sites meet a standard, and by how much the others miss it.
///
/// - Method: docs/methods/access-standards
public struct StandardCheck: Sendable {
    /// What the standard says of one site.
    public struct Verdict: Sendable, Hashable {
        public var isMet: Bool
        /// The nearest facility that counts, with the way to it; nil where none can be reached.
        public var nearest: Reach?
        /// What the way is too long by; nil where it is not, or where nothing can be reached.
        /// - Unit: decimetres
        public var excess: UInt64?
        /// The size that counts together within the limit, where the standard asks for it.
        /// - Unit: hectares
        public var hectares: Double?
    }

    public let standard: AccessStandard
    /// One for each site, in their order.
    public let verdicts: [Verdict]

    /// - Parameters:
    ///   - hierarchy: of the standard's profile.
    ///   - facilities: of any category; only those of the standard's count.
    /// - Complexity: for one facility two sweeps; together two sweeps for every sixteen facilities.
    public init(
        _ standard: AccessStandard, in hierarchy: Hierarchy, of sites: [Site], to facilities: [Facility]
    ) {
        precondition(
            hierarchy.graph.profile == standard.profile, "the hierarchy is of the standard's own profile")
        self.standard = standard
        let members = facilities.indices.filter { facilities[$0].category == standard.category }
        switch standard.rule {
        case .one(let least):
            verdicts = Self.one(
                members.filter { facilities[$0].hectares >= least }, standard, hierarchy, sites, facilities)
        case .together(let hectares):
            verdicts = Self.together(members, hectares, standard, hierarchy, sites, facilities)
        }
    }

    private static func one(
        _ members: [Int], _ standard: AccessStandard, _ hierarchy: Hierarchy, _ sites: [Site],
        _ facilities: [Facility]
    ) -> [Verdict] {
        let table = NearestTable(hierarchy, to: members.map { facilities[$0] })
        let limit = standard.decimetres
        return sites.map { site in
            let nearest = site.accesses.compactMap { table.nearest(from: $0).first ?? nil }.map {
                Reach(decimetres: $0.decimetres, facility: members[$0.facility])
            }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
            let isMet = nearest.map { $0.decimetres <= limit } ?? false
            return Verdict(
                isMet: isMet, nearest: nearest, excess: isMet ? nil : nearest.map { $0.decimetres - limit },
                hectares: nil)
        }
    }

    /// Every facility is a lane of its own: what counts is the sum of distinct areas, not the nearest.
    private static func together(
        _ members: [Int], _ wanted: Double, _ standard: AccessStandard, _ hierarchy: Hierarchy,
        _ sites: [Site], _ facilities: [Facility]
    ) -> [Verdict] {
        let width = String(members.count).count
        let single = members.enumerated().map { number, member in
            var facility = facilities[member]
            // Categories are put in order of name: numbers of equal width keep the order of the facilities.
            let digits = String(number)
            facility.category = String(repeating: "0", count: width - digits.count) + digits
            return facility
        }
        let table = NearestTable(hierarchy, to: single)
        let limit = standard.decimetres
        return sites.map { site in
            var best = [UInt64?](repeating: nil, count: members.count)
            for access in site.accesses {
                for (lane, reach) in table.nearest(from: access).enumerated() {
                    guard let reach else { continue }
                    best[lane] = min(best[lane] ?? .max, reach.decimetres)
                }
            }
            let near = members.indices.filter { best[$0].map { $0 <= limit } ?? false }
            let hectares = near.reduce(0) { $0 + facilities[members[$1]].hectares }
            let nearest = members.indices.compactMap { lane in
                best[lane].map { Reach(decimetres: $0, facility: members[lane]) }
            }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
            return Verdict(isMet: hectares >= wanted, nearest: nearest, excess: nil, hectares: hectares)
        }
    }
}

extension StandardCheck {
    /// How many residents of an area live where the standard is met, and how many there are, by age group.
    public struct Residents: Sendable, Hashable {
        public var served: [Double]
        public var all: [Double]
    }

    /// The residents of each area.
    public func residents(of sites: [Site]) -> [String: Residents] {
        precondition(sites.count == verdicts.count, "the sites are those that were checked")
        var areas: [String: Residents] = [:]
        for (site, verdict) in zip(sites, verdicts) {
            let none = [Double](repeating: 0, count: site.residents.count)
            var sums = areas[site.area] ?? Residents(served: none, all: none)
            for (group, people) in site.residents.enumerated() {
                sums.all[group] += people
                if verdict.isMet { sums.served[group] += people }
            }
            areas[site.area] = sums
        }
        return areas
    }
}
