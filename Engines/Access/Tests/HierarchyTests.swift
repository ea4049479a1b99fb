import Strategy
import Testing

@testable import Access

@Suite("The order of a hierarchy")
struct HierarchyTests {
    /// Also where closed edges leave parts on their own.
    @Test func arcsLeadToSmallerPlaces() {
        let town = Town(seed: 72, side: 14, oneWays: true, barriers: true)
        let graph = PathGraph(town.builder.network().network, for: .bicycle)
        let closed = Set((0..<graph.edgeCount).filter { $0 % 3 == 0 })
        for graph in [graph, graph.closing(closed)] {
            let hierarchy = Hierarchy(graph)
            #expect(hierarchy.nodes.sorted() == Array(0..<UInt32(graph.count)))
            for place in hierarchy.nodes.indices {
                #expect(hierarchy.places[Int(hierarchy.nodes[place])] == UInt32(place))
                for side in [hierarchy.rising, hierarchy.falling] {
                    #expect(side.arcs(of: place).allSatisfy { $0.place < place })
                }
            }
        }
    }
}
