import Geometry
import Quantities
import Strategy
import Testing

@testable import Access

/// A crossing in the shape of a T with a bend and an island beside it:
///
///     1 ─ 2 ─ 3        7 ─ 8
///         │
///         4 ─ 5
@Suite("From ways to a network")
struct NetworkExamples {
    static let places: [Int64: Coordinate] = [
        1: Coordinate(18.60, 50.30), 2: Coordinate(18.61, 50.30), 3: Coordinate(18.62, 50.30),
        4: Coordinate(18.61, 50.29), 5: Coordinate(18.62, 50.29), 7: Coordinate(18.7, 50.3),
        8: Coordinate(18.71, 50.3),
    ]

    static func builder(blocking: [Int64: Passability] = [:]) -> NetworkBuilder {
        var builder = NetworkBuilder()
        for (number, place) in places.sorted(by: { $0.key > $1.key }) {
            builder.add(point: number, at: place, blocks: blocking[number] ?? .closed)
        }
        builder.add(way: 10, along: [1, 2, 3], .open)
        builder.add(way: 11, along: [2, 4, 5], .open)
        builder.add(way: 12, along: [7, 8], .open)
        return builder
    }

    static func metres(_ numbers: Int64...) -> Double {
        Earth.length(of: numbers.compactMap { places[$0] })
    }

    @Test func waysAreCutAtJunctionsOnly() {
        let (network, findings) = Self.builder().network()
        #expect(findings.isEmpty)
        let ends = network.edges.map {
            [network.junctions[Int($0.from)], network.junctions[Int($0.to)]]
        }
        #expect(ends == [[1, 2], [2, 3], [2, 5], [7, 8]])
        #expect(network.edges.map(\.way) == [10, 10, 11, 12])
        #expect(network.course(of: 2).map { $0 } == [2, 4, 5].compactMap { Self.places[$0] })
        #expect(network.edges[2].length == UInt32((Self.metres(2, 4, 5) * 10).rounded()))
    }

    @Test func theLargestPartIsKeptAndTheRestReported() {
        let graph = PathGraph(Self.builder().network().network, for: .walk)
        #expect(graph.components.sizes == [4, 2])
        #expect((0..<graph.count).map { graph.number(of: $0) }.sorted() == [1, 2, 3, 5])
    }

    @Test func aBarrierEndsTheWayFromBothSides() {
        let network = Self.builder(blocking: [4: Passability([.walk])]).network().network
        #expect(network.edges.count == 5)
        let walk = PathGraph(network, for: .walk)
        #expect(walk.components.sizes == [4, 2, 2])
        #expect((0..<walk.count).map { walk.number(of: $0) }.sorted() == [1, 2, 3, 4])
        #expect(PathGraph(network, for: .bicycle).components.sizes == [5, 2])
        #expect(walk.nodesByNumber.map(\.count) == [1, 1, 1, 1])
    }

    /// A barrier in the middle of a ring: both its sides are in the same part.
    @Test func aBarrierOnARingIsOneJunctionWithTwoNodes() {
        var builder = Self.builder(blocking: [4: Passability([.walk])])
        builder.add(way: 16, along: [5, 3], .open)
        let walk = PathGraph(builder.network().network, for: .walk)
        #expect(walk.count == 6)
        let groups = walk.nodesByNumber
        #expect(groups.count == 5)
        #expect(groups.filter { $0.count == 2 }.map { walk.number(of: $0[0]) } == [4])
    }

    @Test func missingPointsCutTheWayAndAreNamed() {
        var builder = Self.builder()
        builder.add(way: 13, along: [3, 99, 5, 4], .open)
        let (network, findings) = builder.network()
        #expect(findings.count == 1)
        #expect(findings.first?.reason.en.contains("1") == true)
        #expect(network.edges.filter { $0.way == 13 }.count == 1)
    }

    @Test func closedWaysAreLeftOut() {
        var builder = NetworkBuilder()
        builder.add(way: 1, along: [1, 2], .closed)
        #expect(builder.network().network.edges.isEmpty)
        #expect(PathGraph(builder.network().network, for: .walk).count == 0)
    }

    @Test func loopsAndParallelStreetsAreKept() {
        var builder = Self.builder()
        builder.add(way: 14, along: [1, 4, 1], .open)
        builder.add(way: 15, along: [2, 5], .open)
        let graph = PathGraph(builder.network().network, for: .walk)
        #expect(graph.components.sizes.first == 5)
        let hierarchy = Hierarchy(graph)
        #expect(hierarchy.nodes.sorted() == Array(0..<5))
    }
}
