import Geometry
import Strategy
import Testing

@testable import Access

@Suite("Ground within reach")
struct IsochroneTests {
    static let town: (graph: PathGraph, index: AttachmentIndex, addresses: [Coordinate]) = {
        var town = Town(seed: 51, side: 16)
        let graph = PathGraph(town.builder.network().network, for: .walk)
        return (graph, AttachmentIndex(graph), (0..<200).map { _ in town.address() })
    }()

    /// A house whose path is reached well within the limit lies inside; one that is far beyond it lies outside.
    @Test func insideIsWhatIsReached() throws {
        let (graph, index, addresses) = Self.town
        let start = try #require(index.attach(addresses[0]))
        let hierarchy = Hierarchy(graph)
        let limit: UInt32 = 7_000
        let shapes = Isochrones(hierarchy).shapes(from: [.attached(start)], within: [limit], margin: 30)
        let shape = try #require(shapes[0][0])
        #expect(shape.fault() == nil)
        var (inside, outside) = (0, 0)
        for place in addresses.dropFirst() {
            guard let there = index.attach(place) else { continue }
            let path = Facility(id: "f", category: "c", entrances: [there])
            let reach = NearestTable(hierarchy, to: [path]).nearest(from: start)[0]
            let distance = try #require(reach).decimetres - UInt64(there.gap)
            let onPath = Shape.point(there.place)
            let isInside = shape.intersection(onPath).map { $0.box.isEmpty == false } ?? false
            if distance <= limit - 20 {
                #expect(isInside)
                inside += 1
            }
            // Other reached paths may pass near it, but not so near as a house's length.
            let nearest = index.attach(there.place).map { $0.gap } ?? 0
            if distance > limit + 2_000, nearest == 0 {
                #expect(!isInside)
                outside += 1
            }
        }
        #expect(inside > 10 && outside > 10)
    }

    @Test func aLongerLimitReachesMore() throws {
        let (graph, index, addresses) = Self.town
        let start = try #require(index.attach(addresses[1]))
        let shapes = Isochrones(Hierarchy(graph)).shapes(
            from: [.attached(start), .node(3)], within: [1_000, 3_000, 9_000], margin: 30)
        for rings in shapes {
            let areas = rings.compactMap { $0.map { Earth.area(of: $0) } }
            #expect(areas.count == 3)
            #expect(zip(areas, areas.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func partsOfALine() {
        let line = [Coordinate(18, 50), Coordinate(18.001, 50), Coordinate(18.003, 50)][...]
        let part = Isochrones.part(of: line, from: 0.5, to: 2)
        #expect(part.count == 2)
        #expect(abs((part.first?.x ?? 0) - 18.0015) < 1e-9 && part.last == Coordinate(18.003, 50))
        #expect(Isochrones.part(of: line, from: 0, to: 1) == Array(line))
    }
}
