import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Where things meet the paths")
struct AttachmentTests {
    @Test(arguments: [31, 32, 33] as [UInt64])
    func theNearestEdgeOfAll(_ seed: UInt64) {
        var town = Town(seed: seed, side: 12)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let index = AttachmentIndex(graph)
        for _ in 0..<200 {
            let place = town.address()
            guard let found = index.attach(place, within: 2_000) else {
                Issue.record("nothing within two kilometres of \(place)")
                continue
            }
            let plane = LocalPlane(at: place)
            let expected = graph.edges.compactMap {
                plane.nearestPoint(of: graph.network.course(of: Int($0.source)))?.squared
            }.min()?.squareRoot()
            #expect(abs(found.metresToPath - (expected ?? -1)) <= 0.051)
            #expect(abs(Earth.distance(place, found.place) - found.metresToPath) < 0.06)
            let edge = graph.edges[Int(found.edge)]
            #expect(found.fromStart + found.toEnd == edge.length)
        }
    }

    @Test func aPlaceFarFromAllPathsHasNone() {
        let index = AttachmentIndex(PathGraph(NetworkExamples.builder().network().network, for: .walk))
        #expect(index.attach(Coordinate(18.61, 50.31)) == nil)
        #expect(index.attach(Coordinate(18.61, 50.31), within: 2_000)?.metresToPath ?? 0 > 1_000)
        #expect(index.attach(Coordinate(.nan, 50.3)) == nil)
    }

    /// A point on a junction stands on it, whichever of its edges is taken.
    @Test func aPlaceOnAJunctionHasNoWayToIt() {
        let graph = PathGraph(NetworkExamples.builder().network().network, for: .walk)
        let found = AttachmentIndex(graph).attach(Coordinate(18.61, 50.30))
        #expect(found?.gap == 0)
        #expect(found.map { min($0.fromStart, $0.toEnd) } == 0)
    }
}
