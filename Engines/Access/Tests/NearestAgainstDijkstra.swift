import Geometry
import Strategy
import Testing

@testable import Access

@Suite("The nearest, against plain Dijkstra")
struct NearestAgainstDijkstra {
    struct Case: CustomTestStringConvertible, Sendable {
        var seed: UInt64
        var side: Int
        var profile: TravelProfile
        var testDescription: String { "seed \(seed), side \(side), \(profile)" }
    }

    static let cases = [
        Case(seed: 1, side: 4, profile: .walk), Case(seed: 2, side: 9, profile: .walk),
        Case(seed: 3, side: 16, profile: .walk), Case(seed: 4, side: 16, profile: .bicycle),
        Case(seed: 5, side: 22, profile: .walk), Case(seed: 6, side: 22, profile: .bicycle),
    ]

    @Test(arguments: cases)
    func everyNodeAndAddress(_ example: Case) {
        var town = Town(seed: example.seed, side: example.side, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: example.profile)
        let index = AttachmentIndex(graph)
        let facilities = town.facilities(60, categories: 19, index: index)
        let table = NearestTable(Hierarchy(graph), to: facilities)
        #expect(table.categories.count == 19)
        let dijkstra = PlainDijkstra(graph)
        let toFacility = facilities.map { facility in
            dijkstra.distances(
                from: facility.entrances.flatMap { graph.approaches(to: $0) }.map {
                    (Int($0.node), UInt64($0.length))
                }, reversed: true)
        }
        for (category, name) in table.categories.enumerated() {
            let members = facilities.indices.filter { facilities[$0].category == name }
            for node in 0..<graph.count {
                let expected = members.compactMap { member in
                    toFacility[member][node].map { Reach(decimetres: $0, facility: member) }
                }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
                #expect(table.nearest(category, from: node) == expected)
            }
        }
        for _ in 0..<100 {
            guard let origin = index.attach(town.address()) else { continue }
            let found = table.nearest(from: origin)
            for (category, name) in table.categories.enumerated() {
                let members = facilities.indices.filter { facilities[$0].category == name }
                let expected = members.compactMap { member -> Reach? in
                    let over = graph.departures(from: origin).compactMap { departure in
                        toFacility[member][Int(departure.node)].map { $0 + UInt64(departure.length) }
                    }
                    let along = facilities[member].entrances.compactMap {
                        graph.directLength(from: origin, to: $0).map { UInt64($0) }
                    }
                    return (over + along).min().map { Reach(decimetres: $0, facility: member) }
                }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
                #expect(found[category] == expected)
            }
        }
    }

    /// More facilities of one category than a narrow lane can number.
    @Test func manyFacilitiesOfOneCategory() {
        var town = Town(seed: 8, side: 12)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let index = AttachmentIndex(graph)
        let some = town.facilities(40, categories: 1, index: index)
        let many = (0..<5_000).map { Facility(id: "x\($0)", category: "category-0", entrances: []) }
        let hierarchy = Hierarchy(graph)
        let narrow = NearestTable(hierarchy, to: some)
        let wide = NearestTable(hierarchy, to: many + some)
        for node in 0..<graph.count {
            let expected = narrow.nearest(0, from: node).map {
                Reach(decimetres: $0.decimetres, facility: $0.facility + 5_000)
            }
            #expect(expected != nil && wide.nearest(0, from: node) == expected)
        }
    }

    /// A street of 260 kilometres: farther than fits a narrow lane.
    @Test func longWays() {
        var builder = NetworkBuilder()
        for step in 0...40 { builder.add(point: Int64(step), at: Coordinate(18 + Double(step) * 0.09, 50.3)) }
        for step in 0..<40 { builder.add(way: 1, along: [Int64(step), Int64(step + 1)], .open) }
        let graph = PathGraph(builder.network().network, for: .walk)
        let index = AttachmentIndex(graph)
        let entrances = index.attach(Coordinate(18, 50.3)).map { [$0] } ?? []
        let table = NearestTable(
            Hierarchy(graph), to: [Facility(id: "f", category: "c", entrances: entrances)])
        let end = (0..<graph.count).first { graph.number(of: $0) == 40 }
        let whole = graph.edges.reduce(0) { $0 + UInt64($1.length) }
        #expect(whole > NarrowLanes.farthest)
        #expect(end.flatMap { table.nearest(0, from: $0) } == Reach(decimetres: whole, facility: 0))
        // Arcs longer than half a narrow lane, but facilities near enough for one.
        let near = stride(from: 0, through: 40, by: 5).compactMap { step in
            index.attach(Coordinate(18 + Double(step) * 0.09, 50.3)).map {
                Facility(id: "\(step)", category: "c", entrances: [$0])
            }
        }
        let hierarchy = Hierarchy(graph)
        #expect(UInt64(hierarchy.longestArc) > NarrowLanes.farthest / 2)
        let narrow = NearestTable(hierarchy, to: near)
        let expected = PlainDijkstra(graph).distances(
            from: near.flatMap { $0.entrances.flatMap { graph.approaches(to: $0) } }.map {
                (Int($0.node), UInt64($0.length))
            })
        #expect(near.count == 9)
        #expect((0..<graph.count).allSatisfy { narrow.nearest(0, from: $0)?.decimetres == expected[$0] })
    }

    @Test func withoutFacilitiesOrPathsThereIsNothing() {
        let empty = NearestTable(Hierarchy(PathGraph(NetworkBuilder().network().network, for: .walk)), to: [])
        #expect(empty.categories.isEmpty)
        let graph = PathGraph(NetworkExamples.builder().network().network, for: .walk)
        let table = NearestTable(
            Hierarchy(graph), to: [Facility(id: "far", category: "c", entrances: [])])
        #expect((0..<graph.count).allSatisfy { table.nearest(0, from: $0) == nil })
    }
}
