import Geometry
import Strategy
import Testing

@testable import Access

@Suite("What must hold of the nearest")
struct NearestProperties {
    @Test(arguments: [11, 12, 13] as [UInt64])
    func oneMoreFacilityNeverLengthensAWay(_ seed: UInt64) {
        var town = Town(seed: seed, side: 14)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let hierarchy = Hierarchy(graph)
        var facilities = town.facilities(12, categories: 3, index: AttachmentIndex(graph))
        let before = NearestTable(hierarchy, to: facilities)
        let again = NearestTable(hierarchy, to: facilities)
        let index = AttachmentIndex(graph)
        facilities += town.facilities(3, categories: 3, index: index)
        let after = NearestTable(hierarchy, to: facilities)
        var shorter = 0
        for category in 0..<3 {
            for node in 0..<graph.count {
                let (old, new) = (before.nearest(category, from: node), after.nearest(category, from: node))
                #expect(old == again.nearest(category, from: node), "the same question has the same answer")
                guard let old, let new else {
                    Issue.record("node \(node) reaches nothing")
                    continue
                }
                #expect(new.decimetres <= old.decimetres)
                if new.decimetres < old.decimetres { shorter += 1 }
            }
        }
        #expect(shorter > 0)
    }

    /// Seventeen categories need two blocks, of which the room holds the first.
    @Test(arguments: [1, 60, 20_000])
    func preparedRoomChangesNoAnswer(facilities count: Int) {
        var town = Town(seed: 14, side: 14)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let hierarchy = Hierarchy(graph)
        let facilities = town.facilities(count, categories: 17, index: AttachmentIndex(graph))
        let (plain, roomy) = (
            NearestTable(hierarchy, to: facilities),
            NearestTable(hierarchy, to: facilities, in: LaneRoom(for: hierarchy))
        )
        let cramped = NearestTable(hierarchy, to: facilities, in: LaneRoom(bytes: 1))
        for category in plain.categories.indices {
            for node in 0..<graph.count {
                let expected = plain.nearest(category, from: node)
                #expect(roomy.nearest(category, from: node) == expected)
                #expect(cramped.nearest(category, from: node) == expected)
            }
        }
    }

    @Test(arguments: [21, 22] as [UInt64])
    func thereAndBackAreEquallyFarOnFoot(_ seed: UInt64) {
        var town = Town(seed: seed, side: 10)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        let index = AttachmentIndex(graph)
        let hierarchy = Hierarchy(graph)
        let places = (0..<6).compactMap { _ in index.attach(town.address()) }
        for (one, here) in places.enumerated() {
            for there in places[(one + 1)...] {
                let out = NearestTable(hierarchy, to: [Facility(id: "b", category: "c", entrances: [there])])
                    .nearest(from: here)
                let back = NearestTable(hierarchy, to: [Facility(id: "a", category: "c", entrances: [here])])
                    .nearest(from: there)
                #expect(out == back && out.first != nil)
            }
        }
    }

    @Test func ofTwoAtTheSameDistanceTheFirstWins() {
        let graph = PathGraph(NetworkExamples.builder().network().network, for: .walk)
        let index = AttachmentIndex(graph)
        guard let here = index.attach(Coordinate(18.615, 50.3001)) else {
            Issue.record("no path near")
            return
        }
        let pair = ["first", "second"].map { Facility(id: $0, category: "c", entrances: [here]) }
        let table = NearestTable(Hierarchy(graph), to: pair)
        #expect((0..<graph.count).allSatisfy { table.nearest(0, from: $0)?.facility == 0 })
        #expect(table.nearest(from: here).map { $0?.facility } == [0])
    }
}
