import Geometry
import Strategy
import Testing

@testable import Access

@Suite("The k nearest")
struct NearestListTests {
    @Test(arguments: [(71, TravelProfile.walk), (72, .bicycle)] as [(UInt64, TravelProfile)])
    func areTheFirstOfAll(_ seed: UInt64, _ profile: TravelProfile) {
        var town = Town(seed: seed, side: 12, oneWays: true)
        let graph = PathGraph(town.builder.network().network, for: profile)
        let hierarchy = Hierarchy(graph)
        let facilities = town.facilities(20, categories: 1, index: AttachmentIndex(graph))
        let lists = NearestLists(hierarchy, to: facilities, k: 5)
        let single = facilities.map { NearestTable(hierarchy, to: [$0]) }
        for node in 0..<graph.count {
            let all = single.enumerated().compactMap { number, table in
                table.nearest(0, from: node).map { Reach(decimetres: $0.decimetres, facility: number) }
            }.sorted { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
            #expect(lists.nearest(from: node) == Array(all.prefix(5)))
        }
    }
}
