import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Sums within reach, against plain Dijkstra")
struct SumsAgainstDijkstra {
    struct Case: CustomTestStringConvertible, Sendable {
        var seed: UInt64
        var side: Int
        var profile: TravelProfile
        var testDescription: String { "seed \(seed), side \(side), \(profile)" }
    }

    /// Such as fit sixteen bits, and one that does not.
    static let limits: [[UInt32]] = [[0, 2_500, 8_000, 30_000], [2_500, 40_000]]

    @Test(arguments: [
        Case(seed: 41, side: 5, profile: .walk), Case(seed: 42, side: 14, profile: .walk),
        Case(seed: 43, side: 14, profile: .bicycle), Case(seed: 44, side: 24, profile: .walk),
    ])
    func everyOrigin(_ example: Case) {
        var town = Town(seed: example.seed, side: example.side, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: example.profile)
        let index = AttachmentIndex(graph)
        let places = (0..<150).compactMap { number in
            index.attach(town.address()).map {
                WeightedPlace($0, values: [1, Double(town.random.below(9))])
            }
        }
        let addresses = (0..<40).compactMap { _ in index.attach(town.address()) }
        let origins = (0..<graph.count).map(Origin.node) + addresses.map(Origin.attached)
        let sums = RangeSums(Hierarchy(graph), of: places)
        let tables = Self.limits.map { sums.table(within: $0, from: origins) }
        let dijkstra = PlainDijkstra(graph)
        for (number, origin) in origins.enumerated() {
            let found = dijkstra.distances(
                from: graph.departures(from: origin).map { (Int($0.node), UInt64($0.length)) })
            let distances = places.map { place -> UInt64? in
                let over = graph.approaches(to: place.attachment).compactMap { approach in
                    found[Int(approach.node)].map { $0 + UInt64(approach.length) }
                }
                guard case .attached(let start) = origin,
                    let direct = graph.directLength(from: start, to: place.attachment)
                else { return over.min() }
                return (over + [UInt64(direct)]).min()
            }
            for table in tables {
                for (position, limit) in table.limits.enumerated() {
                    let near = zip(places, distances).filter { $1.map { $0 <= UInt64(limit) } ?? false }
                    for value in 0...1 {
                        #expect(
                            table.sum(of: value, within: position, from: number)
                                == near.reduce(0) { $0 + $1.0.values[value] })
                    }
                }
            }
        }
    }

    /// Within a limit beyond the whole town everybody reaches everything.
    @Test func sumsConserve() {
        var town = Town(seed: 45, side: 10)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let index = AttachmentIndex(graph)
        let places = (0..<60).compactMap { _ in
            index.attach(town.address()).map { WeightedPlace($0, values: [Double(town.random.below(100))]) }
        }
        let whole = places.reduce(0) { $0 + $1.values[0] }
        let table = RangeSums(Hierarchy(graph), of: places).table(
            within: [RangeSums.farthest], from: (0..<graph.count).map(Origin.node))
        #expect(whole > 0)
        #expect((0..<graph.count).allSatisfy { table.sum(of: 0, within: 0, from: $0) == whole })
    }

    @Test func withoutPlacesEverySumIsNothing() {
        let graph = PathGraph(NetworkExamples.builder().network().network, for: .walk)
        let table = RangeSums(Hierarchy(graph), of: []).table(within: [1_000], from: [.node(0)])
        #expect(table.sum(of: 0, within: 0, from: 0) == 0)
    }
}
