import Geometry
import Quantities
import Strategy
import Testing

@testable import Access

@Suite("Standards for all sites at once, against plain Dijkstra")
struct StandardsAgainstDijkstra {
    static let title = BilingualText("made up")

    static func standards(_ profile: TravelProfile) -> [AccessStandard] {
        func standard(_ id: String, _ category: Int, _ metres: Double, _ rule: AccessStandard.Rule)
            -> AccessStandard
        {
            AccessStandard(
                id: id, title: title, category: "category-\(category)", profile: profile,
                limit: .metres(metres), rule: rule, source: title)
        }
        return (0..<18).map { standard("any-\($0)", $0 % 4, 120 + 30 * Double($0), .one(leastHectares: 0)) }
            + [
                standard("large", 1, 700, .one(leastHectares: 2)),
                standard("none-so-large", 1, 700, .one(leastHectares: 99)),
                standard("together", 2, 500, .together(hectares: 5)),
                standard("together-near", 2, 150, .together(hectares: 1)),
                standard("unknown", 9, 500, .one(leastHectares: 0)),
            ]
    }

    @Test(arguments: [(201, TravelProfile.walk), (202, .bicycle), (203, .walk)] as [(UInt64, TravelProfile)])
    func everySiteAndStandard(_ seed: UInt64, _ profile: TravelProfile) {
        var town = Town(seed: seed, side: 12, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: profile)
        let index = AttachmentIndex(graph)
        var facilities = town.facilities(90, categories: 4, index: index)
        for number in facilities.indices { facilities[number].hectares = Double(town.random.below(40)) / 8 }
        // A park on the doorstep of another, and one that nobody enters.
        facilities.append(facilities[1])
        facilities.append(Facility(id: "closed", category: "category-2", entrances: [], hectares: 50))
        let sites = (0..<150).map { number in
            (0..<town.random.below(6)).compactMap { _ in index.attach(town.address()) }
        }
        let hierarchy = Hierarchy(graph)
        let standards = Self.standards(profile)
        let checks = StandardTables(standards, in: hierarchy, to: facilities)
            .checks(of: PreparedSites(sites, in: hierarchy))
        #expect(checks.map(\.standard) == standards)
        let plain = PlainWays(graph, facilities)
        for check in checks {
            for (site, accesses) in sites.enumerated() {
                #expect(check.verdict(of: site) == plain.verdict(check.standard, from: accesses))
            }
        }
        #expect(checks.contains { $0.verdicts.contains(where: \.isMet) })
        #expect(checks.contains { $0.verdicts.contains { $0.excess ?? 0 > 0 } })
    }

    /// Every way leads from the site to the facility it names and is as long as the plainest search says, and as it is drawn.
    @Test(arguments: [(221, TravelProfile.walk), (222, .bicycle)] as [(UInt64, TravelProfile)])
    func waysAreThoseThatDecide(_ seed: UInt64, _ profile: TravelProfile) throws {
        var town = Town(seed: seed, side: 10, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: profile)
        let index = AttachmentIndex(graph)
        var facilities = town.facilities(60, categories: 4, index: index)
        for number in facilities.indices {
            facilities[number].hectares = Double(town.random.below(40)) / 8
            facilities[number].entrances += (0..<town.random.below(3)).compactMap { _ in
                index.attach(town.address())
            }
        }
        let sites = (0..<80).map { _ in
            (0..<town.random.below(5)).compactMap { _ in index.attach(town.address()) }
        }
        let standards = Self.standards(profile)
        let tables = StandardTables(standards, in: Hierarchy(graph), to: facilities)
        let plain = PlainWays(graph, facilities)
        var counts: Set<Int> = []
        for limit in [Int.max, 2] {
            for (standard, ways) in zip(standards, tables.ways(of: sites, atMost: limit)) {
                for (accesses, ways) in zip(sites, ways) {
                    #expect(ways.map(\.reach) == plain.deciding(standard, from: accesses, atMost: limit))
                    counts.insert(ways.count)
                    for way in ways {
                        let drawn = Earth.length(of: way.course)
                        #expect(abs(drawn - way.reach.metres) <= 0.06 * Double(way.course.count + 2))
                        let (first, last) = (try #require(way.course.first), try #require(way.course.last))
                        #expect(accesses.contains { $0.origin == first })
                        #expect(facilities[way.reach.facility].entrances.contains { $0.origin == last })
                    }
                }
            }
        }
        #expect(counts.isSuperset(of: [0, 1, 2, 3]))
    }

    /// Accesses that are left out change no verdict.
    @Test(arguments: [(211, TravelProfile.walk), (212, .bicycle)] as [(UInt64, TravelProfile)])
    func detoursAreNeverTheBestWay(_ seed: UInt64, _ profile: TravelProfile) {
        var town = Town(seed: seed, side: 10, oneWays: true)
        let graph = PathGraph(town.builder.network().network, for: profile)
        let index = AttachmentIndex(graph)
        let facilities = town.facilities(60, categories: 3, index: index)
        let all = (0..<120).map { _ in
            let middle = town.address()
            return (0..<24).compactMap { number in
                index.attach(Coordinate(middle.x + 0.00002 * Double(number), middle.y))
            }
        }
        let fewer = all.map(graph.withoutDetours)
        #expect(fewer.reduce(0) { $0 + $1.count } < all.reduce(0) { $0 + $1.count })
        let hierarchy = Hierarchy(graph)
        let tables = StandardTables(Self.standards(profile), in: hierarchy, to: facilities)
        let (before, after) = (
            tables.checks(of: PreparedSites(all, in: hierarchy)),
            tables.checks(of: PreparedSites(fewer, in: hierarchy))
        )
        #expect(zip(before, after).allSatisfy { $0.verdicts == $1.verdicts })
    }
}

/// Standards judged one site at a time by the plainest search.
private struct PlainWays {
    let graph: PathGraph
    let facilities: [Facility]
    private let toFacility: [[UInt64?]]

    init(_ graph: PathGraph, _ facilities: [Facility]) {
        self.graph = graph
        self.facilities = facilities
        let dijkstra = PlainDijkstra(graph)
        toFacility = facilities.map { facility in
            dijkstra.distances(
                from: facility.entrances.flatMap { graph.approaches(to: $0) }.map {
                    (Int($0.node), UInt64($0.length))
                }, reversed: true)
        }
    }

    private func way(from accesses: [Access.Attachment], to facility: Int) -> UInt64? {
        accesses.flatMap { access in
            graph.departures(from: access).compactMap { departure in
                toFacility[facility][Int(departure.node)].map { $0 + UInt64(departure.length) }
            }
                + facilities[facility].entrances.compactMap {
                    graph.directLength(from: access, to: $0).map { UInt64($0) }
                }
        }.min()
    }

    /// To every facility that a standard looks at, in their order.
    private func reaches(_ standard: AccessStandard, from accesses: [Access.Attachment]) -> [Reach] {
        var least = 0.0
        if case .one(let hectares) = standard.rule { least = hectares }
        return facilities.indices.filter {
            facilities[$0].category == standard.category && facilities[$0].hectares >= least
        }.compactMap { facility in
            way(from: accesses, to: facility).map { Reach(decimetres: $0, facility: facility) }
        }
    }

    /// Those whose ways show the verdict, the nearest first.
    func deciding(_ standard: AccessStandard, from accesses: [Access.Attachment], atMost limit: Int)
        -> [Reach]
    {
        let sorted = reaches(standard, from: accesses).sorted {
            ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility)
        }
        guard case .together(let wanted) = standard.rule else { return Array(sorted.prefix(1)) }
        let within = sorted.filter { $0.decimetres <= standard.decimetres }
        func sum(_ reaches: some Sequence<Reach>) -> Double {
            reaches.reduce(0) { $0 + facilities[$1.facility].hectares }
        }
        guard sum(within) >= wanted else {
            return Array(within.prefix(limit)) + sorted.dropFirst(within.count).prefix(1)
        }
        let enough = within.indices.first { sum(within[...$0]) >= wanted } ?? 0
        return Array(within[...enough].prefix(limit))
    }

    func verdict(_ standard: AccessStandard, from accesses: [Access.Attachment]) -> StandardCheck.Verdict {
        let reaches = reaches(standard, from: accesses)
        let nearest = reaches.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
        let limit = standard.decimetres
        guard case .together(let wanted) = standard.rule else {
            let isMet = nearest.map { $0.decimetres <= limit } ?? false
            return .init(
                isMet: isMet, nearest: nearest, excess: isMet ? nil : nearest.map { $0.decimetres - limit },
                hectares: nil)
        }
        let sum = reaches.filter { $0.decimetres <= limit }.reduce(0) {
            $0 + facilities[$1.facility].hectares
        }
        return .init(isMet: sum >= wanted, nearest: nearest, excess: nil, hectares: sum)
    }
}
